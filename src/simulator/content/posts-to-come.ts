import { post, type StoredPost } from './post.js';

/** What is posted meanwhile, one each time somebody asks for new posts. */
export const POSTS_TO_COME: readonly StoredPost[] = [
  post(
    'Harbour Office',
    'Quay Lane closes at 11:30 already, not at noon. Please move your cars. #StormTide',
    [44, 71, 0],
  ),
  post('Ines Faro', 'Found: one red glove on line 1, thumb without tip. It was in MY pocket. #NightTram', [12, 1, 0]),
  post('Orpheum Cinema', 'Two seats came back for #TheLamplighter tonight at 18:45. Row F, we are honest.', [9, 2, 0]),
];
