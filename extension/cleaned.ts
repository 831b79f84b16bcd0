/**
 * Writes an address without what tells who the reader came from or whom a badge was mailed to, and without its
 * fragment.
 * @param parameters names, in whatever case; `*` at the end stands for anything
 */
export function cleanerOf(parameters: readonly string[]): (url: URL) => string {
  const names = parameters.map(name => name.toLowerCase());
  const exact = new Set(names);
  const beginnings = names.filter(name => name.endsWith('*')).map(name => name.slice(0, -1));
  const isTracking = (name: string): boolean => exact.has(name) || beginnings.some(start => name.startsWith(start));
  return ({ origin, pathname, search }) => {
    const pairs = search.slice(1).split('&');
    const kept = pairs.filter(pair => !isTracking(nameOf(pair).toLowerCase())).join('&');
    return origin + pathname + (kept === '' ? '' : `?${kept}`);
  };
}

const nameOf = (pair: string): string => new URLSearchParams(pair).keys().next().value ?? '';
