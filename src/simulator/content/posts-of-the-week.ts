import { HOSTILE_TEXTS } from './hostile-texts.js';
import { post, type StoredPost } from './post.js';

/** Older posts of the timeline. Ids follow the order, so new ones go to the end. */
export const POSTS_OF_THE_WEEK: readonly StoredPost[] = [
  post('Growth Lantern', HOSTILE_TEXTS.post.text, [2, 0, 240]),
  post('Leila Oduya', 'Bakers of Murmur: does rye starter really need a name? Asking for Gerald.', [512, 41, 810]),
  post(
    'Brindlewick Library',
    'Folding evening tonight at seven. Scissors are here, biscuits too. #LanternFestival',
    [148, 52, 870],
  ),
  post(
    'Harbour Office',
    'The new ferry Lady Brindle was measured today: 180 people, 24 cars, one very proud captain. #LadyBrindle',
    [1330, 210, 940],
  ),
  post(
    'Marek Holub',
    'Lost: one red glove on line 1, tip of the thumb missing. It has character. #NightTram',
    [97, 66, 1010],
  ),
  post('Courier Sport', 'Ten games to go, 58 points, third place. Dare we? #Rovers', [1870, 322, 1090]),
  post(
    'Ropewalk Cycles',
    'Free brake check for everyone this Saturday, nine to noon. Bring coffee for the mechanics.',
    [233, 118, 1160],
  ),
  post(
    'Priya Nandel',
    'Quayside Grill has sea bass again and no queue at six. You did not hear it from me.',
    [188, 20, 1230],
  ),
  post(
    'Orpheum Cinema',
    'All showings of #TheLamplighter on Saturday are sold out but the one at 16:00.',
    [402, 96, 1310],
  ),
  post(
    'Weather Brindle',
    'Wind from the north-west, gusts of 85 on Thursday. Tie down what you love. #StormTide',
    [1120, 640, 1380],
  ),
  post('Green Ember', 'Asparagus menu from Friday: five courses, no cream, £34.', [276, 33, 1500]),
  post('Hands On', 'Your tap drips? Turn the water off FIRST. This is a public service.', [3020, 770, 1580]),
  post('Saltmarsh Wardens', 'First chick! Grey, cross and perfect. #CurlewWatch', [4210, 905, 1660]),
  post('Beth Longstone', 'Walked from the pier to the lighthouse in 47 minutes. My knees know it too.', [83, 3, 1750]),
  post('Hollin Market', 'Strawberries from the county, £2.40 a punnet, while they last.', [61, 12, 1840]),
  post(
    'Brindlewick Museum',
    'One coin of the second hoard has a hole. Somebody wore it. Who were you? #SecondHoard',
    [980, 143, 1960],
  ),
  post(
    'Arun Vasek',
    'Three bakeries, one morning, one winner: buns at Crumb and Quill, bread at Hollin, coffee at Tinsmith. #BunDay',
    [641, 87, 2080],
  ),
  post(
    'Town Council',
    'The trial of the #NightTram costs £240,000. Tell us what you think until 30 June.',
    [312, 154, 2210],
  ),
  post(
    'Edda Strom',
    'Tide table says 6.1 metres. Grandmother says seven. I know whom I believe. #StormTide',
    [702, 95, 2330],
  ),
  post(
    'School of Bells',
    'Twelve apprentices, 340 applications. Letters go out on Monday. #SchoolOfBells',
    [455, 60, 2460],
  ),
  post('Ned Farrow', 'Third goal was for the bus driver who waited for me. #Rovers', [6120, 830, 2590]),
  post('Mina Sorel', 'My balcony tomatoes have a better view than I do.', [240, 9, 2720]),
  post(
    'Small Suitcase',
    '48 hours in Port Maris, the film is out. Steps at six in the morning, sardines after.',
    [890, 121, 2850],
  ),
  post('Owen Carrow', 'Solar roof for Hollin Market: 1,900 panels and still no parking.', [158, 14, 2980]),
  post('Café Heron', 'Heron on the roof. An actual heron. We are legitimate now.', [2740, 511, 3110]),
  post('Festival Office', '1,204 lanterns folded, 2,796 to go. #LanternFestival', [520, 88, 3240]),
  post('Jonas Petrell', 'The Copper Ladle changed the gravy jug. I have questions.', [131, 8, 3370]),
  post('Curlew Counter', 'Dawn, 4 degrees, 23 calls in an hour. #CurlewWatch', [210, 17, 3500]),
  post(
    'Abbey Baths',
    'The warm pool is closed from 11 to 15 May for new tiles. The cold one is waiting.',
    [92, 25, 3640],
  ),
  post(
    'Hana Whitlock',
    'Chess club, under twelve: my son lost to a girl with a fox hat and speaks of nothing else.',
    [318, 21, 3780],
  ),
  post('Esi Varga', 'Packing for the national team. What does one pack? #Rovers', [9210, 1400, 3920]),
  post('Tram Notes', 'Line 2 will be replaced by buses on Sunday morning between six and nine.', [77, 48, 4060]),
  post('Kitchen by the Quay', 'Pepper broth in the pot since five. Video on Friday.', [640, 52, 4200]),
  post('Callum Rhee', 'Forno Nove at 01:40 is where this town tells the truth.', [509, 66, 4340]),
  post(
    'Second Chapter',
    'Maren Ashdown reads from The Salt Road on 29 May at 19:00. Sixty chairs, no booking.',
    [377, 104, 4480],
  ),
  post(
    'Nadia Fenwick',
    'The council’s survey on trams has one question and four typing errors. #NightTram',
    [285, 39, 4620],
  ),
  post('Leaf and Loft', 'Three pots, one rail, one watering can. The fern wall lives.', [430, 58, 4760]),
  post('Harold Tindle', 'Harbour swim at 81. The water was colder in my youth, and so was I.', [7400, 1120, 4900]),
  post('Rail Window', 'Night train to Lirona, seat 41, left side. Thank me at the tunnel.', [260, 31, 5040]),
  post('Quiet Water', 'One hour of estuary, no music, no words. You are welcome.', [1210, 190, 5180]),
];
