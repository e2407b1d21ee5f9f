/** Finds a server's own words in the many shapes that errors come in. */

/** A body that says what a server said, in the one shape that the openai package reads. */
export function inKnownShape(body: string): string {
  const parsed = parse(body);
  const message = wordsIn(parsed) ?? body;
  const code = fieldIn(parsed, 'code');
  return JSON.stringify({ error: { message, code, type: fieldIn(parsed, 'type') } });
}

/** `{"error": {"message"}}`, `{"error": "…"}`, `{"object": "error", "message"}`, `[{"error": …}]`, `{"detail": …}`, `{"errors": […]}`. */
function wordsIn(body: unknown): string | undefined {
  if (typeof body === 'string') return body === '' ? undefined : body;
  if (Array.isArray(body)) return body.map(wordsIn).find((words) => words !== undefined);
  if (typeof body !== 'object' || body === null) return undefined;
  for (const key of ['error', 'message', 'msg', 'detail', 'errors', 'error_description', 'title']) {
    const words = wordsIn(Reflect.get(body, key));
    if (words !== undefined) return words;
  }
  return undefined;
}

function fieldIn(body: unknown, name: 'code' | 'type'): unknown {
  if (Array.isArray(body))
    return body.map((entry: unknown) => fieldIn(entry, name)).find((value) => value !== undefined);
  if (typeof body !== 'object' || body === null) return undefined;
  return fieldIn(Reflect.get(body, 'error'), name) ?? Reflect.get(body, name);
}

/** JSON whatever the server calls it; undefined when it is none. */
export function parse(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}
