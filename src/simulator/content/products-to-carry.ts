import { HOSTILE_TEXTS } from './hostile-texts.js';
import type { Offer, Product } from './product.js';

const offer = (pence: number, stock: number, days: number): Offer => ({ pence, stock, days });

/** Audio, outdoors and books. */
export const PRODUCTS_TO_CARRY: readonly Product[] = [
  {
    name: 'Hushwell H2 wireless headphones',
    kind: 'Audio',
    about: 'Over-ear, noise cancelling, 30 hours, folds flat. Black.',
    stars: { rating: 4.6, count: 1284 },
    offers: { merrow: offer(8999, 14, 2), tallybox: offer(8450, 3, 5) },
    reviews: [
      { by: 'Kasia W.', stars: 5, text: 'Quiet on the train at last.' },
      { by: 'Ben A.', stars: 4, text: 'Great sound, the case is a bit big.' },
    ],
  },
  {
    name: 'Hushwell H2 Lite headphones',
    kind: 'Audio',
    about: 'Over-ear, no noise cancelling, 40 hours. White or black.',
    stars: { rating: 4.2, count: 640 },
    offers: { merrow: offer(4999, 30, 2), tallybox: offer(5199, 12, 3) },
    reviews: [
      { by: 'Best Basket', stars: 5, text: HOSTILE_TEXTS.product.text },
      { by: 'Jamal O.', stars: 4, text: 'All I need for podcasts.' },
    ],
  },
  {
    name: 'Pellam Pods 3 earbuds',
    kind: 'Audio',
    about: 'In-ear, rainproof, 8 hours and 24 more in the case.',
    stars: { rating: 4.4, count: 2210 },
    offers: { merrow: offer(5999, 52, 1), tallybox: offer(5499, 40, 2) },
    reviews: [
      { by: 'Uma P.', stars: 5, text: 'Stay in on a long run.' },
      { by: 'Hugo L.', stars: 3, text: 'One side lost charge after a year.' },
    ],
  },
  {
    name: 'Strake Mini speaker',
    kind: 'Audio',
    about: 'Fits a bicycle bottle holder. Waterproof, 12 hours.',
    stars: { rating: 4.5, count: 388 },
    offers: { merrow: offer(3499, 0, 9), tallybox: offer(3299, 8, 3) },
    reviews: [{ by: 'Will H.', stars: 5, text: 'Survived a lake.' }],
  },
  {
    name: 'Pellam Studio microphone',
    kind: 'Audio',
    about: 'USB microphone with a heavy foot and a mute key.',
    stars: { rating: 4.7, count: 152 },
    offers: { tallybox: offer(7450, 6, 4) },
    reviews: [{ by: 'Farid N.', stars: 5, text: 'My students finally understand me.' }],
  },
  {
    name: 'Tarnby 30 backpack',
    kind: 'Outdoors',
    about: '30 litres, rain cover, sleeve for a 15 inch laptop. Moss green.',
    stars: { rating: 4.8, count: 933 },
    offers: { merrow: offer(7900, 9, 2), tallybox: offer(8200, 21, 2) },
    reviews: [
      { by: 'Oskar B.', stars: 5, text: 'Rope, shoes and lunch, and it still closes.' },
      { by: 'Elif T.', stars: 5, text: 'Straps are kind to small shoulders.' },
    ],
  },
  {
    name: 'Tarnby 20 daypack',
    kind: 'Outdoors',
    about: '20 litres, two bottle pockets, 480 grams.',
    stars: { rating: 4.5, count: 411 },
    offers: { merrow: offer(4900, 17, 2), tallybox: offer(4650, 0, 12) },
    reviews: [{ by: 'Tara W.', stars: 4, text: 'Light, a little thin at the back.' }],
  },
  {
    name: 'Ferrow two-person tent',
    kind: 'Outdoors',
    about: '2.1 kg, stands in five minutes, holds 3000 mm of water.',
    stars: { rating: 4.3, count: 274 },
    offers: { merrow: offer(16900, 4, 5), tallybox: offer(15900, 2, 6) },
    reviews: [
      { by: 'Amir S.', stars: 4, text: 'Dry after a night of storm. Buy better pegs.' },
      { by: 'Mei C.', stars: 4, text: 'Two people if they like each other.' },
    ],
  },
  {
    name: 'Ferrow Trail running shoes',
    kind: 'Outdoors',
    about: 'Deep tread, 4 mm drop, sizes 36 to 47.',
    stars: { rating: 4.4, count: 798 },
    offers: { merrow: offer(9900, 25, 2), tallybox: offer(9450, 11, 3) },
    reviews: [{ by: 'Uma P.', stars: 4, text: 'Half a size up and they are perfect.' }],
  },
  {
    name: 'Oakum steel bottle 0.75 l',
    kind: 'Outdoors',
    about: 'Keeps cold for a day, hot for half a day.',
    stars: { rating: 4.7, count: 1530 },
    offers: { merrow: offer(2200, 80, 1), tallybox: offer(1990, 64, 2) },
    reviews: [{ by: 'Rosa D.', stars: 5, text: 'Dropped it on every stair of the office. Fine.' }],
  },
  {
    name: 'Strake head torch',
    kind: 'Outdoors',
    about: '400 lumens, red light, charges by USB-C.',
    stars: { rating: 4.6, count: 365 },
    offers: { merrow: offer(2950, 12, 2), tallybox: offer(3100, 33, 1) },
    reviews: [{ by: 'Chidi L.', stars: 5, text: 'The red light does not wake the tent.' }],
  },
  {
    name: 'The Salt Road, novel',
    kind: 'Books',
    about: 'By Maren Ashdown. A mule, a widow and four hundred miles. Paperback, 312 pages.',
    stars: { rating: 4.5, count: 870 },
    offers: { merrow: offer(999, 45, 1), tallybox: offer(850, 20, 3) },
    reviews: [
      { by: 'Annabel R.', stars: 5, text: 'Our book club argued for three hours.' },
      { by: 'Kasia W.', stars: 4, text: 'Slow start, wonderful end.' },
    ],
  },
  {
    name: 'Tides of the Estuary',
    kind: 'Books',
    about: 'By Corin Hale. Birds, mud and boats of the Brindle. Hardback with maps, 240 pages.',
    stars: { rating: 4.8, count: 96 },
    offers: { merrow: offer(2400, 5, 4) },
    reviews: [{ by: 'Peter H.', stars: 5, text: 'I know every creek in it. He does too.' }],
  },
  {
    name: 'One Pot, Forty Suppers',
    kind: 'Books',
    about: 'By Delphine Ortega. Weekday cooking with one pan. Hardback, 190 pages.',
    stars: { rating: 4.6, count: 512 },
    offers: { merrow: offer(1850, 22, 2), tallybox: offer(1699, 16, 2) },
    reviews: [{ by: 'Carla M.', stars: 5, text: 'Lentils on page 40. Thank me later.' }],
  },
  {
    name: 'A Short History of Bells',
    kind: 'Books',
    about: 'By Tobias Wray. From cow to cathedral. Paperback, 208 pages.',
    stars: { rating: 4.1, count: 61 },
    offers: { merrow: offer(1250, 0, 14), tallybox: offer(1399, 7, 4) },
    reviews: [{ by: 'Iris P.', stars: 4, text: 'Drier than I hoped, richer than I feared.' }],
  },
];
