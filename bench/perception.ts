import type { Sight } from '../src/core/sight.js';
import { openDevice } from '../src/device/open-device.js';
import { describeScreen } from '../src/perception/describe-screen.js';
import { elementsOf } from '../src/perception/elements.js';
import { drawMarkedPicture } from '../src/perception/marked-picture.js';
import { createPerceptor } from '../src/perception/perceptor.js';
import { readUiTree } from '../src/perception/ui-tree.js';
import { startSimulatedPhone } from '../src/simulator/simulated-phone.js';

const ROUNDS = 10;
const CHARACTERS_PER_TOKEN = 4;
/** Side of the squares by which many models count a picture, in pixels. */
const PATCH = 28;

/** What each screen of the simulated phone costs: time by stage, bytes and tokens for a model. */
export async function benchPerception(): Promise<void> {
  const phone = await startSimulatedPhone({ name: 'bench' });
  const address = {
    kind: 'simulated',
    name: phone.name,
    url: phone.appiumUrl,
    capabilities: phone.capabilities,
  } as const;
  const device = await openDevice({ device: address });
  const perceptor = createPerceptor({ device, clock: phone.clock });
  const rows: Row[] = [];
  for (const app of await device.installedApps()) {
    await device.openApp(app.package);
    perceptor.forget();
    const begun = performance.now();
    const screen = await perceptor.perceive();
    const perceiveMs = performance.now() - begun;
    rows.push({
      ...(await measure(await device.observe())),
      app: screen.app.name,
      perceiveMs,
      words: describeScreen(screen).length,
    });
  }
  await device.close();
  await phone.close();
  print(rows);
  const nodes = '<node class="android.widget.TextView" text="Row" bounds="[0,0][1080,2400]" clickable="true"/>';
  const source = `<hierarchy>${nodes.repeat(Math.ceil(1_000_000 / nodes.length))}</hierarchy>`;
  console.log(
    `\nA tree of ${Math.round(source.length / 1000)} KB is read in ${(await median(async () => readUiTree(source), 3)).toFixed(0)} ms.`,
  );
}

type Measured = Readonly<{
  nodes: number;
  elements: number;
  treeMs: number;
  pictureMs: number;
  bytes: number;
  tokens: number;
}>;
type Row = Measured & Readonly<{ app: string; perceiveMs: number; words: number }>;

async function measure({ source, size, screenshot }: Sight): Promise<Measured> {
  const elements = elementsOf(readUiTree(source), size);
  const draw = () => drawMarkedPicture(screenshot ?? new Uint8Array(), { size, elements, blind: false });
  const picture = await draw();
  return {
    nodes: source.split('bounds=').length - 1,
    elements: elements.length,
    treeMs: await median(async () => elementsOf(readUiTree(source), size)),
    pictureMs: await median(draw),
    bytes: picture.data.length,
    tokens: Math.ceil(picture.size.width / PATCH) * Math.ceil(picture.size.height / PATCH),
  };
}

async function median(work: () => Promise<unknown>, rounds = ROUNDS): Promise<number> {
  const times: number[] = [];
  for (let round = 0; round < rounds; round++) {
    const begun = performance.now();
    await work();
    times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[Math.floor(rounds / 2)] ?? 0;
}

function print(rows: readonly Row[]): void {
  console.table(
    rows.map(({ app, nodes, elements, treeMs, pictureMs, perceiveMs, bytes, tokens, words }) => ({
      screen: app,
      nodes,
      elements,
      'tree ms': Number(treeMs.toFixed(1)),
      'picture ms': Number(pictureMs.toFixed(0)),
      'look ms': Number(perceiveMs.toFixed(0)),
      'picture KB': Number((bytes / 1000).toFixed(1)),
      'picture tokens': tokens,
      'text tokens': Math.ceil(words / CHARACTERS_PER_TOKEN),
    })),
  );
}
