/** The Pinfold app: tips in pictures. */

import type { PictureTip } from '../content/picture-tip.js';
import { PICTURE_TIPS } from '../content/pictures.js';
import { app, type Env } from '../world/app.js';
import { back, open, record, share, snackbar } from '../world/effect.js';
import { bottomBar, toolbar, upToolbar } from '../widgets/bars.js';
import { column } from '../widgets/boxes.js';
import { button, chip, iconButton } from '../widgets/buttons.js';
import { dish, scenery } from '../widgets/drawings.js';
import { field } from '../widgets/fields.js';
import { columnsIn, grid, scroll, strip } from '../widgets/lists.js';
import { heroHeight, image } from '../widgets/pictures.js';
import { screen } from '../widgets/screens.js';
import { heading, text } from '../widgets/texts.js';

type State = { query: string; saved: readonly string[]; tab: number };
type Message =
  | { kind: 'query'; text: string }
  | { kind: 'topic'; topic: string }
  | { kind: 'open' | 'save' | 'share'; title: string }
  | { kind: 'tab'; tab: number }
  | { kind: 'up' };

const TOPICS = [...new Set(PICTURE_TIPS.map(({ topic }) => topic))];
const UP = { tap: { kind: 'up' } } as const;

const picture = ({ title, topic, hue }: PictureTip, height: number) =>
  image(topic === 'Food' ? dish(hue) : scenery(hue), {
    desc: `Picture: ${title}`,
    box: { height },
    paint: { radius: 16 },
  });

const tiles = (tips: readonly PictureTip[], { size }: Env) =>
  grid(
    'pictures',
    tips.map((tip, index) =>
      column(
        { id: 'picture', key: tip.title, tap: { kind: 'open', title: tip.title }, box: { gap: 4 } },
        picture(tip, index % 3 === 0 ? 200 : 150),
        text(tip.title, { id: 'picture_title', style: 'small', weight: 500, maxLines: 2 }),
      ),
    ),
    { columns: columnsIn(size.width, 2), gap: 12, box: { pad: [8, 16] } },
  );

function main({ query, saved, tab }: State, env: Env) {
  const wanted = query.toLowerCase();
  const found = PICTURE_TIPS.filter(({ title, topic, text: words }) =>
    `${title} ${topic} ${words}`.toLowerCase().includes(wanted),
  );
  const kept = PICTURE_TIPS.filter(({ title }) => saved.includes(title));
  const shown = tab === 0 ? found : kept;
  return screen(
    toolbar(tab === 0 ? 'Pinfold' : 'Saved'),
    tab === 0 &&
      field('search', query, {
        hint: 'Search ideas',
        edit: 'query',
        style: 'search',
        action: 'search',
        box: { margin: [0, 16] },
      }),
    tab === 0 &&
      strip(
        'topics',
        TOPICS.map((topic) =>
          chip('topic', topic, { key: topic, selected: query === topic, tap: { kind: 'topic', topic } }),
        ),
      ),
    shown.length === 0 &&
      text(tab === 0 ? `No ideas for “${query}”` : 'Nothing saved yet', { id: 'empty', box: { margin: 24 } }),
    tiles(shown, env),
    bottomBar(tab, [
      { label: 'Ideas', icon: 'lightbulb-on-outline', tap: { kind: 'tab', tab: 0 } },
      { label: 'Saved', icon: 'pin', tap: { kind: 'tab', tab: 1 } },
    ]),
  );
}

function details({ saved }: State, { extras, size }: Env) {
  const tip = PICTURE_TIPS.find(({ title }) => title === extras['title']);
  if (!tip) return screen(upToolbar('Idea', UP), text('This picture is gone', { box: { margin: 24 } }));
  const { title, by, saves, text: words } = tip;
  const isSaved = saved.includes(title);
  return screen(
    upToolbar('', UP, iconButton('share-variant', 'Share', { id: 'share', tap: { kind: 'share', title } })),
    scroll(
      'idea',
      column(
        { box: { pad: 16, gap: 12 } },
        picture(tip, heroHeight(size, 320)),
        heading(title, { id: 'picture_title' }),
        text(`${by} · saved by ${(saves + (isSaved ? 1 : 0)).toLocaleString('en')}`, {
          id: 'saves',
          style: 'small',
          color: 'onSurfaceVariant',
        }),
        text(words, { id: 'tip' }),
        button('save', isSaved ? 'Saved' : 'Save', {
          style: isSaved ? 'tonal' : 'filled',
          icon: 'pin',
          tap: { kind: 'save', title },
        }),
      ),
    ),
  );
}

export const pictureTips = app<State, Message>({
  package: 'com.sim.pinfold',
  label: 'Pinfold',
  toolkit: 'compose',
  icon: { name: 'pin', color: '#FFFFFF', background: '#AD1457' },
  network: true,
  initial: { query: '', saved: [], tab: 0 },
  screens: { '.Main': main, '.Idea': details },
  update(state, message) {
    switch (message.kind) {
      case 'query':
        return [{ ...state, query: message.text }];
      case 'topic':
        return [{ ...state, query: state.query === message.topic ? '' : message.topic }];
      case 'tab':
        return [{ ...state, tab: message.tab }];
      case 'open':
        return [state, open('.Idea', { title: message.title })];
      case 'save': {
        const others = state.saved.filter((title) => title !== message.title);
        if (others.length < state.saved.length) return [{ ...state, saved: others }];
        return [
          { ...state, saved: [...others, message.title] },
          record('saved', { picture: message.title }),
          snackbar('Saved to your ideas'),
        ];
      }
      case 'share':
        return [state, share(message.title)];
      case 'up':
        return [state, back()];
    }
  },
});
