import { notes } from '../../../src/simulator/apps/notes.js';
import { play, type Play } from '../../../src/simulator/world/play.js';

describe('the Notes app', () => {
  it('lists its notes, the newest first', () => {
    const texts = play(notes).texts();
    expect(texts.filter((words) => words === 'Weekend' || words === 'Shopping')).toEqual(['Weekend', 'Shopping']);
  });

  it('keeps what is typed into a new note, however it is left', () => {
    const phone = play(notes).tap('New note').type('Title', 'Eggs').type('Note', 'A dozen').back();
    expect(phone.texts()).toEqual(expect.arrayContaining(['Eggs', 'A dozen']));
    expect(phone.world.journal).toMatchObject([{ what: 'saved', details: { title: 'Eggs', body: 'A dozen' } }]);
  });

  it('throws an empty note away and says so', () => {
    const phone = play(notes).tap('New note').back();
    expect(phone.texts()).not.toContain('Untitled');
    expect(phone.world.toast?.text).toBe('Empty note discarded');
  });

  it('deletes a held note after asking', () => {
    const asked = play(notes).hold('Shopping').tap('Delete');
    expect(asked.texts()).toContain('Delete note?');
    expect(asked.tap('Cancel').texts()).toContain('Shopping');
    const deleted = asked.tap('Delete');
    expect(deleted.texts()).not.toContain('Shopping');
    expect(deleted.world.journal).toMatchObject([{ what: 'deleted', details: { note: 'Shopping' } }]);
  });

  it('deletes the note being edited and returns to the list', () => {
    const phone = play(notes).tap('Weekend').tap('More options').tap('Delete').tap('Delete');
    expect(phone.screen()).toBe('.Main');
    expect(phone.texts()).not.toContain('Weekend');
  });

  it('deletes several notes that were picked, after one question', () => {
    const asked = play(notes).hold('Shopping').tap('Weekend').tap('Delete');
    expect(asked.texts()).toContain('Delete 2 notes?');
    const deleted = asked.tap('Delete');
    expect(deleted.world.toast?.text).toBe('2 notes deleted');
    expect(deleted.world.journal).toHaveLength(2);
  });

  it('takes a shared text into a new note', () => {
    const phone = play(notes, { screen: '.New', extras: { title: 'Tea', text: 'Green' } });
    expect(phone.screen()).toBe('.Edit');
    expect(phone.texts()).toEqual(expect.arrayContaining(['Tea', 'Green']));
  });

  it('opens a note by its link', () => {
    expect(play(notes).link('notes://note/1').texts()).toEqual(
      expect.arrayContaining(['Shopping', 'Oats, milk, lemons']),
    );
    expect(play(notes).link('notes://new').screen()).toBe('.Edit');
  });
});

describe('a checklist in Notes', () => {
  const open = () => play(notes).tap('Saturday');
  const todo = (phone: Play) => phone.texts().flatMap((words) => /^Reorder (.+)/.exec(words)?.[1] ?? []);

  it('puts what is ticked below what is to do, and takes it back', () => {
    const ticked = open().tap('Buy lemons');
    expect(ticked.texts()).toContain('1 ticked');
    expect(todo(ticked)).not.toContain('Buy lemons');
    expect(todo(ticked.tap('Buy lemons'))).toEqual(todo(open()));
  });

  it('stands in the order in which its handles put it', () => {
    const sorted = open().carry('Sweep the shed', 0).carry('Water the tomatoes', 2);
    expect(todo(sorted).slice(0, 3)).toEqual(['Sweep the shed', 'Return the ladder', 'Water the tomatoes']);
    expect(sorted.back().texts()).toContain(
      'Sweep the shed, Return the ladder, Water the tomatoes, Buy lemons, Fetch the parcel',
    );
  });

  it('takes one item after the other, also one that was only typed when it is left', () => {
    const added = open().type('List item', 'Oil the gate').submit().type('List item', 'Mow');
    expect(added.world.focus).not.toBeNull();
    expect(todo(added.back().tap('Saturday')).slice(-2)).toEqual(['Oil the gate', 'Mow']);
  });

  it('loses an item by its cross', () => {
    expect(todo(open().tap('Remove Buy lemons'))).toEqual(todo(open()).filter((item) => item !== 'Buy lemons'));
  });

  it('is made from the lines of a note, and turned back into them', () => {
    const made = play(notes).tap('Weekend').tap('More options').tap('Show checkboxes');
    expect(todo(made)).toEqual(['Ask Ben about the lake', 'Tyre pressure']);
    const back = made.tap('More options').tap('Hide checkboxes');
    expect(back.texts()).toContain('Ask Ben about the lake\nTyre pressure');
  });
});
