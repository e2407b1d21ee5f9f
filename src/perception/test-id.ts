/** Tells descriptions that were written for tests from those for people. */

/** Ordinary words with a hyphen have a short part: "E-mail", "Wi-Fi", "Sign-in". */
const HYPHENATED_WORD = /^(?:[a-z]{1,2}-[a-z]+|[a-z]+-[a-z]{1,2})$/i;
const SHORT_FOR_A_KIND = /^(?:ic|iv|tv|et|cb|rb)-|-(?:ic|iv|tv|et|cb|rb)$/i;

/** "button-LOGIN", "input_email": one word of parts, as programs write it. Nobody would say it. */
export const isTestId = (text: string): boolean =>
  /^[\w-]+[-_][\w-]*$/.test(text) && (!HYPHENATED_WORD.test(text) || SHORT_FOR_A_KIND.test(text));

/** Surely for tests: several parts in small letters, such as "label-sum-result", "sum_result", "sumResult"; not "check-in". */
export const isTestName = (text: string): boolean =>
  /^[a-z\d]+(-[a-z\d]+){2,}$|^\w*[a-z\d]_\w+$|^[a-z]{2,}([A-Z][a-z\d]+)+$|^(label|text|txt|tv|btn|button|input|img|image|icon|view|test|tab|item|card|list)-[\w-]+$/.test(
    text,
  );
