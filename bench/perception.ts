/** What each screen costs: time by stage, bytes and tokens for a model. */

import type { ScreenElement } from '../src/core/element.js';
import type { Observation } from '../src/core/observation.js';
import { openDevice } from '../src/device/open-device.js';
import { describeElement, describeScreen } from '../src/perception/describe-screen.js';
import { elementsOf } from '../src/perception/elements.js';
import { drawMarkedPicture } from '../src/perception/picture/marked-picture.js';
import { createPerceptor } from '../src/perception/perceptor.js';
import { readUiTree } from '../src/perception/ui-tree.js';
import { bootSimulatedPhone } from '../src/simulator/simulated-phone.js';
import type { Bench, BenchOptions, Measured, Table } from './bench.js';
import { Stopwatch } from './stopwatch.js';

const ROUNDS = 10;
const CHARACTERS_PER_TOKEN = 4;
/** Side of the squares by which many models count a picture, in pixels. */
const PATCH = 28;
const LARGE_TREE = 1_000_000;

/** What each screen of the simulated phone costs: time by stage, bytes and tokens for a model. */
export const PERCEPTION: Bench = { about: 'what each screen costs a model, and the time by stage', run };

async function run({ quick }: BenchOptions): Promise<Measured> {
  const rounds = quick ? 1 : ROUNDS;
  const phone = await bootSimulatedPhone({ name: 'bench' });
  const { name, appiumUrl: url, capabilities } = phone;
  const device = await openDevice({ device: { kind: 'simulated', name, url, capabilities } });
  const perceptor = createPerceptor({ device, clock: phone.clock });
  const watch = new Stopwatch();
  const rows: Table['rows'][number][] = [];
  for (const app of await device.installedApps()) {
    await device.openApp(app.package);
    perceptor.forget();
    const screen = await watch.time(`look ${app.package}`, () => perceptor.perceive());
    rows.push({
      screen: screen.app.name,
      'look ms': watch.p50(`look ${app.package}`),
      ...(await costOf(await device.observe(), rounds)),
      'text tokens': Math.ceil(describeScreen(screen).length / CHARACTERS_PER_TOKEN),
    });
  }
  await device.close();
  await phone.close();
  const source = largeTree();
  const largeTreeMs = await median(() => readUiTree(source), rounds);
  const [nodes2000Ms, nodes5000Ms] = [await listingMs(2000, rounds), await listingMs(5000, rounds)];
  const large = [{ 'tree KB': Math.round(source.length / 1000), 'read ms': largeTreeMs }];
  return {
    tables: [
      { title: 'Each first screen', rows },
      { title: 'A very large tree', rows: large },
    ],
    figures: { screens: rows.length, ...mediansOf(rows), largeTreeMs, nodes2000Ms, nodes5000Ms },
  };
}

async function costOf({ source, size, screenshot }: Observation, rounds: number): Promise<Table['rows'][number]> {
  const elements = elementsOf(readUiTree(source), size);
  const draw = () => drawMarkedPicture(screenshot ?? new Uint8Array(), { size, elements, blind: false });
  const picture = await draw();
  return {
    nodes: source.split('bounds=').length - 1,
    elements: elements.length,
    'tree ms': await median(() => elementsOf(readUiTree(source), size), rounds),
    'picture ms': await median(draw, rounds),
    'picture KB': Number((picture.data.length / 1000).toFixed(1)),
    'picture tokens': Math.ceil(picture.size.width / PATCH) * Math.ceil(picture.size.height / PATCH),
  };
}

async function median(work: () => unknown, rounds: number): Promise<number> {
  const watch = new Stopwatch();
  for (let round = 0; round < rounds; round++) await watch.time('work', work);
  return watch.p50('work');
}

function mediansOf(rows: Table['rows']): Measured['figures'] {
  const watch = new Stopwatch();
  for (const row of rows) {
    for (const [column, value] of Object.entries(row)) if (typeof value === 'number') watch.add(column, value);
  }
  return {
    lookMsP50: watch.p50('look ms'),
    treeMsP50: watch.p50('tree ms'),
    pictureMsP50: watch.p50('picture ms'),
    pictureTokensP50: watch.p50('picture tokens'),
    textTokensP50: watch.p50('text tokens'),
  };
}

const LONG_PAGE = { width: 1080, height: 2400 };

/** From page source to the described elements of a page with so many nodes: rows of cells, each with its text. */
async function listingMs(nodes: number, rounds: number): Promise<number> {
  const columns = 20;
  const height = Math.floor(LONG_PAGE.height / Math.ceil(nodes / 2 / columns));
  const cells = Array.from({ length: nodes / 2 }, (_, index) => {
    const [left, top] = [(index % columns) * 54, Math.floor(index / columns) * height];
    const bounds = `bounds="[${left},${top}][${left + 54},${top + height}]"`;
    return `<node class="android.view.View" clickable="true" ${bounds}><node class="android.widget.TextView" text="Cell ${index}" ${bounds}/></node>`;
  });
  const source = `<hierarchy>${cells.join('')}</hierarchy>`;
  return median(() => elementLinesOf(elementsOf(readUiTree(source), LONG_PAGE)), rounds);
}

const elementLinesOf = (elements: readonly ScreenElement[]): number => elements.map(describeElement).join('\n').length;

function largeTree(): string {
  const node = '<node class="android.widget.TextView" text="Row" bounds="[0,0][1080,2400]" clickable="true"/>';
  return `<hierarchy>${node.repeat(Math.ceil(LARGE_TREE / node.length))}</hierarchy>`;
}
