/** Types of the line breaker. */

declare module 'linebreak' {
  /** Breaks by the rules of UAX 14. */
  class LineBreaker {
    constructor(text: string);
    nextBreak(): { position: number; required: boolean } | null;
  }
  export { LineBreaker as default };
}
