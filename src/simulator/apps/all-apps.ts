import type { SimulatedApp } from '../world/app.js';
import { booking } from './booking.js';
import { browser } from './browser.js';
import { calculator } from './calculator.js';
import { camera } from './camera.js';
import { calendar } from './calendar.js';
import { cinema } from './cinema.js';
import { clock } from './clock.js';
import { contacts } from './contacts.js';
import { files } from './files.js';
import { gallery } from './gallery.js';
import { launcher } from './launcher.js';
import { mail } from './mail.js';
import { maps } from './maps.js';
import { messages } from './messages.js';
import { notes } from './notes.js';
import { phone } from './phone.js';
import { pictureTips } from './picture-tips.js';
import { settings } from './settings.js';
import { merrow, tallybox } from './shop.js';
import { social } from './social.js';
import { travelReviews } from './travel-reviews.js';
import { video } from './video.js';

/** What a new phone has installed, in the order of the launcher. */
export const ALL_APPS: readonly SimulatedApp[] = [
  launcher,
  phone,
  messages,
  contacts,
  mail,
  browser,
  maps,
  notes,
  calendar,
  clock,
  merrow,
  tallybox,
  social,
  video,
  pictureTips,
  cinema,
  booking,
  travelReviews,
  calculator,
  files,
  gallery,
  camera,
  settings,
];
