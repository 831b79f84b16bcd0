/** Everything that differs from one made credential to the next: the same for the same seed, wherever it is made. */
export interface Seeded {
  /** From 0 to below 1. */
  next(): number;
  /** So many hexadecimal digits. */
  hex(digits: number): string;
  /** A sentence of about so many characters. */
  text(length: number): string;
  shuffled<T>(items: readonly T[]): readonly T[];
}

const WORDS =
  'assess data from practice with care and explain the choice of a method to people without technical training weigh interests apply principles compare results plan a small study document each step'.split(
    ' ',
  );

/** Mulberry32: 32 bits of state, good enough to tell credentials apart. */
export function seeded(seed: number): Seeded {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (bound: number): number => Math.floor(next() * bound);
  return {
    next,
    hex: digits => Array.from({ length: digits }, () => below(16).toString(16)).join(''),
    text(length) {
      const words: string[] = [];
      for (let characters = -1; characters < length;) {
        const word = WORDS[below(WORDS.length)] ?? '';
        words.push(word);
        characters += word.length + 1;
      }
      return words.join(' ').slice(0, length).trimEnd();
    },
    shuffled(items) {
      const left = [...items];
      return items.map(() => left.splice(below(left.length), 1)[0] as (typeof items)[number]);
    },
  };
}
