/**
 * Letters that look like a Latin letter or digit in the usual typefaces, by the letter they look like: after the idea of
 * Unicode Technical Standard #39 §4 (skeletons), in a table of our own. It knows the Cyrillic, Greek and Armenian
 * look-alikes of Latin letters, a few Latin ones, the digits 0 and 1, and the pairs `rn` and `vv`; it is no whole table
 * of confusable characters. Accents do not come here: names and domains are compared without them.
 */
const ALIKE: Readonly<Record<string, string>> = {
  A: 'АΑ',
  B: 'ВΒ',
  C: 'СϹ',
  E: 'ЕΕ',
  H: 'НΗ',
  J: 'ЈͿ',
  K: 'КΚ',
  M: 'МΜ',
  N: 'Ν',
  O: 'ОΟՕ',
  P: 'РΡ',
  Q: 'Ԛ',
  S: 'ЅՏ',
  T: 'ТΤ',
  U: 'Ս',
  V: 'Ѵ',
  W: 'Ԝ',
  X: 'ХΧ',
  Y: 'УΥҮ',
  Z: 'Ζ',
  a: 'аαɑ',
  b: 'ЬьƄ',
  c: 'сϲ',
  d: 'ԁ',
  e: 'еҽ',
  g: 'ɡց',
  h: 'һհ',
  i: 'іιı',
  j: 'јϳ',
  k: 'κк',
  l: 'ӏІΙӀI1',
  m: 'м',
  n: 'ηոп',
  o: 'оοօσ0',
  p: 'рρ',
  q: 'ԛզ',
  r: 'г',
  s: 'ѕ',
  t: 'тτ',
  u: 'υսʋ',
  v: 'νѵ',
  w: 'ԝѡ',
  x: 'хχ',
  y: 'уγү',
};

const MEANT: ReadonlyMap<string, string> = new Map(
  Object.entries(ALIKE).flatMap(([meant, alike]) => Array.from(alike, letter => [letter, meant] as const)),
);

/** Two letters that look like one. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['rn', 'm'],
  ['vv', 'w'],
]);

/** A piece of a text, and the one lower-case letter it looks like. */
export interface Look {
  readonly written: string;
  readonly like: string;
}

/** What each piece of a text looks like. */
export function looksOf(text: string): readonly Look[] {
  const looks: Look[] = [];
  for (const written of text) {
    const like = (MEANT.get(written) ?? written).toLowerCase();
    const before = looks.at(-1);
    const pair = before && PAIRS.get(before.like + like);
    if (!before || pair === undefined) looks.push({ written, like });
    else looks.splice(-1, 1, { written: before.written + written, like: pair });
  }
  return looks;
}
