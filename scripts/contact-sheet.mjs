// Draws every screen of every app of the simulated phone into one picture: node scripts/contact-sheet.mjs OUT.webp
import { writeFileSync } from 'node:fs';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import { cssFont } from '../dist/src/simulator/scene/fonts.js';
import { newPhone } from '../dist/tests/support/new-phone.js';
import { walk, WALKED_APPS } from '../dist/tests/support/walk-screens.js';

const [WIDTH, HEIGHT, GAP, COLUMNS, CAPTION] = [162, 360, 12, 16, 20];

const phone = newPhone();
const home = { caption: 'Home', png: phone.picture() };
const ofApps = WALKED_APPS.flatMap((app) => {
  const first = new Map(
    walk(app)
      .map((shown) => [shown.screen(), shown])
      .reverse(),
  );
  return [...first].reverse().map(([screen, { world }]) => {
    phone.replace(world);
    return { caption: `${app.label}${screen}`, png: phone.picture() };
  });
});

const shots = [home, ...ofApps];
const rows = Math.ceil(shots.length / COLUMNS);
const sheet = createCanvas(COLUMNS * (WIDTH + GAP) + GAP, rows * (HEIGHT + CAPTION + GAP) + GAP);
const context = sheet.getContext('2d');
context.fillStyle = '#FFFFFF';
context.fillRect(0, 0, sheet.width, sheet.height);
context.imageSmoothingQuality = 'high';
context.font = cssFont({ size: 12, weight: 400 });
for (const [index, { caption, png }] of shots.entries()) {
  const [left, top] = [index % COLUMNS, Math.floor(index / COLUMNS)].map(
    (at, axis) => GAP + at * ((axis ? HEIGHT + CAPTION : WIDTH) + GAP),
  );
  context.fillStyle = '#202124';
  context.fillText(caption, left, top + 13, WIDTH);
  context.drawImage(await loadImage(png), left, top + CAPTION, WIDTH, HEIGHT);
}
writeFileSync(process.argv[2] ?? 'docs/images/every-screen.webp', sheet.toBuffer('image/webp', 80));
console.log(`${shots.length} screens of ${WALKED_APPS.length} apps`);
