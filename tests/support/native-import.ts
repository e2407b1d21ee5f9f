declare global {
  var nativeImport: (url: string) => Promise<unknown>;
}

/**
 * Loads a module of ours outside jest's sandbox. `path` is relative to `src`, for example "simulator/phone.js".
 * Name the type: `await nativeSource<typeof import('../../src/simulator/phone.js')>('simulator/phone.js')`.
 */
export async function nativeSource<T>(path: string): Promise<T> {
  return (await globalThis.nativeImport(new URL(`../../src/${path}`, import.meta.url).href)) as T;
}

/** Loads a package outside jest's sandbox, for example "webdriverio". */
export async function nativePackage<T>(name: string): Promise<T> {
  return (await globalThis.nativeImport(name)) as T;
}
