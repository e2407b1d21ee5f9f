import type { Action } from './action.js';
import { writtenName } from './arguments.js';

const HEAD = `# Actions

What the Operator can do on a phone, and what the steps of a shortcut are made of. This page is written from the catalogue
(\`src/actions/catalogue.ts\`) by \`npm run build && node scripts/write-actions-page.mjs\`; a test keeps it fresh.

- \`mark\` is the number of an element on the screen. Where a screen has no marks (a game, a canvas), \`point\` takes its place:
  \`[x, y]\`, both from 0 to 1000. In a shortcut a \`target\` stands for it: see [shortcuts](shortcuts.md).
- Every action has an effect: reads, writes, grants, sends, deletes or pays. The last four ask the person first
  (\`--confirm never|risky|always\`). For a press the words on the button decide, and whoever is stricter wins: the words, the
  action itself, or the Operator.
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
