/** More articles. */

import type { Article } from './article.js';

export const ARTICLES_OF_THE_COUNTY: readonly Article[] = [
  {
    title: 'Port Maris',
    summary: 'Port Maris is a southern port of 312,000 people, known for its citadel and fish market.',
    facts: {
      Population: '312,000',
      Founded: '74',
      'Highest point': 'Citadel, 96 m',
      'Flight from Brindlewick': '2 h 15 min',
    },
    sections: {
      Quarters: 'The old harbour, the arsenal and the hill of the pilots.',
      Climate: 'Some 290 days of sun a year; the north wind blows for three days at a time.',
    },
  },
  {
    title: 'Lirona',
    summary: 'Lirona is an inland city of 540,000 people with a cathedral and Roman baths.',
    facts: { Population: '540,000', Cathedral: 'Built 1290 to 1471', River: 'Tessa' },
    sections: {
      Food: 'Artichokes in spring, chestnuts in autumn.',
      'Getting there': 'The night train takes eleven hours from Brindlewick.',
    },
  },
  {
    title: 'Sankt Alven',
    summary: 'Sankt Alven is a mountain village of 1,900 people at 1,480 metres.',
    facts: { Population: '1,900', Height: '1,480 m', 'Cable car': 'Vierspitz, 2,870 m, opened 1961' },
    sections: {
      Lakes: 'Grey Lake lies at 2,040 metres and is free of ice from June.',
      Crafts: 'Wood carving since the seventeenth century.',
    },
  },
  {
    title: 'Kestrel Bay',
    summary: 'Kestrel Bay is a seaside town of 22,000 people between two capes.',
    facts: { Population: '22,000', Pier: '402 m, built 1884', Beach: '6 km' },
    sections: { Nature: 'Grey seals rest on the rocks at low tide; the dunes hold eleven kinds of orchid.' },
  },
  {
    title: 'Gull Point',
    summary: 'Gull Point is the headland and village across the estuary from Brindlewick.',
    facts: { Population: '2,100', 'By ferry': '50 minutes; 25 with the Lady Brindle' },
    sections: { Lighthouse: 'The lighthouse of 1858 stands at its end.' },
  },
  {
    title: 'Trams of Brindlewick',
    summary: 'Three tram lines of 31 kilometres have served Brindlewick since 1904.',
    facts: { Lines: '3', Length: '31 km', Stops: '54', 'Passengers a year': '9.2 million' },
    sections: { 'Night tram': 'A trial on Fridays and Saturdays until 02:00 begins on 1 June 2026.' },
  },
  {
    title: 'Brindlewick Abbey',
    summary: 'Brindlewick Abbey was a monastery from 1187 to 1539; its barn is the library of today.',
    facts: { Founded: '1187', Dissolved: '1539' },
    sections: { Hoards: 'A first hoard of 31 coins was found in 1962, a second of 74 in 2026.' },
  },
  {
    title: 'Paper lantern',
    summary: 'A paper lantern is a light in a shade of paper, carried, hung or set on water.',
    facts: { 'Burning time': '30 to 50 minutes', Paper: 'Mulberry or waxed' },
    sections: { Floating: 'A float of cork keeps it upright in waves of up to ten centimetres.' },
  },
  {
    title: 'European eel',
    summary: 'The European eel is a fish that grows up in rivers and spawns in the Sargasso Sea.',
    facts: { Length: 'Up to 1.3 m', 'Age at spawning': '6 to 20 years' },
    sections: { Smoking: 'In Brindlewick eels are smoked over alder for four hours.' },
  },
  {
    title: 'Sea salt',
    summary: 'Sea salt is made by drying sea water in shallow pans.',
    facts: { 'Salt in the sea': '35 g per litre', 'Made since': 'About 6,000 years' },
    sections: { Brindlewick: 'The pans of the estuary closed in 1951.' },
  },
  {
    title: 'Grey heron',
    summary: 'The grey heron is a tall wading bird of lakes and shores.',
    facts: { Height: 'Up to 98 cm', Wingspan: '155–195 cm', Eggs: '3–5' },
    sections: { Towns: 'It has lived in towns since the 1970s and learns the hours of fishmongers.' },
  },
  {
    title: 'Esi Varga',
    summary: 'Esi Varga is a football player, the striker of the Rovers.',
    facts: { Born: '2001', Club: 'Rovers FC, since 2021', Goals: '61 in 118 matches' },
    sections: { Career: 'She was called up for the national team in 2026.' },
  },
];
