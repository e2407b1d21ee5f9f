/** open_app: by name or package, or through the launcher. */

import { z } from 'zod';
import { quoteText } from '../core/quote-text.js';
import { didYouMean } from '../core/suggest.js';
import type { InstalledApp } from '../device/device.js';
import { defineAction, type ActionResult, type ActionRun } from './action.js';
import { riskyOf } from './effects/effect-reading.js';
import { readPress } from './effects/press-effect.js';
import { chosenBy, findApp, whichOfThem } from './find-app.js';
import { locate } from './locate.js';
import { isOfSystem } from '../core/system-window.js';
import { targetOf } from './target.js';

const OPEN_MS = 10_000;
/** So long another app may stand still in front before it is taken for what is to be seen: a system's dialog, not a start. */
const STILL_MS = 2_000;
const POLL_MS = 200;
const MOST_PAGES = 6;

/** Opens an app by name or package, whatever is on the screen. */
export const openApp = defineAction({
  name: 'open_app',
  whenToUse: 'bring an app to the front, from any screen',
  args: z.strictObject({
    app: z.string('must be the name of an app').min(1).describe('its name as under its icon, or its package'),
  }),
  effect: 'reads',
  seenIn: 'elements',
  opensApp: true,
  wording: ({ app }) => `open ${app}`,
  perform: async ({ app }, run) => {
    const apps = await run.context.device.installedApps();
    const found = findApp(app, apps);
    if (found.kind === 'found') return open(found.app, run);
    if (found.kind === 'several') return askWhich(app, found.apps, run);
    return apps.length > 0 && apps.every(({ label }) => label !== undefined)
      ? notInstalled(app, apps)
      : throughLauncher(app, apps, run);
  },
});

/** Only the person can tell apps of one name apart; where nobody is there the model is told their packages. */
async function askWhich(name: string, apps: readonly InstalledApp[], run: ActionRun): Promise<ActionResult> {
  const question = whichOfThem(name, apps);
  const reply = await run.context.person.ask({ kind: 'ask', what: question });
  const chosen = reply.kind === 'text' ? chosenBy(reply.text, apps) : undefined;
  if (chosen) return open(chosen, run);
  const detail = `${question} Nothing was opened; name the package where the instruction makes it plain.`;
  return reply.kind === 'absent'
    ? { ok: false, detail }
    : { ok: false, detail: `${detail} The person gave no choice.` };
}

async function open(app: InstalledApp, { context, screen: before }: ActionRun): Promise<ActionResult> {
  await context.device.openApp(app.package);
  const end = context.clock.now() + OPEN_MS;
  const name = app.label ?? app.package;
  let still = { signature: before.signature, since: Infinity };
  for (;;) {
    const screen = await context.look();
    if (screen.app.package === app.package) return { ok: true, detail: `${name} is in front.` };
    const now = context.clock.now();
    if (screen.signature !== still.signature) still = { signature: screen.signature, since: now };
    // A dialog of the system may stand over it; that is the Operator's to deal with.
    if (now >= end || now - still.since >= STILL_MS)
      return { ok: true, detail: `${name} was opened; ${screen.app.name} is in front.` };
    await context.clock.sleep(POLL_MS);
  }
}

/** Where the phone does not tell the names of its apps, its launcher still shows them. */
async function throughLauncher(
  name: string,
  apps: readonly InstalledApp[],
  { context }: ActionRun,
): Promise<ActionResult> {
  await context.device.pressKey('home');
  let seen = '';
  for (let page = 0; page <= MOST_PAGES; page += 1) {
    const screen = await context.look();
    const found = locate({ text: name }, screen);
    if (found.kind === 'found') {
      if (isOfSystem(screen))
        return { ok: false, detail: `${screen.app.name} is in front of the launcher. Answer it first.` };
      if (riskyOf(readPress(found.element, screen)).length > 0) break;
      const target = targetOf({ mark: found.element.mark }, screen);
      await context.device.tap(target.point);
      return { ok: true, detail: `Tapped ${quoteText(found.element.label)} on the launcher.`, target };
    }
    if (screen.signature === seen) break;
    seen = screen.signature;
    const { width, height } = screen.size;
    await context.device.swipe({ x: width / 2, y: height * 0.75 }, { x: width / 2, y: height * 0.25 });
  }
  return notInstalled(name, apps);
}

function notInstalled(name: string, apps: readonly InstalledApp[]): ActionResult {
  const known = apps.flatMap(({ label, package: packageName }) => label ?? packageName);
  return { ok: false, detail: `There is no app called "${name}" on this phone. ${didYouMean(name, known)}` };
}
