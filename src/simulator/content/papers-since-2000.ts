/** More papers. */

import { paper, type Paper } from './paper.js';

export const PAPERS_SINCE_2000: readonly Paper[] = [
  paper(
    'Raising sea walls or lowering hopes',
    ['T. Abara, G. Okafor', 2020, 'Annals of Coastal Science', 521],
    'Walls protect for 30 years on average; marshes that may move inland protect for longer.',
  ),
  paper(
    'Storm surges in funnel-shaped estuaries',
    ['M. Lund, H. Verlaine', 2008, 'Journal of Estuary Studies', 1870],
    'The surge grows by a third on its way up an estuary that narrows by half.',
  ),
  paper(
    'Sediment, dredging and the price of harbours',
    ['K. Ito', 2015, 'Journal of Estuary Studies', 233],
    'Half of what is dredged returns within a year.',
  ),
  paper(
    'Eels that climb',
    ['S. Whitfield, L. Marchetti', 2018, 'Journal of Estuary Studies', 129],
    'A rope of wool lets nine out of ten eels pass a weir.',
  ),
  paper(
    'Songs of waders under wind turbines',
    ['E. Strand', 2021, 'Bird Acoustics Letters', 88],
    'Curlews call higher, not louder, within 500 m.',
  ),
  paper(
    'Counting birds by their voices alone',
    ['K. Ito, E. Strand', 2023, 'Bird Acoustics Letters', 240],
    'Four microphones tell pairs apart with an error of 6 per cent.',
  ),
  paper(
    'The alloy of old bells',
    ['R. Castell', 2004, 'Acoustics of Instruments', 640],
    'Tin varies between 19 and 25 per cent in 88 bells from before 1700.',
  ),
  paper(
    'Hearing a crack',
    ['D. Yoon, C. Ferro', 2019, 'Acoustics of Instruments', 176],
    'A crack of two centimetres lowers the hum by a quarter tone.',
  ),
  paper(
    'Flour, water, patience: a meta-analysis',
    ['N. Rossi, A. Brandt, S. Whitfield', 2022, 'Food Cultures', 455],
    'Longer rests explain most of what people call skill.',
  ),
  paper(
    'Pulled noodles as a dynamical system',
    ['W. Zhao, N. Rossi', 2016, 'Food Cultures', 318],
    'Each fold halves the thickness until the eighth, when breaks set in.',
  ),
  paper(
    'Late shops and quiet streets',
    ['G. Okafor', 2014, 'Urban Movement', 387],
    'Streets with one shop open after ten feel safer to 62 per cent.',
  ),
  paper(
    'What a bicycle lane is worth',
    ['B. Lind, T. Abara', 2018, 'Urban Movement', 1120],
    'Each kilometre returns its cost within six years.',
  ),
  paper(
    'Ferries as public transport',
    ['M. Lund, B. Lind', 2024, 'Urban Movement', 41],
    'Halving the crossing doubles commuters, but only with a tram at both ends.',
  ),
  paper(
    'Shortcuts: reusing what an agent has learned',
    ['F. Keller, Y. Chandra', 2025, 'Proceedings of Interface Agents', 121],
    'Recorded sequences cut steps by 28 per cent and fail when buttons move.',
  ),
  paper(
    'Orders in the margin: injection by reviews',
    ['I. Duarte, T. Hallam', 2024, 'Proceedings of Interface Agents', 402],
    'Two of five agents followed an order that a stranger had written into a review.',
  ),
  paper(
    'Marks on pictures help small models most',
    ['Y. Chandra', 2023, 'Proceedings of Interface Agents', 266],
    'Numbered marks raise success by 17 points for small and 4 for large models.',
  ),
  paper(
    'The cost of one more look',
    ['T. Hallam, F. Keller', 2025, 'Proceedings of Interface Agents', 58],
    'Looking twice before an action pays only where screens move.',
  ),
  paper(
    'A history of tide tables',
    ['C. Ferro', 2006, 'Annals of Coastal Science', 154],
    'The first table of the Brindle, of 1790, errs by eleven minutes.',
  ),
];
