import { ALL_APPS } from '../../../src/simulator/apps/all-apps.js';
import { isIcon } from '../../../src/simulator/picture/icons.js';
import { allViews, walk, WALKED_APPS } from '../../support/walk-screens.js';

describe('the apps of the phone', () => {
  it('have a package and a label of their own', () => {
    for (const names of [ALL_APPS.map((app) => app.package), ALL_APPS.map(({ label }) => label)]) {
      expect(new Set(names).size).toBe(names.length);
    }
  });

  describe.each(WALKED_APPS.map((app) => [app.label, app] as const))('%s', (_label, app) => {
    const screens = walk(app);
    const views = screens.flatMap((shown) => allViews(shown.view()));

    it('uses glyphs that exist', () => {
      const glyphs = [app.icon.name, ...views.flatMap(({ paint }) => paint?.icon?.name ?? [])];
      expect([...new Set(glyphs)].filter((name) => !isIcon(name))).toEqual([]);
    });

    it('gives siblings keys of their own', () => {
      const repeated = views.flatMap(({ children = [] }) => {
        const keys = children.flatMap(({ key }) => key ?? []);
        return keys.filter((key, index) => keys.indexOf(key) !== index);
      });
      expect(repeated).toEqual([]);
    });

    it('names every button of a glyph alone', () => {
      expect(views.filter(({ type, desc }) => type === 'android.widget.ImageButton' && !desc)).toEqual([]);
    });

    it('has no screen that cannot be reached', () => {
      const reached = new Set(screens.map((shown) => shown.screen()));
      expect(app.screenNames.filter((name) => !reached.has(name))).toEqual([]);
    });
  });
});
