import { later } from '../later.js';
import { type Carrier, notACredential, unsupported } from './carrier.js';
import type { Content } from './content.js';
import { isXml } from './markup.js';
import { isCbor, isMdoc } from './signatures.js';
import { tokenKind } from './token-kind.js';

/** Nothing but white space. */
export const emptiness: Carrier = {
  name: 'nothing',
  recognise: ({ text }) => text?.trim() === '',
  open: content => [notACredential(content, 'found.empty')],
};

const tokens = later(() => import('./token.js'));

export const token: Carrier = {
  name: 'compact token',
  recognise: content => beginsLikeToken(content) && tokenKind(asToken(content)) !== undefined,
  open: async content => (await tokens()).openToken(asToken(content), content),
};

/** Most of what is opened is no token, and shows it by its first character. */
const beginsLikeToken = ({ text = '' }: Content): boolean => /^\s*[\w+/=-]/.test(text);

/** Mail programs break long lines; in a token that a person hands over, pasted or saved, white space means nothing. */
const asToken = ({ text = '', pasted, handedOver }: Content): string =>
  pasted || handedOver ? text.replace(/\s+/g, '') : text.trim();

/** The text of a QR code: a presentation or credential as CBOR-LD (vpqr). */
export const qrText: Carrier = {
  name: 'text of a QR code',
  recognise: ({ text }) => /^\s*V[PC]1-/.test(text ?? ''),
  open: content => [unsupported(content, 'found.media', 'CBOR-LD')],
};

/** An address that is not of the web: `openid4vp:`, `shc:` … */
export const otherScheme: Carrier = {
  name: 'address of another scheme',
  recognise: ({ text }) => schemeOf(text) !== undefined,
  open: content => [unsupported(content, 'found.scheme', schemeOf(content.text) ?? '')],
};

const schemeOf = (text: string | undefined): string | undefined =>
  /^([a-z][a-z0-9+.-]{1,40}):\S+$/i.exec(text?.trim() ?? '')?.[1]?.toLowerCase();

export const xml: Carrier = {
  name: 'XML',
  recognise: ({ text }) => text !== undefined && isXml(text),
  open: content => [unsupported(content, 'found.media', 'XML')],
};

export const cbor: Carrier = {
  name: 'CBOR',
  recognise: ({ bytes, text }) => text === undefined && (isCbor(bytes) || isMdoc(bytes)),
  open: content => [unsupported(content, 'found.media', isMdoc(content.bytes) ? 'mdoc' : 'CBOR')],
};

/** Recognised as nothing that credentials travel in. */
export const unrecognised: Carrier = {
  name: 'anything else',
  recognise: () => true,
  open: content => [notACredential(content, content.text === undefined ? 'found.binary' : 'found.text')],
};
