import { contacts } from '../../../src/simulator/apps/contacts.js';
import { mail } from '../../../src/simulator/apps/mail.js';
import { notes } from '../../../src/simulator/apps/notes.js';
import { settings } from '../../../src/simulator/apps/settings.js';
import { play, type Play } from '../../../src/simulator/world/play.js';

const TABLET = { width: 1600, height: 2560, density: 320 };

const onItsSide = (shown: Play): Play => shown.give({ do: 'rotate', rotation: 1 });
const wideMail = (): Play => onItsSide(play(mail, { others: [contacts], size: TABLET }));
const stackOf = ({ world }: Play): readonly string[] =>
  world.tasks.flatMap(({ entries }) => entries.flatMap((entry) => (entry.kind === 'screen' ? entry.screen : [])));

describe('a list and its detail on a wide display', () => {
  it('are both there, and the next one chosen takes the place of the first', () => {
    const read = wideMail().tap('Sven Aldous');
    expect(read.texts()).toEqual(expect.arrayContaining(['Reply', 'Compose']));
    expect(stackOf(read.tap('Brindle Water'))).toEqual(['.Main', '.Mail']);
  });

  it('leave one another alone: the detail stays while the list is searched', () => {
    const found = wideMail().tap('Sven Aldous').type('search', 'water');
    expect(found.texts()).toEqual(expect.arrayContaining(['Reply', 'Brindle Water']));
    expect(found.texts()).not.toContain('Brindle Energy');
  });

  it('close from the detail on', () => {
    const list = wideMail().tap('Sven Aldous').back();
    expect(stackOf(list)).toEqual(['.Main']);
    expect(stackOf(list.back())).toEqual([]);
  });

  it('know where they were touched: a mail that is swept away takes its page along, another does not', () => {
    const read = wideMail().tap('Sven Aldous');
    expect(stackOf(read.dismiss('Brindle Water'))).toEqual(['.Main', '.Mail']);
    expect(stackOf(read.dismiss('Sven Aldous'))).toEqual(['.Main']);
  });

  it('tell the list what was chosen in it, however deep one went from there', () => {
    const deep = onItsSide(play(settings, { others: [mail], size: TABLET }))
      .tap('Apps')
      .tap('Mail');
    expect(stackOf(deep)).toEqual(['.Main', '.Apps', '.App']);
    expect(stackOf(deep.tap('Display'))).toEqual(['.Main', '.Display']);
  });

  it('are both there too when a link opens the detail', () => {
    const linked = onItsSide(play(notes, { size: TABLET }).give({ do: 'stop', package: 'com.sim.notes' }));
    const shown = linked.link('notes://note/1');
    expect(stackOf(shown)).toEqual(['.Main', '.Edit']);
    expect(shown.texts()).toEqual(expect.arrayContaining(['Oats, milk, lemons', 'Weekend']));
  });

  it('keep what is written as the display is turned', () => {
    const written = onItsSide(play(notes, { size: TABLET }))
      .tap('New note')
      .type('title', 'Eggs');
    const upright = written.give({ do: 'rotate', rotation: 0 });
    expect(upright.screen()).toBe('.Edit');
    expect(upright.texts()).not.toContain('Shopping');
    expect(onItsSide(upright).texts()).toEqual(expect.arrayContaining(['Eggs', 'Shopping']));
  });

  it('need a wide display: neither a tablet upright nor a phone on its side has them', () => {
    const upright = play(mail, { size: TABLET }).tap('Sven Aldous');
    const phone = onItsSide(play(mail)).tap('Sven Aldous');
    expect([upright.texts(), phone.texts()].flat()).not.toContain('Compose');
    expect(upright.texts()).toContain('Navigate up');
  });
});
