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

export function phrases(texts: readonly string[]): Phrases {
  const patterns = texts.map(text => text.split(' ')).sort((a, b) => b.length - a.length);
  const byFirstWord = new Map<string, (readonly string[])[]>();
  for (const pattern of patterns) {
    const [first = ''] = pattern;
    byFirstWord.set(first, [...(byFirstWord.get(first) ?? []), pattern]);
  }
  const byPrefix = patterns.filter(([first = '']) => first.endsWith('*'));
  return {
    at(words, index) {
      const candidates = [...(byFirstWord.get(words[index] ?? '') ?? []), ...byPrefix];
      const found = candidates.filter(pattern => pattern.every((part, offset) => fits(part, words[index + offset])));
      return Math.max(0, ...found.map(pattern => pattern.length));
    },
  };
}

export const occursIn = (sought: Phrases, words: readonly string[]): boolean =>
  words.some((_, index) => sought.at(words, index) > 0);

/** The words are one of the phrases and nothing else. */
export const isWhole = (sought: Phrases, words: readonly string[]): boolean =>
  words.length > 0 && sought.at(words, 0) === words.length;
