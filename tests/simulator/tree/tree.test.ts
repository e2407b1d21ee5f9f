import { nodesOf } from '../../../src/simulator/tree/tree.js';
import { newPhone } from '../../support/new-phone.js';

/** The one line of the source that says all of a node whose text or description is given. */
const lineWith = (source: string, words: string): string =>
  source
    .split('\n')
    .find((line) => line.includes(words))
    ?.trim() ?? '';

describe('the page source', () => {
  it('begins as UiAutomator2 writes it, with the layers of an activity', () => {
    const phone = newPhone();
    phone.perform({ do: 'start', package: 'com.sim.notes' });
    const lines = phone.source().split('\n');
    expect(lines[0]).toBe("<?xml version='1.0' encoding='UTF-8' standalone='yes' ?>");
    expect(lines[1]).toBe('<hierarchy index="0" class="hierarchy" rotation="0" width="1080" height="2400">');
    expect(lines[2]).toContain('<android.widget.FrameLayout index="0" package="com.sim.notes"');
    expect(phone.source()).toContain('resource-id="android:id/content"');
  });

  it('has all attributes of a button, in their order', () => {
    const phone = newPhone();
    phone.perform({ do: 'start', package: 'com.sim.notes' });
    expect(lineWith(phone.source(), 'New note')).toBe(
      '<android.widget.ImageButton index="2" package="com.sim.notes" class="android.widget.ImageButton" text="" content-desc="New note" resource-id="com.sim.notes:id/fab" checkable="false" checked="false" clickable="true" enabled="true" focusable="true" focused="false" long-clickable="false" password="false" scrollable="false" selected="false" bounds="[891,2086][1038,2233]" displayed="true" a11y-important="true" screen-reader-focusable="false" drawing-order="3" showing-hint="false" text-entry-key="false" dismissable="false" a11y-focused="false" heading="false" live-region="0" context-clickable="false" content-invalid="false" />',
    );
  });

  it('gives an empty field its hint as text, and says so', () => {
    const phone = newPhone();
    phone.perform({ do: 'open', package: 'com.sim.launcher', screen: '.Drawer' });
    const line = lineWith(phone.source(), 'android.widget.EditText');
    expect(line).toContain('text="Search apps"');
    expect(line).toContain('hint="Search apps"');
    expect(line).toContain('showing-hint="true"');
  });

  it('holds only the window in front, as small as it is', () => {
    const phone = newPhone();
    phone.perform({ do: 'start', package: 'com.sim.notes' }, { do: 'crash', package: 'com.sim.notes' });
    expect(phone.source()).toContain('package="android"');
    expect(phone.source()).not.toContain('com.sim.launcher');
    expect(phone.source().split('\n')[2]).not.toContain('bounds="[0,0][1080,2400]"');
  });

  it('leaves out what is scrolled away, and cuts what is half seen', () => {
    const phone = newPhone({ size: { width: 720, height: 1280, density: 320 } });
    phone.perform({ do: 'open', package: 'com.android.settings', screen: '.Main' });
    expect(phone.source()).toContain('text="Settings"');
    expect(phone.source()).not.toContain('text="About phone"');
    const { uid } = phone.scene().active;
    phone.perform({ do: 'scroll', uid, to: { list: 10_000 } });
    expect(phone.source()).toContain('text="About phone"');
    expect(phone.source()).not.toContain('text="Settings"');
  });

  it('counts the rows of a list from the first that is there', () => {
    const phone = newPhone();
    phone.perform({ do: 'start', package: 'com.sim.contacts' });
    const rows = () => nodesOf(phone.tree()).find(({ placed }) => placed.view.id === 'contacts')?.children ?? [];
    const before = rows();
    phone.perform({ do: 'scroll', uid: phone.scene().active.uid, to: { contacts: 400 } });
    expect(rows()[0]?.placed.path).not.toBe(before[0]?.placed.path);
    expect(rows().map(({ index }) => index)).toEqual(rows().map((_, at) => at));
  });

  it('keeps in a web page what is scrolled away, flat at the edge behind which it lies', () => {
    const phone = newPhone({ size: { width: 720, height: 1280, density: 320 } });
    phone.perform({ do: 'link', link: 'https://courier.example/' });
    const edges = (): readonly (readonly [top: number, bottom: number])[] =>
      [...phone.source().matchAll(/<android\.widget\.TextView.*bounds="\[\d+,(\d+)\]\[\d+,(\d+)\]"/g)].map(
        ([, top, bottom]) => [Number(top), Number(bottom)],
      );
    const before = edges();
    const [, page] = /WebView.*bounds="\[0,\d+\]\[720,(\d+)\]"/.exec(phone.source()) ?? [];
    expect(before.at(-1)).toEqual([Number(page), Number(page)]);
    const path = nodesOf(phone.tree()).find(({ placed }) => placed.view.scroll)?.placed.path ?? '';
    phone.perform({ do: 'scroll', uid: phone.scene().active.uid, to: { [path]: 10_000 } });
    expect(edges()).toHaveLength(before.length);
    expect(edges().at(-1)).not.toEqual(before.at(-1));
  });

  it('writes a text that XML cannot hold', () => {
    const phone = newPhone();
    phone.perform({ do: 'open', package: 'com.sim.notes', screen: '.New', extras: { title: 'a<b>&"c"\u0001\n' } });
    expect(phone.source()).toContain('text="a&lt;b&gt;&amp;&quot;c&quot;?&#10;"');
  });
});
