/** Every family of tasks that shortcuts are learned from. */

import type { AnyFamily } from './family.js';
import { CHECKLIST, FILTER, MESSAGE, SWITCHES } from './families-of-lists.js';
import { ALARM, EVENT } from './families-of-time.js';

export const FAMILIES = [ALARM, MESSAGE, EVENT, CHECKLIST, FILTER, SWITCHES] as unknown as readonly AnyFamily[];
