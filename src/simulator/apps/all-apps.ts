import type { App } from '../world/app.js';
import { calendar } from './calendar.js';
import { clock } from './clock.js';
import { contacts } from './contacts.js';
import { maps } from './maps.js';
import { messages } from './messages.js';
import { notes } from './notes.js';
import { merrow, tallybox } from './shop.js';

/** What a new phone has installed, in the order of the launcher. */
export const ALL_APPS: readonly App[] = [messages, contacts, notes, maps, calendar, clock, merrow, tallybox];
