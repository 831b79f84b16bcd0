/**
 * An address as its parts; `undefined` when it is none. Not asked of `URL.canParse`: in Node 20 and 22 that answers `false`
 * for any address with a letter beyond ASCII once it has been called a few thousand times.
 */
export function urlOf(address: string, base?: string): URL | undefined {
  try {
    return new URL(address, base);
  } catch {
    return undefined;
  }
}
