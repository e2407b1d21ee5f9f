import { contacts } from '../../../src/simulator/apps/contacts.js';
import { messages } from '../../../src/simulator/apps/messages.js';
import { notes } from '../../../src/simulator/apps/notes.js';
import { play } from '../../../src/simulator/world/play.js';

const others = [contacts];
const start = () => play(messages, { others });

describe('Messages', () => {
  it('lists conversations under the names of the address book, or their number', () => {
    expect(start().texts()).toEqual(expect.arrayContaining(['Mei Castellan', '01632 960334']));
  });

  it('marks a conversation as read when it is opened', () => {
    const unread = (state: unknown) => JSON.stringify(state).match(/"unread":1/g)?.length;
    expect(unread(start().state())).toBe(3);
    expect(unread(start().tap('Mei Castellan').state())).toBe(2);
  });

  it('sends what was written, and the journal tells to whom', () => {
    const sent = start().tap('Mei Castellan').type('Text message', 'Noodles at nine?').tap('Send message');
    expect(sent.texts()).toContain('Noodles at nine?');
    expect(sent.world.journal.filter(({ what }) => what === 'sent')).toEqual([
      expect.objectContaining({ details: { to: 'Mei Castellan', phone: '07700 900198', text: 'Noodles at nine?' } }),
    ]);
  });

  it('says of each message who said it and when, as screen readers read it', () => {
    const descriptions = start().tap('Mei Castellan').texts();
    expect(descriptions).toContain('Mei Castellan said Rough. I have photos of your favourite lighthouse though Tue');
    expect(descriptions).toContain('You said Dinner on Friday? My turn to choose Tue');
  });

  it('sends nothing without words', () => {
    expect(() => start().tap('Mei Castellan').type('Text message', '  ').tap('Send message')).toThrow('Send message');
  });

  it('keeps a draft while one looks elsewhere', () => {
    const away = start().tap('Grace Holloway').type('Text message', 'Shall I bring').back();
    expect(away.tap('Grace Holloway').texts()).toContain('Shall I bring');
    expect(away.tap('Mei Castellan').texts()).not.toContain('Shall I bring');
  });

  it('begins a conversation with a contact found by name', () => {
    const chat = start().tap('Start chat').type('to', 'kasia').tap('Kasia Wren');
    expect(chat.screen()).toBe('.Chat');
    expect(chat.texts()).toContain('Always bring cake');
    expect(chat.back().screen()).toBe('.Main');
  });

  it('begins a conversation with a number nobody has', () => {
    const sent = start()
      .tap('Start chat')
      .type('to', '07700 900999')
      .tap('Send to 07700 900999')
      .type('Text message', 'Hello')
      .tap('Send message');
    expect(sent.back().texts()).toEqual(expect.arrayContaining(['07700 900999', 'You: Hello']));
  });

  it('takes a note that is shared to it, and asks for whom', () => {
    const asked = play(notes, { others: [messages, contacts] })
      .tap('Shopping')
      .tap('More options')
      .tap('Share');
    const uid = asked.world.windows.at(-1)?.uid ?? 0;
    const message = { kind: '$share', package: messages.package };
    const shared = asked.give({ do: 'answer', uid, message }).tap('Mei Castellan').tap('Send message');
    expect(shared.world.journal).toContainEqual(
      expect.objectContaining({
        what: 'sent',
        details: expect.objectContaining({ text: 'Shopping\nOats, milk, lemons' }) as unknown,
      }),
    );
  });

  it('deletes a conversation only after asking', () => {
    const asked = start().hold('Kasia Wren').tap('Delete');
    expect(asked.tap('Cancel').texts()).toContain('Kasia Wren');
    expect(asked.tap('Delete').texts()).not.toContain('Kasia Wren');
  });

  it('deletes several that were picked, after one question', () => {
    const picked = start().hold('Kasia Wren').tap('Grace Holloway');
    expect(picked.texts()).toContain('2 selected');
    const asked = picked.tap('Delete');
    expect(asked.texts()).toContain('Delete 2 conversations?');
    const { journal } = asked.tap('Delete').world;
    expect(journal).toMatchObject([
      { what: 'deleted', details: { conversation: 'Kasia Wren' } },
      { what: 'deleted', details: { conversation: 'Grace Holloway' } },
    ]);
  });

  it('picks nothing any more after the last one, the arrow, or back, which then leaves the app', () => {
    const picked = start().hold('Kasia Wren');
    expect(picked.tap('Kasia Wren').texts()).toContain('Messages');
    expect(picked.tap('Navigate up').state()).toEqual(start().state());
    const unpicked = picked.back();
    expect(unpicked.state()).toEqual(start().state());
    expect(unpicked.texts()).toContain('Messages');
    expect(unpicked.back().world.front).toBe('com.sim.launcher');
  });

  it('archives a conversation that is swept away, and takes it back', () => {
    const swept = start().dismiss('Kasia Wren');
    expect(swept.texts()).not.toContain('Kasia Wren');
    expect(swept.world.snackbar).toMatchObject({ text: 'Conversation archived', action: 'Undo' });
    expect(swept.give({ do: 'snackbar' }).state()).toEqual(start().state());
    const archive = swept.tap('More options').tap('Archived');
    expect(archive.texts()).toContain('Kasia Wren');
    expect(archive.hold('Kasia Wren').tap('Unarchive').back().texts()).toContain('Kasia Wren');
  });

  it('archives the conversation that is read, and leaves it', () => {
    const left = start().tap('Kasia Wren').tap('More options').tap('Archive');
    expect(left.screen()).toBe('.Main');
    expect(left.texts()).not.toContain('Kasia Wren');
  });

  it('brings a conversation out of the archive when something new comes', () => {
    const archived = start().dismiss('Oskar Brandt');
    const message = { kind: 'received', phone: '07700 900209', text: 'Tuesday?', quiet: true };
    const { uid = 0 } = archived.world.tasks.at(-1)?.entries.at(-1) ?? {};
    expect(archived.give({ do: 'answer', uid, message }).texts()).toContain('Tuesday?');
  });
});
