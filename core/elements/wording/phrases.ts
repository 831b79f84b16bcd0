/** Phrases prepared for finding them in a list of words, in time linear in the words. */
export interface Phrases {
  /** How many words of a phrase stand at this index; 0 when none does. The longest wins. */
  readonly at: (words: readonly string[], index: number) => number;
}

const fits = (pattern: string, word: string | undefined): boolean => {
  if (word === undefined) return false;
  if (pattern === '_') return true;
  return pattern.endsWith('*') ? word.startsWith(pattern.slice(0, -1)) : word === pattern;
};

type Pattern = readonly string[];

/** Patterns by how their first word begins, so that few are compared with each word. */
function byKey(
  patterns: readonly Pattern[],
  keyOf: (first: string) => string,
): ReadonlyMap<string, readonly Pattern[]> {
  const groups = new Map<string, Pattern[]>();
  for (const pattern of patterns) {
    const key = keyOf(pattern[0] ?? '');
    const group = groups.get(key);
    if (group) group.push(pattern);
    else groups.set(key, [pattern]);
  }
  return groups;
}

const NONE: readonly Pattern[] = [];

/** So many letters stand at least before the `*` of a first word. */
const BEGINNING = 2;

export function phrases(texts: readonly string[]): Phrases {
  const patterns = texts.map(text => text.split(' ')).sort((a, b) => b.length - a.length);
  const whole = byKey(
    patterns.filter(([first = '']) => !first.endsWith('*')),
    first => first,
  );
  const begun = byKey(
    patterns.filter(([first = '']) => first.endsWith('*')),
    first => first.slice(0, BEGINNING),
  );
  return {
    at(words, index) {
      const word = words[index];
      if (word === undefined) return 0;
      const stands = (pattern: Pattern) => pattern.every((part, offset) => fits(part, words[index + offset]));
      const found = (whole.get(word) ?? NONE).find(stands);
      const length = found?.length ?? 0;
      if (begun.size === 0) return length;
      const other = (begun.get(word.slice(0, BEGINNING)) ?? NONE).find(stands);
      return Math.max(length, other?.length ?? 0);
    },
  };
}

export const occursIn = (sought: Phrases, words: readonly string[]): boolean =>
  words.some((_, index) => sought.at(words, index) > 0);

/** The words are one of the phrases and nothing else. */
export const isWhole = (sought: Phrases, words: readonly string[]): boolean =>
  words.length > 0 && sought.at(words, 0) === words.length;
