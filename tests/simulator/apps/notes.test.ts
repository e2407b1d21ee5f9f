import { notes } from '../../../src/simulator/apps/notes.js';
import { play } from '../../../src/simulator/world/play.js';

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
