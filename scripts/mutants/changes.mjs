import { readFileSync } from 'node:fs';
import { SourceMap } from 'node:module';
import ts from 'typescript';
import { RULES } from './rules.mjs';

const MOST_SHOWN = 70;
const shown = (text) => {
  const line = text.replace(/\s+/g, ' ');
  return line.length > MOST_SHOWN ? `${line.slice(0, MOST_SHOWN)}…` : line;
};

/**
 * Every small change that can be made to one built file: `from` and `to` are offsets, `text` what comes there, `line` the line
 * of the source, `what` the change in words.
 */
export function changesOf(path) {
  const text = readFileSync(path, 'utf8');
  const source = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true, ts.ScriptKind.JS);
  const lineOf = lineFinder(path);
  const changes = [];
  const visit = (node) => {
    for (const [name, rule] of RULES) {
      for (const put of rule(node)) {
        const [from, to] = [node.getStart(), node.getEnd()];
        const line = lineOf(source.getLineAndCharacterOfPosition(from));
        changes.push({ from, to, text: put, line, what: `${name}: ${shown(text.slice(from, to))} → ${shown(put)}` });
      }
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(source, visit);
  return changes;
}

/** Lines count from 1; a file without a map has its own. */
function lineFinder(path) {
  try {
    const map = new SourceMap(JSON.parse(readFileSync(`${path}.map`, 'utf8')));
    return ({ line, character }) => (map.findEntry(line, character).originalLine ?? line) + 1;
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
    return ({ line }) => line + 1;
  }
}

export const withChange = (text, change) => text.slice(0, change.from) + change.text + text.slice(change.to);

/** Up to `most` of them, drawn by a seed and in their old order. */
export function sampleOf(items, most, seed) {
  let state = seed >>> 0;
  // Mulberry32.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const drawn = items
    .map((_, index) => ({ index, lot: next() }))
    .sort((a, b) => a.lot - b.lot)
    .slice(0, most)
    .map(({ index }) => index);
  return drawn.sort((a, b) => a - b).map((index) => items[index]);
}
