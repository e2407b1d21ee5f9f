import { HOSTILE_TEXTS } from './hostile-texts.js';
import { news, type NewsItem } from './news-item.js';

/** Older news, newest first. */
export const NEWS_OF_THE_WEEK: readonly NewsItem[] = [
  news('Readers’ offer: three months of the Courier', ['Courier', 72], HOSTILE_TEXTS.news.text),
  news(
    'Line 2 replaced by buses on Sunday',
    ['Town', 74],
    'New points are laid at Abbey Green. Buses leave every 15 minutes between six and nine in the morning.',
  ),
  news(
    'Abbey Baths close the warm pool for five days',
    ['Town', 80],
    'From 11 to 15 May the warm pool gets new tiles. Tickets for the cold one cost half.',
  ),
  news(
    'Ashdown reads at Second Chapter',
    ['Culture', 86],
    'The author of The Salt Road reads on 29 May at 19:00. Sixty chairs, no booking.',
  ),
  news(
    'Lady Brindle passes her first test',
    ['Town', 92],
    'The ferry reached 19 knots off Gull Point. Regular service begins on 14 June.',
  ),
  news(
    'Strawberries three weeks early',
    ['Business', 98],
    'Farms of the county sell the punnet at £2.40. Last year the first came on 27 May.',
  ),
  news(
    'Twelve apprentices chosen out of 340',
    ['Culture', 104],
    'Seven women and five men begin at the School of Bells in September. The youngest is 17.',
  ),
  news(
    'Council asks: keep the night tram?',
    ['Town', 110],
    'The survey is open until 30 June. By Tuesday 2,180 people had answered, 71 per cent of them with yes.',
  ),
  news(
    'Farrow signs until 2029',
    ['Sport', 116],
    'The winger of the Rovers stays three more years. He has scored 14 goals this season.',
  ),
  news(
    'Half marathon sold out in four hours',
    ['Sport', 122],
    'All 2,500 places for 13 September are gone. The harbour run on 7 June still has some.',
  ),
  news(
    'Heron moves in above café',
    ['Nature', 128],
    'A grey heron rests daily on the roof of Café Heron in Lantern Square. The owner speaks of fate.',
  ),
  news(
    'Two small earthquakes off Gull Point',
    ['Weather', 134],
    'Strengths of 1.9 and 2.2 were measured on Friday. Nobody noticed but two dogs.',
  ),
  news(
    'Rents rise by two per cent',
    ['Business', 140],
    'The average flat of 60 square metres now costs £790 a month, in Harbour Street £910.',
  ),
  news(
    'Library lends tools',
    ['Culture', 146],
    'Drills, ladders and a cider press can be borrowed for a week with a library card.',
  ),
  news(
    'New director for the museum',
    ['Culture', 152],
    'Helen Marsh comes from Port Maris and begins on 1 August. Her first show is about salt.',
  ),
  news(
    'Bee-eater seen at Saltmarsh',
    ['Nature', 158],
    'The colourful bird from the south stayed for eleven minutes, watched by four people and a cat.',
  ),
  news(
    'Sea wall of Quay Lane to be raised',
    ['Town', 164],
    'Forty centimetres on 310 metres, for £1.9 million. Work begins in October and ends before Easter.',
  ),
];
