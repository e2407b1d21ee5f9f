/** An article of the encyclopaedia. */

import type { Article } from './article.js';
import { ARTICLES_OF_THE_COUNTY } from './articles-of-the-county.js';

export const ARTICLES: readonly Article[] = [
  {
    title: 'Brindlewick',
    summary: 'Brindlewick is a harbour town of 48,300 people at the mouth of the river Brindle.',
    facts: { Population: '48,300', Founded: '1187', River: 'Brindle', 'Known for': 'Bell founding, salt, smoked eel' },
    sections: {
      History:
        'The abbey received its charter in 1187. Bell founding began in 1340 and ended in 1911, when the last furnace cooled.',
      Transport: 'Three tram lines meet at Central Station. Line 1 opened in 1904, line 3 in 1998.',
    },
  },
  {
    title: 'River Brindle',
    summary: 'The Brindle is a river of 84 kilometres that rises on Harrow Fell and meets the sea at Brindlewick.',
    facts: { Length: '84 km', Source: 'Harrow Fell, 612 m', Mouth: 'Brindlewick estuary' },
    sections: {
      Course: 'It falls 400 metres in its first twelve kilometres and 20 in its last forty.',
      Wildlife: 'Otters returned in 2003. The estuary feeds up to 30,000 wading birds in winter.',
    },
  },
  {
    title: 'Harrow Fell',
    summary: 'Harrow Fell is a hill of 612 metres, the highest point of the county.',
    facts: { Height: '612 m', 'First recorded ascent': '1790', Rock: 'Slate' },
    sections: {
      Routes: 'The shepherd’s path takes three hours up from Fell Gate; the north ridge needs a rope in winter.',
    },
  },
  {
    title: 'Lantern Festival of Brindlewick',
    summary: 'The Lantern Festival is held each year on the second Saturday of November.',
    facts: { First: '1926', Held: 'Second Saturday of November', Visitors: '35,000 (2024)' },
    sections: {
      Origin:
        'Fishermen’s families hung lanterns on the quay after the storm of 1925, when eleven boats found the harbour by their light.',
      Today: 'Some 4,000 paper lanterns float down the Brindle at eight in the evening.',
    },
  },
  {
    title: 'Bell founding',
    summary: 'Bell founding is the casting of bells, most often of bronze with about 22 per cent tin.',
    facts: { Alloy: '78 % copper, 22 % tin', 'Pouring heat': '1,100 °C', Cooling: 'One to seven days' },
    sections: {
      Tuning: 'A cast bell is thinned from inside on a lathe until its partial tones agree.',
      Decline: 'Of forty founders in the county in 1800, one remained in 1900.',
    },
  },
  {
    title: 'Salt marsh',
    summary: 'A salt marsh is land between sea and shore that the tide floods and drains.',
    facts: { Plants: 'Glasswort, sea lavender, cordgrass', 'Carbon stored': 'Up to 8 t per hectare and year' },
    sections: { Value: 'A marsh 80 metres wide can halve the height of waves in a storm.' },
  },
  {
    title: 'Curlew',
    summary: 'The curlew is a large wading bird with a long, down-curved bill.',
    facts: { Length: '50–60 cm', Wingspan: '80–100 cm', Eggs: '4' },
    sections: { Voice: 'Its rising, bubbling call carries two kilometres over open mud.' },
  },
  {
    title: 'Sourdough',
    summary: 'Sourdough is bread raised by wild yeast and lactic acid bacteria instead of baker’s yeast.',
    facts: { Rise: '8–24 hours', Acidity: 'pH 3.5–4.5' },
    sections: { Starter: 'Flour and water left warm for five to seven days and fed daily become a living starter.' },
  },
  {
    title: 'Noodle',
    summary: 'A noodle is a strip or string of unleavened dough, cooked in boiling liquid.',
    facts: { 'Oldest find': 'About 4,000 years', 'Main flours': 'Wheat, rice, buckwheat, mung bean' },
    sections: { 'Pulled noodles': 'A skilled hand doubles a rope of dough eight times, which makes 256 strands.' },
  },
  {
    title: 'Tram',
    summary: 'A tram is a rail vehicle that runs on tracks in public streets.',
    facts: { 'First line': '1807', Gauge: 'Mostly 1,435 mm', Power: 'Mostly 600–750 V direct current' },
    sections: { Return: 'Many towns that tore up tracks in the 1950s have laid them again since 1985.' },
  },
  {
    title: 'Tide',
    summary: 'Tides are the rise and fall of the sea caused by the pull of moon and sun.',
    facts: { Period: '12 hours 25 minutes', 'Brindlewick range': '5.8 m at springs' },
    sections: { 'Spring tide': 'At new and full moon the pulls add up and the range is greatest.' },
  },
  {
    title: 'Lighthouse of Gull Point',
    summary: 'The lighthouse of Gull Point has guarded the estuary since 1858.',
    facts: { Height: '37 m', Steps: '199', Range: '21 nautical miles', Automated: '1987' },
    sections: { Visiting: 'Open at weekends from April to October. The last climb begins at 16:30.' },
  },
  {
    title: 'Maren Ashdown',
    summary: 'Maren Ashdown is a novelist, the author of The Salt Road.',
    facts: { Books: 'The Salt Road (2024), Low Water (2019)', Prize: 'Estuary Prize 2024' },
    sections: { Work: 'Her books follow traders along old coastal roads.' },
  },
  {
    title: 'Mobile agent',
    summary:
      'A mobile agent, in research on user interfaces, is a program that operates a phone from spoken or written wishes.',
    facts: { Sees: 'Screenshots and accessibility trees', Acts: 'Taps, swipes and typing' },
    sections: { Evaluation: 'Agents are compared on tasks whose outcome can be read from the state of the phone.' },
  },
  ...ARTICLES_OF_THE_COUNTY,
];
