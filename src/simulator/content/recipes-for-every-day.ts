/** More recipes. */

import { recipe, type Recipe } from './recipe.js';

export const RECIPES_FOR_EVERY_DAY: readonly Recipe[] = [
  recipe('Tomato soup with rice', [30, 4, 4.3, 'vegan soup lunch'], {
    needs: '1 kg tomatoes, 1 onion, 100 g rice, 1 l stock, basil',
    method: 'Roast tomatoes and onion for 15 minutes. Simmer with stock and rice. Blend half and tear in the basil.',
  }),
  recipe('Spinach omelette', [12, 1, 4.1, 'vegetarian quick breakfast'], {
    needs: '3 eggs, 80 g spinach, 30 g cheese, butter',
    method: 'Wilt the spinach in butter. Pour the eggs over. Fold with the cheese.',
  }),
  recipe('Ginger carrots', [25, 4, 4.4, 'vegan side oven'], {
    needs: '800 g carrots, 30 g ginger, 2 tbsp oil, 1 orange',
    method: 'Cut the carrots lengthwise. Toss with ginger and oil. Roast for 20 minutes and finish with orange juice.',
  }),
  recipe('Potato pancakes', [35, 3, 4.6, 'vegetarian lunch'], {
    needs: '800 g potatoes, 1 onion, 1 egg, 2 tbsp flour, apple sauce',
    method: 'Grate potatoes and onion and press them dry. Mix with egg and flour. Fry flat and serve with apple sauce.',
  }),
  recipe('White bean salad', [15, 2, 4.2, 'vegan quick lunch salad'], {
    needs: '1 tin white beans, 1 red onion, 1 lemon, parsley, 3 tbsp oil',
    method: 'Rinse the beans. Slice the onion thinly. Dress with lemon, oil and much parsley.',
  }),
  recipe('Baked cod with fennel', [35, 2, 4.5, 'fish oven dinner'], {
    needs: '400 g cod, 2 fennel, 1 lemon, 1 glass white wine, olives',
    method: 'Bake sliced fennel and olives in the wine for 15 minutes. Lay the cod on top. Bake for 12 minutes more.',
  }),
  recipe('Chicken in one pot', [60, 4, 4.7, 'dinner chicken'], {
    needs: '1 kg chicken legs, 3 leeks, 500 g potatoes, 0.5 l stock, mustard',
    method: 'Brown the legs. Add leeks, potatoes and stock and cover for 40 minutes. Stir in mustard.',
  }),
  recipe('Aubergine with yoghurt', [40, 2, 4.4, 'vegetarian oven dinner'], {
    needs: '2 aubergines, 200 g yoghurt, 1 garlic, mint, pomegranate',
    method: 'Halve and roast the aubergines for 30 minutes. Stir garlic into the yoghurt. Top with mint and seeds.',
  }),
  recipe('Buckwheat crêpes', [30, 4, 4.3, 'vegetarian lunch'], {
    needs: '200 g buckwheat flour, 500 ml water, 1 egg, ham or mushrooms, cheese',
    method: 'Whisk flour, water and egg and rest for 15 minutes. Bake thin. Fill and fold to squares.',
  }),
  recipe('Rhubarb cake', [70, 10, 4.7, 'vegetarian baking sweet'], {
    needs: '500 g rhubarb, 200 g flour, 150 g sugar, 120 g butter, 3 eggs',
    method:
      'Beat butter, sugar and eggs. Fold in flour and half the rhubarb. Top with the rest and bake for 45 minutes at 180 °C.',
  }),
  recipe('Summer rolls', [30, 2, 4.2, 'vegan quick dinner noodles'], {
    needs: '8 rice papers, 100 g rice noodles, 1 cucumber, 1 mango, mint, peanut sauce',
    method: 'Soak the papers one by one. Fill and roll. Dip in peanut sauce.',
  }),
  recipe('Barley with mushrooms', [50, 4, 4.5, 'vegan dinner'], {
    needs: '300 g barley, 500 g mushrooms, 1 l stock, thyme, garlic',
    method: 'Toast the barley. Add stock and simmer for 35 minutes. Fold in fried mushrooms with thyme and garlic.',
  }),
  recipe('Elderflower jelly', [240, 6, 4.0, 'vegan sweet'], {
    needs: '200 ml elderflower syrup, 500 ml sparkling wine, agar, berries',
    method: 'Heat a third of the wine with agar. Stir in syrup and the rest. Pour over berries and chill.',
  }),
  recipe('Porridge with pears', [15, 2, 4.4, 'vegan breakfast quick'], {
    needs: '120 g oats, 500 ml oat milk, 2 pears, cinnamon',
    method: 'Simmer oats and milk. Fry the pears with cinnamon. Serve hot.',
  }),
];
