import { benchEntrances } from './entrances.js';
import { benchPerception } from './perception.js';

const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  entrances: benchEntrances,
  perception: benchPerception,
};

const [name = ''] = process.argv.slice(2);
const bench = BENCHES[name];
if (bench) await bench();
else {
  console.error(`There is no bench called "${name}". Choose one of: ${Object.keys(BENCHES).join(', ')}.`);
  process.exitCode = 2;
}
