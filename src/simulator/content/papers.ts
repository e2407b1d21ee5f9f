/** A paper of the scholarly search; all invented. */

import { paper, type Paper } from './paper.js';
import { PAPERS_SINCE_2000 } from './papers-since-2000.js';

export const PAPERS: readonly Paper[] = [
  paper(
    'Salt marshes as storm walls',
    ['H. Verlaine, P. Osei', 2016, 'Journal of Estuary Studies', 1284],
    'Wave height halves within 80 m of vegetated marsh in 61 storms.',
  ),
  paper(
    'How fast do salt marshes grow?',
    ['P. Osei, M. Lund', 2021, 'Journal of Estuary Studies', 342],
    'Vertical growth keeps pace with the sea up to 6 mm a year.',
  ),
  paper(
    'Carbon in tidal soils: a census',
    ['L. Marchetti, T. Abara, H. Verlaine', 2019, 'Annals of Coastal Science', 967],
    'Two thirds of coastal carbon lie in the upper metre of marsh soil.',
  ),
  paper(
    'Cordgrass, crabs and creeks',
    ['S. Whitfield', 2012, 'Annals of Coastal Science', 411],
    'Burrowing crabs widen creeks where grass is sparse.',
  ),
  paper(
    'Curlew calls and distance',
    ['E. Strand, J. Moreau', 2014, 'Bird Acoustics Letters', 208],
    'Calls carry two kilometres over wet mud and half as far over grass.',
  ),
  paper(
    'Winter counts of waders from drones',
    ['J. Moreau, K. Ito', 2022, 'Bird Acoustics Letters', 156],
    'Drone counts differ from ground counts by 4 per cent.',
  ),
  paper(
    'Tuning bells by finite elements',
    ['R. Castell, D. Yoon', 2009, 'Acoustics of Instruments', 523],
    'Five partial tones are placed within two cents before casting.',
  ),
  paper(
    'Why minor-third bells sound sad',
    ['D. Yoon', 2015, 'Acoustics of Instruments', 731],
    'Listeners follow the tierce, not the strike note.',
  ),
  paper(
    'Fermentation speed of wild sourdough',
    ['A. Brandt, N. Rossi', 2018, 'Food Cultures', 894],
    'Temperature explains more than species in 112 starters.',
  ),
  paper(
    'The smell of a starter',
    ['N. Rossi', 2020, 'Food Cultures', 277],
    'Eleven compounds suffice to tell bakeries apart.',
  ),
  paper(
    'Trams and the price of homes',
    ['G. Okafor, B. Lind', 2011, 'Urban Movement', 1502],
    'Homes within 400 m of a new line gain 7 per cent in five years.',
  ),
  paper(
    'Do night trams keep towns awake?',
    ['B. Lind', 2023, 'Urban Movement', 64],
    'Late lines shift, rather than add, evening traffic.',
  ),
  paper(
    'Learning to tap: agents on phones',
    ['Y. Chandra, F. Keller', 2024, 'Proceedings of Interface Agents', 318],
    'An agent that reads the accessibility tree needs a third fewer steps.',
  ),
  paper(
    'Memory for mobile agents',
    ['F. Keller, I. Duarte', 2025, 'Proceedings of Interface Agents', 187],
    'Tips learned from past runs raise success by nine points.',
  ),
  paper(
    'When should an agent ask?',
    ['I. Duarte, Y. Chandra', 2025, 'Proceedings of Interface Agents', 95],
    'Asking before payments costs one step and prevents most harm.',
  ),
  paper(
    'Screens that never rest',
    ['T. Hallam', 2023, 'Proceedings of Interface Agents', 142],
    'Waiting for stillness fails on one screen in six.',
  ),
  paper(
    'Spring tides and ferry delays',
    ['M. Lund', 2017, 'Annals of Coastal Science', 73],
    'Delays double when the range exceeds 5.5 m.',
  ),
  paper(
    'Paper lanterns in moving water',
    ['C. Ferro, R. Castell', 2013, 'Annals of Coastal Science', 38],
    'Drift is set by wind above one metre a second.',
  ),
  ...PAPERS_SINCE_2000,
];
