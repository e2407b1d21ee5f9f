import { contacts } from '../../../src/simulator/apps/contacts.js';
import { mail } from '../../../src/simulator/apps/mail.js';
import { play } from '../../../src/simulator/world/play.js';

const start = () => play(mail, { others: [contacts] });

describe('Mail', () => {
  it('reads a mail and finds it again by its words', () => {
    expect(start().type('search', 'chimney').tap('Sven Aldous').texts().join()).toContain(
      'the sweep comes on the 20th',
    );
  });

  it('sends to an address chosen by name', () => {
    const sent = start()
      .tap('Compose')
      .type('To', 'ros')
      .tap('Rosa Delmar')
      .type('Subject', 'Lunch')
      .type('Compose email', 'At one?')
      .tap('Send');
    expect(sent.world.journal).toMatchObject([
      { what: 'sent', details: { to: 'rosa.delmar@example.org', subject: 'Lunch', text: 'At one?' } },
    ]);
    expect(sent.tap('Open navigation drawer').tap('Sent').texts()).toContain('To: rosa.delmar@example.org');
  });

  it('sends to nothing but an address', () => {
    expect(() => start().tap('Compose').type('To', 'nobody').tap('Send')).toThrow('Nothing called "Send"');
  });

  it('answers to the sender', () => {
    const texts = start().tap('Anna Whitcombe').tap('Reply').texts();
    expect(texts).toEqual(expect.arrayContaining(['anna.whitcombe@example.org', 'Re: New logo, three ideas']));
  });

  it('deletes with a way back', () => {
    const gone = start().tap('Brindle Energy').tap('Delete');
    expect(gone.texts()).not.toContain('Brindle Energy');
    expect(gone.give({ do: 'snackbar' }).texts()).toContain('Brindle Energy');
  });

  it('sorts what was picked into a folder, with a way back', () => {
    const picked = start().hold('Brindle Energy').tap('Brindle Water');
    expect(picked.texts()).toContain('2 selected');
    const moved = picked.tap('Move to').tap('Bills');
    expect(moved.texts()).not.toContain('Brindle Water');
    expect(moved.tap('Open navigation drawer').tap('Bills').texts()).toEqual(
      expect.arrayContaining(['Brindle Energy', 'Brindle Water']),
    );
    expect(moved.give({ do: 'snackbar' }).state()).toEqual(start().state());
  });

  it('moves a mail that is read, and comes back to the list', () => {
    const moved = start().tap('Rosa Delmar').tap('Move to').tap('Work');
    expect(moved.screen()).toBe('.Main');
    expect(moved.texts()).not.toContain('Rosa Delmar');
  });

  it('sweeps a mail into the bin', () => {
    const swept = start().dismiss('Anna Whitcombe');
    expect(swept.world.journal).toMatchObject([{ what: 'deleted', details: { mail: 3 } }]);
  });

  it('fetches new mail when the list is pulled down, and says when there is no network', () => {
    const asked = start().pull('mails');
    expect(asked.texts()).toContain('Looking for new mail');
    expect(asked.wait(1000).texts()).toContain('Thursday starts at 10:15');
    const alone = start()
      .give({ do: 'system', change: { toggles: { airplane: true } } })
      .pull('mails')
      .wait(1000);
    expect(alone.world.snackbar).toMatchObject({ text: 'No connection', action: 'Retry' });
  });
});
