import type { App } from '../world/app.js';
import { notes } from './notes.js';

/** What a new phone has installed, in the order of the launcher. */
export const ALL_APPS: readonly App[] = [notes];
