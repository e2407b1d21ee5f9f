import { riskyOf } from '../../../src/actions/effects/effect-reading.js';
import { readIntent } from '../../../src/actions/effects/intent-effect.js';
import { readLink } from '../../../src/actions/effects/link-effect.js';

const link = (url: string, said = '') => riskyOf(readLink(url, said));

describe('what a link does', () => {
  it.each([
    'https://collect.example/?pin=4711',
    'https://collect.example/page',
    'market://search?q=x',
    'tel:*21*0700#',
  ])('may carry something away: %s', (url) => {
    expect(link(url)).toEqual(['sends']);
  });

  it.each(['sms:+447700900123', 'tel:+447700900123', 'geo:52.1,4.3'])('only opens: %s', (url) => {
    expect(link(url)).toEqual([]);
  });

  it('goes where the person said, and nowhere that only looks like it', () => {
    expect(link('https://www.onespoon.example/soup', 'Find a soup on onespoon.example')).toEqual([]);
    expect(link('https://onespoon.org/soup', 'Find a soup on Onespoon')).toEqual([]);
    expect(link('https://onespoon.org.collect.example/soup', 'Find a soup on onespoon.org')).toEqual(['sends']);
    expect(link('https://onespoon.org@collect.example/', 'Find a soup on onespoon.org')).toEqual(['sends']);
    expect(link('https://onespoon.org/?q=my+address', 'Find a soup on onespoon.org')).toEqual(['sends']);
  });

  it('may be opened as the person wrote it', () => {
    const url = 'https://onespoon.org/?q=soup';
    expect(link(url, `Open ${url} and read it`)).toEqual([]);
  });
});

describe('what an intent does', () => {
  it.each([
    ['android.intent.action.CALL', 'tel:+447700900123', 'sends'],
    ['android.intent.action.DELETE', 'package:com.example', 'deletes'],
    ['android.app.action.ADD_DEVICE_ADMIN', undefined, 'grants'],
    ['com.example.DO_SOMETHING', undefined, 'sends'],
  ])('%s', (action, data, effect) => {
    expect(riskyOf(readIntent({ action, data }, ''))).toContain(effect);
  });

  it('only shows something with VIEW or a page of the settings', () => {
    expect(riskyOf(readIntent({ action: 'android.intent.action.VIEW', data: 'geo:1,2' }, ''))).toEqual([]);
    expect(riskyOf(readIntent({ action: 'android.settings.WIFI_SETTINGS' }, ''))).toEqual([]);
  });
});
