import type { View } from './view.js';

/**
 * Names of siblings by which a view is known across redraws: its key, its id, or its place.
 * The second of two with one name gets a number behind it.
 */
export function pathNames(children: readonly View[]): readonly string[] {
  const seen = new Map<string, number>();
  return children.map((child, index) => {
    const name = (child.key ?? child.id ?? String(index)).replaceAll('/', '|');
    const count = seen.get(name) ?? 0;
    seen.set(name, count + 1);
    return count === 0 ? name : `${name}~${count}`;
  });
}

/** The view at a path below `root`, or undefined when it is no longer there. */
export function viewAt(root: View, path: string): View | undefined {
  if (path === '') return root;
  const at = path.indexOf('/');
  const [name, rest] = at < 0 ? [path, ''] : [path.slice(0, at), path.slice(at + 1)];
  const children = root.children ?? [];
  const child = children[pathNames(children).indexOf(name)];
  return child && viewAt(child, rest);
}

/** The first view below `root` for which it holds, with its path. */
export function findView(
  root: View,
  test: (view: View) => boolean,
  path = '',
): Readonly<{ view: View; path: string }> | undefined {
  if (test(root)) return { view: root, path };
  const children = root.children ?? [];
  const names = pathNames(children);
  for (const [index, child] of children.entries()) {
    const found = findView(child, test, path === '' ? (names[index] ?? '') : `${path}/${names[index] ?? ''}`);
    if (found) return found;
  }
  return undefined;
}
