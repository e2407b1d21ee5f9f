/** Recipes. */

import { recipe, type Recipe } from './recipe.js';
import { RECIPES_FOR_EVERY_DAY } from './recipes-for-every-day.js';

export const RECIPES: readonly Recipe[] = [
  recipe('Lentil soup with lemon', [35, 4, 4.8, 'vegan soup dinner'], {
    needs: '250 g red lentils, 1 onion, 2 carrots, 1 tsp cumin, 1 lemon, 1 l stock',
    method:
      'Soften onion, carrots and cumin in oil. Add lentils and stock and simmer for 25 minutes. Blend half of it and finish with lemon.',
  }),
  recipe('Mushroom risotto', [45, 4, 4.6, 'vegetarian rice dinner'], {
    needs: '300 g risotto rice, 400 g mushrooms, 1 onion, 1 l stock, 60 g hard cheese, butter',
    method:
      'Brown the mushrooms and set them aside. Toast the rice with the onion, then add hot stock ladle by ladle. Stir in mushrooms, butter and cheese.',
  }),
  recipe('Green pea pancakes', [20, 2, 4.4, 'vegetarian quick lunch'], {
    needs: '200 g peas, 2 eggs, 80 g flour, mint, yoghurt',
    method: 'Mash the peas. Mix with eggs, flour and mint. Fry by the spoonful and serve with yoghurt.',
  }),
  recipe('Cardamom buns', [150, 12, 4.9, 'vegetarian baking sweet'], {
    needs: '500 g flour, 250 ml milk, 100 g butter, 90 g sugar, 7 g dry yeast, 2 tsp cardamom',
    method:
      'Warm the milk and dissolve the yeast. Knead with flour, half the butter and half the sugar and leave for an hour. Roll out, spread with the rest, knot, and bake for 12 minutes at 220 °C.',
  }),
  recipe('Pepper broth noodles', [40, 2, 4.7, 'noodles soup dinner'], {
    needs: '200 g wheat noodles, 1 l chicken stock, 2 tsp black pepper, 2 eggs, spring onions',
    method:
      'Simmer stock and pepper for 20 minutes. Boil eggs for 7 minutes and noodles for 4. Assemble in deep bowls with spring onions.',
  }),
  recipe('Peanut noodles', [15, 2, 4.5, 'vegan noodles quick dinner'], {
    needs: '200 g noodles, 3 tbsp peanut butter, 2 tbsp soy sauce, 1 lime, cucumber',
    method:
      'Boil the noodles. Whisk peanut butter, soy sauce, lime and a little of the water. Toss, and top with cucumber.',
  }),
  recipe('Smoked eel on rye', [10, 2, 4.1, 'fish quick lunch'], {
    needs: '150 g smoked eel, 4 slices rye bread, horseradish, cress',
    method: 'Spread the bread with horseradish. Lay the eel on top. Finish with cress.',
  }),
  recipe('Roast leeks with hazelnuts', [50, 4, 4.6, 'vegan oven dinner'], {
    needs: '6 leeks, 80 g hazelnuts, 3 tbsp oil, 1 tbsp mustard, parsley',
    method:
      'Halve the leeks and roast them for 35 minutes at 200 °C. Toast and crush the hazelnuts. Dress with oil, mustard and parsley.',
  }),
  recipe('Chickpea curry', [30, 4, 4.7, 'vegan curry dinner'], {
    needs: '2 tins chickpeas, 1 tin coconut milk, 1 onion, 2 tomatoes, 1 tbsp curry powder, spinach',
    method:
      'Fry the onion with curry powder. Add tomatoes, chickpeas and coconut milk and cook for 20 minutes. Fold in the spinach.',
  }),
  recipe('Tomato tart', [60, 6, 4.3, 'vegetarian baking lunch'], {
    needs: '1 sheet puff pastry, 600 g tomatoes, 2 tbsp mustard, 80 g cheese, thyme',
    method:
      'Spread the pastry with mustard and cheese. Lay sliced tomatoes in rows. Bake for 35 minutes at 200 °C and scatter thyme.',
  }),
  recipe('Fish stew of the quay', [55, 4, 4.5, 'fish soup dinner'], {
    needs: '600 g white fish, 300 g mussels, 1 fennel, 400 g tomatoes, 1 glass white wine, saffron',
    method:
      'Sweat the fennel. Add wine, tomatoes and saffron and cook for 20 minutes. Add fish and mussels and cover for 6 minutes.',
  }),
  recipe('Apple crumble', [50, 6, 4.8, 'vegetarian baking sweet'], {
    needs: '1 kg apples, 150 g flour, 100 g butter, 80 g sugar, cinnamon',
    method:
      'Slice the apples into a dish with cinnamon. Rub flour, butter and sugar to crumbs and spread on top. Bake for 40 minutes at 180 °C.',
  }),
  recipe('Overnight oats', [10, 1, 4.2, 'vegetarian breakfast quick'], {
    needs: '60 g oats, 150 ml milk, 1 apple, 1 tbsp honey, nuts',
    method: 'Stir oats, milk and grated apple in a jar. Leave in the fridge overnight. Top with honey and nuts.',
  }),
  recipe('Sourdough for beginners', [1440, 10, 4.6, 'vegan baking bread'], {
    needs: '500 g bread flour, 350 ml water, 100 g starter, 10 g salt',
    method:
      'Mix everything and fold four times over three hours. Leave in the fridge overnight. Bake in a hot pot for 45 minutes at 240 °C.',
  }),
  ...RECIPES_FOR_EVERY_DAY,
];
