import type { Credential } from './carried.js';
import type { Copy } from './views/way-out.js';

/** The credential as the page holds it, as a file; nothing where its address says where it is. */
export function copyOf(carried: Credential): Copy | undefined {
  if (carried.kind === 'address') return undefined;
  const [type, name] = carried.kind === 'text' ? kindOfText(carried.text) : kindOfBytes(carried.bytes);
  // Bytes can lie in memory that several threads share, which no file is made of.
  const content = carried.kind === 'text' ? carried.text : new Uint8Array(carried.bytes);
  return { url: URL.createObjectURL(new Blob([content], { type })), name };
}

type Kind = readonly [type: string, name: string];

const kindOfText = (text: string): Kind =>
  /^[[{]/.test(text) ? ['application/ld+json', 'credential.json'] : ['text/plain', 'credential.txt'];

const BEGINNINGS: readonly (readonly [RegExp, ...Kind])[] = [
  [/^%PDF/, 'application/pdf', 'credential.pdf'],
  [/^.PNG/, 'image/png', 'credential.png'],
  [/^</, 'image/svg+xml', 'credential.svg'],
];

/** By how the file begins; what is none of these is text. */
function kindOfBytes(bytes: Uint8Array): Kind {
  const begins = new TextDecoder('latin1').decode(bytes.subarray(0, 64)).trimStart();
  const [, ...known] = BEGINNINGS.find(([beginning]) => beginning.test(begins)) ?? [undefined];
  return known.length === 2 ? known : kindOfText(begins);
}
