/** The app's own name for a thing, in words. */

/** "com.example:id/btn_sendMessage" → "btn send message"; empty for an id without letters and digits. */
export const idInWords = (id: string): string =>
  id
    .replace(/^.*[/:]/, '')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/[_\-.]+/g, ' ')
    .trim()
    .toLowerCase();
