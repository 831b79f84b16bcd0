/** RFC 3492 §5: the numbers of the encoding that international domain names use. */
const [BASE, LEAST, MOST, SKEW, DAMP, FIRST_BIAS, FIRST_CODE] = [36, 1, 26, 38, 700, 72, 128];
const LARGEST_CODE = 0x10ffff;

/** A domain with its international labels in the letters they stand for; a label that stands for none stays as it is. */
export const unicodeDomain = (domain: string): string =>
  domain
    .split('.')
    .map(label => (label.startsWith('xn--') ? (decoded(label.slice(4)) ?? label) : label))
    .join('.');

/** RFC 3492 §6.2. A label has at most 63 characters, so this ends soon. */
function decoded(label: string): string | undefined {
  const end = label.lastIndexOf('-');
  const codes = Array.from(label.slice(0, Math.max(end, 0)), letter => letter.codePointAt(0) ?? 0);
  let [code, index, bias, at] = [FIRST_CODE, 0, FIRST_BIAS, end + 1];
  while (at < label.length) {
    const start = index;
    let weight = 1;
    for (let place = BASE; ; place += BASE) {
      const digit = digitOf(label[at]);
      if (digit === undefined) return undefined;
      at += 1;
      index += digit * weight;
      const threshold = Math.min(Math.max(place - bias, LEAST), MOST);
      if (digit < threshold) break;
      weight *= BASE - threshold;
    }
    const length = codes.length + 1;
    bias = adapted(index - start, length, start === 0);
    code += Math.floor(index / length);
    index %= length;
    if (code > LARGEST_CODE || (code >= 0xd800 && code <= 0xdfff)) return undefined;
    codes.splice(index, 0, code);
    index += 1;
  }
  return String.fromCodePoint(...codes);
}

function digitOf(letter: string | undefined): number | undefined {
  if (letter === undefined) return undefined;
  if (/[a-z]/.test(letter)) return letter.charCodeAt(0) - 97;
  return /\d/.test(letter) ? Number(letter) + 26 : undefined;
}

/** RFC 3492 §6.1. */
function adapted(delta: number, length: number, isFirst: boolean): number {
  let rest = Math.floor(delta / (isFirst ? DAMP : 2));
  rest += Math.floor(rest / length);
  let bias = 0;
  for (; rest > ((BASE - LEAST) * MOST) / 2; bias += BASE) rest = Math.floor(rest / (BASE - LEAST));
  return bias + Math.floor(((BASE - LEAST + 1) * rest) / (rest + SKEW));
}
