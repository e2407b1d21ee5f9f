/** What a request is about, as values beside its words. */

/**
 * What a request is about, sealed: it shows nothing to whoever writes a request down or sends it on, and only the kind that
 * sealed it can open it.
 */
export type RequestSubject = object;

/** Seals values of one kind for a request, and opens them for a model of ours that needs no prompt to read. */
export type SubjectKind<T> = Readonly<{
  seal(value: T): RequestSubject;
  /** undefined when the request is about something of another kind, or does not say. */
  open(request: Readonly<{ about?: RequestSubject | undefined }>): T | undefined;
}>;

export function defineSubject<T>(): SubjectKind<T> {
  const values = new WeakMap<RequestSubject, T>();
  return {
    seal: (value) => {
      const subject = Object.freeze({});
      values.set(subject, value);
      return subject;
    },
    open: ({ about }) => about && values.get(about),
  };
}
