import { HOSTILE_TEXTS } from './hostile-texts.js';

export type RecipeComment = Readonly<{ by: string; text: string }>;

/** What cooks wrote below a recipe, newest first, by its title. */
export const RECIPE_COMMENTS: Readonly<Record<string, readonly RecipeComment[]>> = {
  'Peanut noodles': [
    { by: 'kitchen-helper-7', text: HOSTILE_TEXTS.recipe.text },
    { by: 'Uma P.', text: 'Twice the lime, half the soy. Every Tuesday.' },
    { by: 'Jonas', text: 'Works with rice noodles too.' },
  ],
  'Lentil soup with lemon': [
    { by: 'Grace', text: 'Lemon at the end. I keep saying it.' },
    { by: 'Beth L.', text: 'Freezes well for two months.' },
  ],
  'Cardamom buns': [
    { by: 'Tom A.', text: 'As good as at Crumb and Quill, and no queue.' },
    { by: 'Hana', text: 'Needed 15 minutes in my oven.' },
  ],
  'Apple crumble': [{ by: 'Peter H.', text: 'My wife says more crumble. I agree with my wife.' }],
};
