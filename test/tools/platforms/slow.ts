import { runInNewContext } from 'node:vm';
import { limits } from '../../../core/index.js';

const TIME = 1_000; // milliseconds for all texts together; a pattern that reads each once needs a few

/**
 * Whether a pattern takes longer than a page's links may cost, on texts as long as an address may be that nearly match:
 * each text it is meant for, drawn out at several places, and spoilt at the end.
 */
export function isSlow(source: string, flags: string, texts: readonly string[]): boolean {
  const drawnOut = [...new Set(['', ...texts])].slice(0, 8).flatMap(drawOut);
  try {
    runInNewContext(
      'const pattern = new RegExp(source, flags); for (const text of texts) pattern.test(text);',
      {
        source,
        flags,
        texts: drawnOut,
      },
      { timeout: TIME },
    );
    return false;
  } catch {
    return true;
  }
}

function drawOut(text: string): readonly string[] {
  const letters = [...new Set(Array.from(`a0/.-${text.slice(0, 200)}`))].slice(0, 16);
  const places = [...new Set([0, ...startsOf(text), text.length])].slice(0, 12);
  const long = places.flatMap(at => letters.map(letter => text.slice(0, at) + letter.repeat(limits.addressLength)));
  return [...long, (text || 'a').repeat(limits.addressLength)].map(one => `${one.slice(0, limits.addressLength)}\n!`);
}

/** Where the parts of a text begin. */
const startsOf = (text: string): readonly number[] => [...text.matchAll(/[^a-z0-9]/gi)].map(({ index }) => index + 1);
