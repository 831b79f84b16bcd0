import type { Environment } from '../../../core/environment.js';
import { open } from '../../../core/open/index.js';
import type { Input, Opened } from '../../../core/open/opened.js';
import { openWeb } from '../../../core/web/index.js';
import { type Replies, world } from '../web/world.js';

export const CREDENTIAL = { '@context': ['https://www.w3.org/ns/credentials/v2'], type: ['VerifiableCredential'] };
export const text = JSON.stringify(CREDENTIAL);
export const utf8 = (content: string) => new TextEncoder().encode(content);
export const latin1 = (content: string) => Uint8Array.from(content, letter => letter.charCodeAt(0));
const base64url = (value: unknown) => Buffer.from(JSON.stringify(value)).toString('base64url');
export const jwt = (claims: unknown, header: unknown = { alg: 'EdDSA' }) =>
  `${base64url(header)}.${base64url(claims)}.c2ln`;

/** Answered as from files, so that nothing waits. */
export const opening = (
  input: Input,
  replies: Replies = {},
  pixels?: Environment['pixels'],
): Promise<readonly Opened[]> => open(input, openWeb(world(replies, { mirrored: true })), pixels);

/** One line per answer: the reason with what was found, or the document's path. */
export const told = (opened: Opened): string => {
  const path = opened.path.map(({ kind, at }) => `${kind} ${at}`.trim()).join(' > ');
  if (opened.kind === 'document') return ['document', path, ...opened.notes].filter(Boolean).join(' ');
  const { reason, evidence, notes } = opened.check;
  const facts = evidence.map(({ fact, value, fault }) => [fact, value, fault].filter(Boolean).join(' '));
  return [reason, ...facts, path, ...notes].filter(Boolean).join(' ');
};

export const answers = async (input: Input, replies?: Replies, pixels?: Environment['pixels']) =>
  (await opening(input, replies, pixels)).map(told);

export const pasted = (value: unknown) => answers({ text: typeof value === 'string' ? value : JSON.stringify(value) });

export const file = (content: string | Uint8Array, pixels?: Environment['pixels']) =>
  answers(
    {
      bytes: typeof content === 'string' ? utf8(content) : content,
      name: 'misleading.png',
      mediaType: 'image/png',
    },
    {},
    pixels,
  );
