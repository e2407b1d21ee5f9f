import { listed, TAP } from '../support/listed.js';
import { node, text } from '../support/page-source.js';

const row = (...inner: readonly string[]) => node('android.view.View', '0,300,1080,500', TAP, ...inner);

describe('what a thing is called', () => {
  it('joins an emoji that is a text of its own with the words behind it', () => {
    expect(listed([row(text('🚲', '40,350,90,400'), text('By bike', '100,350,400,400'))])[0]).toContain('"🚲 By bike"');
    expect(listed([row(text('-', '40,350,90,400'), text('Minus', '100,350,400,400'))])[0]).toContain('"-" ("Minus")');
  });

  it('prefers what is written to what a glyph shows, in Compose as well', () => {
    const compose = row(
      node('android.view.View', '40,350,110,420', { 'content-desc': 'Folder' }),
      text('Taxes', '150,350,500,420'),
    );
    const classic = row(
      node('android.widget.ImageView', '40,350,110,420', { 'content-desc': 'Folder' }),
      text('Taxes', '150,350,500,420'),
    );
    for (const one of [compose, classic]) expect(listed([one])).toEqual(['[1] row "Taxes" ("Folder")']);
  });

  it('leaves out the letters of which a described text consists, an avatar’s letter, and the long form of a short text', () => {
    const clock = node(
      'android.view.ViewGroup',
      '40,320,300,400',
      { 'content-desc': '9:41' },
      text('9', '40,320,90,400'),
      text(':', '90,320,110,400'),
      text('4', '110,320,160,400'),
      text('1', '160,320,210,400'),
    );
    const date = text('Mon 3 Jun', '40,410,300,450', { 'content-desc': 'Monday 3 June' });
    expect(listed([row(clock, date)])).toEqual(['[1] row "9:41" ("Mon 3 Jun")']);
    const video = row(
      text('Low tide', '200,320,800,380'),
      text('B', '100,400,140,440'),
      text('Bay radio', '200,400,500,440'),
    );
    expect(listed([video])).toEqual(['[1] row "Low tide" ("Bay radio")']);
  });

  it('keeps a description that says more than its text', () => {
    expect(
      listed([
        row(text('Inbox', '40,320,300,400'), text('5', '900,320,950,400', { 'content-desc': '5 unread letters' })),
      ]),
    ).toEqual(['[1] row "Inbox" ("5 unread letters")']);
  });

  it('reads nothing of what has no size, neither words nor a kind', () => {
    const web = node(
      'android.webkit.WebView',
      '50,1200,1030,1600',
      { text: 'Birdsong' },
      text('Player', '50,1200,1030,1600'),
      node('android.widget.ToggleButton', '0,0,0,0', { ...TAP, text: 'Loop' }),
    );
    expect(listed([web])).toEqual(['[1] web "Birdsong" ("Player")']);
    expect(listed([row(text('Seen', '40,320,300,400'), text('Unseen', '0,0,0,0'))])).toEqual(['[1] row "Seen"']);
    expect(listed([row(text('Only unseen', '0,0,0,0'))])[0]).toContain('"Only unseen"');
  });

  it('takes a tooltip for the name of a glyph that has no other', () => {
    const glyph = (more: Record<string, string>) =>
      node('android.widget.ImageButton', '900,100,1000,200', { ...TAP, ...more });
    expect(listed([glyph({ 'tooltip-text': 'Rotate' })])).toEqual(['[1] icon "Rotate"']);
    expect(listed([glyph({ 'tooltip-text': 'Rotate', 'content-desc': 'Turn' })])).toEqual(['[1] icon "Turn"']);
  });

  it('cuts what is long, and says nothing twice', () => {
    expect(listed([text('word '.repeat(300), '0,300,1080,800')])[0]?.length).toBeLessThan(420);
    expect(
      listed([
        row(text('Wi-Fi', '40,320,300,380'), text('Wi-Fi, home', '40,390,500,450'), text('home', '40,455,500,490')),
      ]),
    ).toEqual(['[1] row "Wi-Fi" ("Wi-Fi, home")']);
  });
});
