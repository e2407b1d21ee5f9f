/** When the phone is first started: Wednesday, 6 May 2026, 10:10. Dates in messages, mails and the calendar count from here. */
export const FIRST_START = Date.UTC(2026, 4, 6, 10, 10);
