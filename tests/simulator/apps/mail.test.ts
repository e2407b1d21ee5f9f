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
    expect(sent.tap('Sent').texts()).toContain('To: rosa.delmar@example.org');
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
});
