import { dumpXml } from '../../../../src/simulator/adb/shell/dump-xml.js';

describe('the dump of a screen', () => {
  it('holds the window alone, without a toast, as nodes on one line', () => {
    const source = `<?xml version='1.0'?>
      <hierarchy rotation="1">
        <android.widget.FrameLayout class="android.widget.FrameLayout" bounds="[0,0][10,20]" displayed="true">
          <android.widget.TextView class="android.widget.TextView" text="a &amp; &quot;b&quot;" />
        </android.widget.FrameLayout>
        <android.widget.Toast class="android.widget.Toast" text="Saved" />
      </hierarchy>`;
    const dump = dumpXml(source);
    expect(dump).toMatch(/^<\?xml .*\?><hierarchy rotation="1"><node index="" .*<\/node><\/hierarchy>$/);
    expect(dump).toContain('text="a &amp; &quot;b&quot;"');
    expect(dump).not.toContain('Saved');
    expect(dump).not.toContain('displayed');
  });

  it('marks what can be pressed and says nowhere what for', () => {
    const button = (inner: string, more = '') => `<View clickable="true" enabled="true" ${more}>${inner}</View>`;
    const dump = dumpXml(
      `<hierarchy>${button('<TextView text="Save" />')}${button('<View />')}${button('', 'hint="h"')}</hierarchy>`,
    );
    expect([...dump.matchAll(/<node (NAF="true" )?index/g)].map(([, naf]) => naf !== undefined)).toEqual([
      false,
      false,
      true,
      false,
      true,
    ]);
  });
});
