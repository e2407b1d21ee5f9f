import { idInWords } from '../../src/core/id-in-words.js';

describe("the app's own name for a thing, in words", () => {
  it.each([
    ['com.example.mail:id/btn_sendMessage', 'btn send message'],
    ['android:id/button1', 'button1'],
    ['nav-home.icon', 'nav home icon'],
    ['com.example:id/_', ''],
    ['', ''],
  ])('%s is "%s"', (id, words) => {
    expect(idInWords(id)).toBe(words);
  });
});
