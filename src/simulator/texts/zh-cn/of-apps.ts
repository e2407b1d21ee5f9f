/** Which app has which table of its own. */

import type { Table } from '../dictionary.js';
import { CALCULATOR, CALENDAR, CAMERA, CLOCK, FILES, GALLERY, NOTES } from './day.js';
import { BROWSER, MURMUR, PINFOLD, REEL } from './feeds.js';
import { LAUNCHER, SETTINGS } from './settings.js';
import { SHOP } from './shops.js';
import { CONTACTS, MAIL, MESSAGES, PHONE } from './talk.js';
import { CINEMA, MAPS } from './town.js';
import { STAYFINDER, WAYFARE } from './travel.js';

/** By package: what only this app says, or says in another sense than the others. */
export const CHINESE_OF_APPS: Readonly<Record<string, Table>> = {
  android: { Home: '主屏幕' },
  'com.android.settings': SETTINGS,
  'com.sim.browser': BROWSER,
  'com.sim.calculator': CALCULATOR,
  'com.sim.calendar': CALENDAR,
  'com.sim.camera': CAMERA,
  'com.sim.cinema': CINEMA,
  'com.sim.clock': CLOCK,
  'com.sim.contacts': CONTACTS,
  'com.sim.files': FILES,
  'com.sim.gallery': GALLERY,
  'com.sim.launcher': LAUNCHER,
  'com.sim.mail': MAIL,
  'com.sim.maps': MAPS,
  'com.sim.merrow': SHOP,
  'com.sim.messages': MESSAGES,
  'com.sim.murmur': MURMUR,
  'com.sim.notes': NOTES,
  'com.sim.phone': PHONE,
  'com.sim.pinfold': PINFOLD,
  'com.sim.reel': REEL,
  'com.sim.stayfinder': STAYFINDER,
  'com.sim.tallybox': SHOP,
  'com.sim.wayfare': WAYFARE,
};
