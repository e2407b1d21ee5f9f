import type { Table } from '../dictionary.js';
import { LAUNCHER, SETTINGS } from './settings.js';

/** By package: what only this app says, or says in another sense than the others. */
export const CHINESE_OF_APPS: Readonly<Record<string, Table>> = {
  'com.sim.launcher': LAUNCHER,
  'com.android.settings': SETTINGS,
  android: { Home: '主屏幕' },
};
