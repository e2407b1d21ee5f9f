import type { ScreenElement } from '../../src/core/element.js';
import { signatureOf } from '../../src/perception/signature.js';
import { aRow } from '../support/builders.js';

const screen = {
  package: 'com.sim.notes',
  activity: '.Main',
  keyboardShown: false,
  elements: [aRow(1, 'Milk', { kind: 'row' })],
};
const withElement = (changes: Partial<ScreenElement>) => ({
  ...screen,
  elements: [{ ...aRow(1, 'Milk', { kind: 'row' }), ...changes }],
});

describe('the signature of a screen', () => {
  it('is the same for the same things, whatever their marks', () => {
    expect(signatureOf(withElement({ mark: 7 }))).toBe(signatureOf(screen));
    expect(signatureOf(screen)).toMatch(/^[\da-f]{16}$/);
  });

  it.each([
    ['details', withElement({ details: ['2 litres'] })],
    ['what it holds', withElement({ value: 'x' })],
    ['its hint', withElement({ hint: 'x' })],
    ['what it objects to', withElement({ error: 'x' })],
    ['its state', withElement({ state: { disabled: true } })],
    ['its place', withElement({ bounds: { left: 1, top: 2, right: 3, bottom: 4 } })],
    ['its kind', withElement({ kind: 'button' })],
    ['its label', withElement({ label: 'Oats' })],
    ['the app', { ...screen, package: 'com.sim.mail' }],
    ['the page', { ...screen, activity: '.Other' }],
    ['the keyboard', { ...screen, keyboardShown: true }],
    ['what is there', { ...screen, elements: [] }],
  ])('changes with %s', (_, other) => {
    expect(signatureOf(other)).not.toBe(signatureOf(screen));
  });
});
