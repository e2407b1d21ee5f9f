/** Short posts and what is trending. */

import { POSTS_OF_THE_WEEK } from './posts-of-the-week.js';
import { post, type StoredPost } from './post.js';

export type Trend = Readonly<{ tag: string; about: string; posts: number }>;

export const TRENDS: readonly Trend[] = [
  { tag: '#NightTram', about: 'Town council', posts: 12400 },
  { tag: '#LanternFestival', about: 'Events', posts: 9810 },
  { tag: '#Rovers', about: 'Sport', posts: 7650 },
  { tag: '#TheLamplighter', about: 'Film', posts: 5230 },
  { tag: '#StormTide', about: 'Weather', posts: 4890 },
  { tag: '#BunDay', about: 'Food', posts: 2170 },
  { tag: '#CurlewWatch', about: 'Nature', posts: 940 },
  { tag: '#LadyBrindle', about: 'Harbour', posts: 610 },
  { tag: '#SchoolOfBells', about: 'Culture', posts: 455 },
  { tag: '#SecondHoard', about: 'History', posts: 320 },
];

export const POSTS: readonly StoredPost[] = [
  post(
    'Brindlewick Trams',
    'It is official: lines 1 and 3 run until two on Friday and Saturday nights from 1 June. #NightTram',
    [3120, 840, 34],
  ),
  post('Ines Faro', 'First night tram and I already know I will lose my gloves on it. #NightTram', [211, 12, 51]),
  post('Rovers FC', 'Full time: Rovers 3, Gull Point 1. Varga twice, Farrow once. #Rovers', [5400, 1210, 75]),
  post(
    'Harbour Office',
    'Spring tide with wind on Thursday: 6.1 metres at 13:40. Move your cars from Quay Lane before noon. #StormTide',
    [980, 1430, 90],
  ),
  post('Crumb and Quill', 'Tomorrow is #BunDay. Doors at seven, gone by ten. You have been warned.', [760, 95, 130]),
  post('Callum Rhee', 'The ceiling in screen one made my mother cry. In a good way. #TheLamplighter', [402, 31, 160]),
  post('Nadia Fenwick', 'Unpopular opinion: the second half of #TheLamplighter is the better one.', [88, 4, 190]),
  post(
    'Saltmarsh Wardens',
    'Seven pairs this year. SEVEN. Keep dogs on the lead, keep the eastern path free. #CurlewWatch',
    [1510, 377, 220],
  ),
  post('Owen Carrow', 'Who decided that #NightTram stops at two when bars close at half past?', [643, 102, 260]),
  post(
    'Festival Office',
    'We need 4,000 paper lanterns by November. Folding evenings every Tuesday in the library. #LanternFestival',
    [830, 290, 300],
  ),
  post('Hana Whitlock', 'Folded 41 lanterns, cut 3 fingers. Worth it. #LanternFestival', [264, 9, 330]),
  post('Jonas Petrell', 'Ramen Kobo at opening time is a contact sport.', [129, 7, 380]),
  post('Varga Fans', 'Called up! Our Esi! #Rovers', [2210, 460, 420]),
  post('Mina Sorel', 'Sandbags are in, kettle is on. #StormTide', [77, 3, 460]),
  post('Tom Ashby', 'Queue at Crumb and Quill reaches the bookshop. It is 06:52. #BunDay', [340, 22, 600]),
  post('Edda Strom', 'Curlews at dawn, nobody else, no phone signal either. #CurlewWatch', [185, 14, 720]),
  ...POSTS_OF_THE_WEEK,
];
