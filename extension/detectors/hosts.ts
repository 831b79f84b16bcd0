const FINITE = /^(?:[a-z0-9|^$)?-]|\\\.|\(\?(?::|<\w+>))*$/;
const MOST = 256; // more are looked for one by one, like any host

/**
 * Every host a pattern names, when they are few: letters, choices, and what may be left out. `undefined` for a pattern
 * that could match any host.
 */
export function hostsOf(pattern: string): readonly string[] | undefined {
  if (!FINITE.test(pattern)) return undefined;
  const tokens = pattern.replace(/[\^$]/g, '').match(/\(\?(?::|<\w+>)|\\?[^]/g) ?? [];
  let at = 0;
  function choices(): readonly string[] {
    const [done, open] = [new Set<string>(), { texts: [''] }];
    for (let token = tokens[at++]; token !== undefined && token !== ')'; token = tokens[at++]) {
      if (token === '|') {
        for (const text of open.texts.splice(0, Infinity, '')) done.add(text);
        continue;
      }
      const piece = token.startsWith('(') ? choices() : [token.replace('\\', '')];
      const optional = tokens[at] === '?';
      if (optional) at += 1;
      open.texts = joined(open.texts, optional ? ['', ...piece] : piece);
    }
    return [...done, ...open.texts];
  }
  const hosts = choices();
  return hosts.length < MOST ? hosts : undefined;
}

const joined = (before: readonly string[], after: readonly string[]): string[] =>
  before.flatMap(one => after.map(other => one + other)).slice(0, MOST);
