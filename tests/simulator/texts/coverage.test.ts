import type { Placed } from '../../../src/simulator/scene/placed.js';
import type { Say } from '../../../src/simulator/texts/dictionary.js';
import { sayingOf } from '../../../src/simulator/texts/languages.js';
import { speakerOf } from '../../../src/simulator/texts/translated.js';
import type { View } from '../../../src/simulator/world/view.js';
import { faultOfChinese, tableOf } from '../../support/chinese-words.js';
import { newPhone } from '../../support/new-phone.js';
import { phoneScreens } from '../../support/phone-screens.js';
import { walk, WALKED_APPS } from '../../support/walk-screens.js';
import { writtenIn, writtenInState, writtenWords } from '../../support/written-words.js';

const visible = (view: View): readonly View[] =>
  view.type === 'android.webkit.WebView' ? [] : [view, ...(view.children ?? []).flatMap(visible)];
const allPlaced = (placed: Placed): readonly Placed[] => [placed, ...placed.children.flatMap(allPlaced)];
const wordsOf = ({ text, desc, field, traits }: View): readonly string[] =>
  [field ? undefined : text, desc, field?.hint, traits?.error].filter((words) => words !== undefined);

type Reading = Readonly<{ say: Say; where: string; table: string; written: ReadonlySet<string> }>;

/** What reads wrong in Chinese of the texts of one screen, each with its place and where its Chinese belongs. */
function faultsIn(texts: readonly string[], { say, where, table, written }: Reading): readonly string[] {
  return texts.flatMap((text) => {
    const said = say(text);
    const fault = written.has(said) ? undefined : faultOfChinese(said, written);
    return fault ? [`${where}: "${text}", said "${said}", ${fault}. Say it in ${table}`] : [];
  });
}

describe('the interface in simplified Chinese', () => {
  let everywhere: readonly string[] = [];
  beforeAll(async () => {
    everywhere = await writtenWords();
  });

  it.each(WALKED_APPS.map((app) => [app.label, app] as const))('is whole in %s', (_label, app) => {
    const table = tableOf(app.package);
    const known = sayingOf('zh-CN', app.package) ?? String;
    // A word that the app's table knows is one of its interface, whoever else may have written it.
    const unknown = (words: readonly string[]): readonly string[] =>
      words.filter((each) => each.length > 1 && known(each) === each);
    const always = unknown(everywhere);
    const faults = walk(app, 'zh-CN').flatMap((shown) => {
      const written = new Set([...always, ...unknown(writtenInState(shown.world.apps[app.package]))]);
      const where = `${app.label}${shown.screen()}`;
      const say = speakerOf(shown.world, app.package) ?? known;
      return faultsIn(visible(shown.view()).flatMap(wordsOf), { say, where, table, written });
    });
    expect([...new Set(faults)]).toEqual([]);
  });

  it('is whole in the windows of the phone itself', () => {
    const phone = newPhone();
    const faults = phoneScreens().flatMap(({ name, world }) => {
      phone.replace({ ...world, display: { ...world.display, locale: 'zh-CN' } });
      const texts = phone.scene().windows.flatMap(({ root }) => allPlaced(root).flatMap(({ view }) => wordsOf(view)));
      const written = new Set([...everywhere, ...writtenIn([world.notifications, world.windows])]);
      return faultsIn(texts, { say: String, where: name, table: tableOf('android'), written });
    });
    expect([...new Set(faults)]).toEqual([]);
  });
});
