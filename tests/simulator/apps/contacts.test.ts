import { contacts } from '../../../src/simulator/apps/contacts.js';
import { messages } from '../../../src/simulator/apps/messages.js';
import { play } from '../../../src/simulator/world/play.js';

describe('Contacts', () => {
  it('finds people by the beginning of either name, or by number', () => {
    expect(play(contacts).type('Search contacts', 'cast').texts()).toContain('Mei Castellan');
    expect(play(contacts).type('Search contacts', 'zoe').texts()).toContain('Zoë Marchetti');
    expect(play(contacts).type('Search contacts', '07700 900136').texts()).toContain('Carla Mendip');
    expect(play(contacts).type('Search contacts', 'xyz').texts()).toContain('No contact is called “xyz”');
  });

  it('shows all it knows of somebody', () => {
    expect(play(contacts).tap('Daniel Frost').texts()).toEqual(
      expect.arrayContaining([
        'Daniel Frost',
        '07700 900145',
        'daniel.frost@example.org',
        '30 Abbey Green',
        'Work, team lead',
      ]),
    );
  });

  it('keeps a new contact, in its place in the alphabet', () => {
    const after = play(contacts)
      .tap('Create contact')
      .type('Name', 'Bea Moss')
      .type('Phone', '07700 900301')
      .tap('Save');
    expect(after.screen()).toBe('.Main');
    expect(after.tap('Bea Moss').texts()).toContain('07700 900301');
    expect(after.world.journal).toContainEqual(expect.objectContaining({ what: 'saved' }));
  });

  it('does not save a contact without a name', () => {
    expect(() => play(contacts).tap('Create contact').type('Phone', '07700 900301').tap('Save')).toThrow(
      'Nothing called "Save"',
    );
  });

  it('changes what is changed and nothing else', () => {
    const texts = play(contacts).tap('Ada Quill').tap('Edit contact').type('Phone', '07700 900302').tap('Save').texts();
    expect(texts).toEqual(expect.arrayContaining(['07700 900302', 'ada.quill@example.org', '19 Orchard Road']));
  });

  it('deletes only after asking', () => {
    const asked = play(contacts).tap('Ada Quill').tap('More options').tap('Delete');
    expect(asked.tap('Cancel').texts()).toContain('Ada Quill');
    const done = asked.tap('Delete');
    expect(done.texts()).not.toContain('Ada Quill');
    expect(done.world.journal).toContainEqual(expect.objectContaining({ what: 'deleted' }));
  });

  it('leads to a conversation with the contact', () => {
    const chat = play(contacts, { others: [messages] })
      .tap('Mei Castellan')
      .tap('Text');
    expect(chat.screen()).toBe('.Chat');
    expect(chat.texts()).toContain('Mei Castellan');
  });

  it('shows nobody without its permission, and everybody with it', () => {
    const closed = play(contacts)
      .give({ do: 'grant', package: contacts.package, permission: 'READ_CONTACTS', granted: false })
      .give({ do: 'open', package: contacts.package, screen: '.Details', extras: { id: 3 } });
    expect(closed.world.windows).toMatchObject([{ kind: 'permission', permission: 'READ_CONTACTS' }]);
    const answer = (kind: '$allow' | '$deny') =>
      closed.give({ do: 'answer', uid: closed.world.windows.at(-1)?.uid ?? 0, message: { kind } }).texts();
    expect(answer('$deny')).toEqual([
      'Contacts',
      'Contacts cannot show your contacts without your permission',
      'Allow contacts',
    ]);
    expect(answer('$allow')).toContain('Annabel Reeve');
  });
});
