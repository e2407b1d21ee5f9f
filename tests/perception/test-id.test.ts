import { isTestId } from '../../src/perception/test-id.js';

describe('a description that was written for tests', () => {
  it.each(['button-LOGIN', 'input_email', 'nav-home', 'cart-badge-2', 'ic-close', 'btn_ok'])('is %s', (text) => {
    expect(isTestId(text)).toBe(true);
  });

  it.each(['E-mail', 'Wi-Fi', 'Sign-in', 'YouTube', 'Save', 'Open the e-mail', 'Größe-M', '-', ''])(
    'is not "%s", which a person would say',
    (text) => {
      expect(isTestId(text)).toBe(false);
    },
  );
});
