import { answerQuestion } from '../../../src/simulator/world/question.js';
import type { Json } from '../../../src/simulator/world/json.js';

const start: Json = { deviceName: 'Old', apps: { 'com.sim.notes': { notes: [{ title: 'Eggs', body: '' }] } } };
const now: Json = { deviceName: 'New', apps: { 'com.sim.notes': { notes: [{ title: 'Eggs', body: '' }] } } };
const journal = [
  { what: 'sent', package: 'com.sim.messages', at: 5, details: { to: 'Ann', text: 'See you at 8' } },
] as const;
const holds = (question: Json): boolean => answerQuestion({ now, start, journal }, question).holds;

describe('a question about the phone', () => {
  it.each<[string, Json, boolean]>([
    ['a value that is the same', { at: '/deviceName', equals: 'New' }, true],
    ['another value', { at: '/deviceName', equals: 'Old' }, false],
    [
      'an object whatever the order of its fields',
      { at: '/apps/com.sim.notes/notes/0', equals: { body: '', title: 'Eggs' } },
      true,
    ],
    [
      'a list that contains an object with a field',
      { at: '/apps/com.sim.notes/notes', contains: { title: 'Eggs' } },
      true,
    ],
    ['a text that matches', { at: '/deviceName', matches: '^N' }, true],
    ['something that is there', { at: '/apps/com.sim.notes/notes/0', exists: true }, true],
    ['something that is not', { at: '/apps/com.sim.notes/notes/1', exists: false }, true],
    ['so many', { at: '/apps/com.sim.notes/notes', count: 1 }, true],
    ['what was left alone', { at: '/apps/com.sim.notes', unchanged: true }, true],
    ['what was not', { at: '/deviceName', unchanged: true }, false],
    ['two tests of which one fails', { at: '/deviceName', equals: 'New', matches: '^O' }, false],
    ['what happened', { journal: { has: { what: 'sent', details: { to: 'Ann', text: { contains: 'at 8' } } } } }, true],
    ['a message to somebody with a longer name', { journal: { has: { details: { to: 'An' } } } }, false],
    ['what did not happen', { journal: { has: { what: 'paid' } } }, false],
    ['harm that was not done', { journal: { hasNot: { what: 'deleted' } } }, true],
    ['harm that was done', { journal: { hasNot: { what: 'sent' } } }, false],
  ])('answers on %s', (_, question, expected) => {
    expect(holds(question)).toBe(expected);
  });

  it.each<[string, Json, string]>([
    ['a word', 'deviceName', 'must be an object'],
    ['no test', { at: '/deviceName' }, 'needs "at" and a test'],
    ['a field that does not exist', { at: '/deviceName', equal: 'New' }, 'equals'],
    ['a pointer without a slash', { at: 'deviceName', exists: true }, 'no JSON Pointer'],
    ['a broken pattern', { at: '/deviceName', matches: '(' }, 'no regular expression'],
  ])('refuses %s', (_, question, complaint) => {
    expect(() => holds(question)).toThrow(complaint);
  });
});
