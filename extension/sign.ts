import { browser } from 'wxt/browser';

/**
 * What only the panel of this installation shows: two numbers, drawn once, that every language reads as a word and a
 * colour. No page learns them, so a panel painted by a page has to guess.
 */
export interface Sign {
  readonly word: number;
  readonly colour: number;
}

const KEY = 'sign';

function drawn(): Sign {
  const [word = 0, colour = 0] = crypto.getRandomValues(new Uint32Array(2));
  return { word, colour };
}

const isSign = (value: unknown): value is Sign =>
  typeof value === 'object' &&
  value !== null &&
  'word' in value &&
  Number.isSafeInteger(value.word) &&
  'colour' in value &&
  Number.isSafeInteger(value.colour);

/** The sign of this installation; drawn at the first look, and in a private window never written. */
export async function readSign(): Promise<Sign> {
  const kept: unknown = (await browser.storage.local.get(KEY))[KEY];
  if (isSign(kept)) return kept;
  const sign = drawn();
  if (!browser.extension.inIncognitoContext) await browser.storage.local.set({ [KEY]: sign }).catch(() => undefined); // drawn anew the next time
  return sign;
}
