import type { Action } from './action.js';
import { writtenName } from './arguments.js';

const HEAD = `# Actions

What the Operator can do on a phone, and what the steps of a shortcut are made of. This page is written from the catalogue
(\`src/actions/catalogue.ts\`) by \`npm run build && node scripts/write-actions-page.mjs\`; a test keeps it fresh.

- \`mark\` is the number of an element on the screen. Where a screen has no marks (a game, a canvas), \`point\` takes its place:
  \`[x, y]\`, both from 0 to 1000. In a shortcut a \`target\` stands for it: see [shortcuts](shortcuts.md).
- Every action has an effect: reads, writes, grants, sends, deletes or pays. The last four ask the person first
  (\`--confirm never|risky|always\`). The strictest of three decides: what the Operator says, what code reads (the words, ids
  and details of what is touched and of the window around it, by \`src/actions/effects/effect-words.yaml\`), and what the
  gesture is: a stroke that stays where it is presses, a row that is swept sideways may be deleted, keys act on the focus,
  a text with a line break is text and enter, a link may carry something away. Where nothing is known somebody is asked.
- Arguments with a question mark may be left out.

| action | when to use it | arguments |
|---|---|---|
`;

/** The page of docs that lists every action. */
export const actionsPage = (actions: readonly Action[]): string => HEAD + actions.map(rowOf).join('');

function rowOf({ name, whenToUse, help }: Action): string {
  const args = help.map((argument) => `\`${writtenName(argument)}\`: ${argument.meaning}`);
  return `| \`${name}\` | ${whenToUse} | ${args.join('; ') || '–'} |\n`;
}
