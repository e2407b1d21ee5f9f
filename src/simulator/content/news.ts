/** News. */

import { news, type NewsItem } from './news-item.js';
import { NEWS_OF_THE_WEEK } from './news-of-the-week.js';

export const NEWS: readonly NewsItem[] = [
  news(
    'Night trams to run until two',
    ['Town', 2],
    'From 1 June lines 1 and 3 run until 02:00 on Fridays and Saturdays. A trial of six months costs £240,000; the council decides in December whether to keep it.',
  ),
  news(
    'Storm tide expected on Thursday',
    ['Weather', 3],
    'The harbour office expects 6.1 metres at 13:40 on Thursday. Quay Lane will be closed to cars from noon.',
  ),
  news(
    'Orpheum restores its ceiling of stars',
    ['Culture', 5],
    'After nine months of work the cinema shows its 212 lamps again. The first film under them is The Lamplighter.',
  ),
  news(
    'Harbour swim raises £18,400',
    ['Town', 8],
    'Some 310 swimmers crossed the basin for the lifeboat. The oldest was 81.',
  ),
  news(
    'Rovers win the derby 3–1',
    ['Sport', 10],
    'Two goals by Esi Varga and one by Ned Farrow sent the Rovers to third place with 58 points.',
  ),
  news(
    'School of Bells to open in the old foundry',
    ['Culture', 14],
    'Twelve apprentices begin in September. The furnace was last lit in 1911.',
  ),
  news(
    'Price of bread up by four per cent',
    ['Business', 20],
    'Bakers name energy and flour. Crumb and Quill keeps its loaf at £4.20 until summer.',
  ),
  news(
    'Curlews nest again on the reserve',
    ['Nature', 26],
    'Seven pairs were counted at Saltmarsh, the most since 1994. The eastern path is closed until July.',
  ),
  news(
    'New ferry named Lady Brindle',
    ['Town', 30],
    'She carries 180 people and 24 cars and halves the crossing to Gull Point to 25 minutes.',
  ),
  news(
    'Chess club seeks players under twelve',
    ['Town', 38],
    'Thursdays at five in the library, boards and biscuits provided.',
  ),
  news(
    'Solar roof for Hollin Market',
    ['Business', 44],
    '1,900 panels are to give a third of the power the market uses.',
  ),
  news(
    'Varga called up for the national team',
    ['Sport', 50],
    'The striker of the Rovers travels on Monday for two matches.',
  ),
  news(
    'Museum finds a second hoard',
    ['Culture', 66],
    'A drain under Abbey Green held 74 coins of the fourteenth century.',
  ),
  news('Frost warning for gardeners', ['Weather', 70], 'Minus two degrees are possible inland on Wednesday night.'),
  ...NEWS_OF_THE_WEEK,
];
