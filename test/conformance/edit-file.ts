/**
 * Seeded edits of a file a genuine credential came in: of the document itself, of the parts of a token or a seal, and of
 * whatever of these is baked into a picture, which is then made anew around the edited text.
 */
import { crc32 } from 'node:zlib';
import { isObject, type Json, type JsonObject, textMember } from '../../core/json.js';
import { editKinds, editsOf, numbersFrom, pick, type EditKind, type Random } from './edits.js';

export interface FileEdit {
  readonly kind: string;
  readonly what: string;
  readonly bytes: Uint8Array;
}

interface TextEdit {
  readonly kind: string;
  readonly what: string;
  readonly text: string;
}

/** A text taken out of a file, and the file made anew around another text. */
interface Baked {
  readonly text: string;
  readonly around: (text: string) => Uint8Array;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const read = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

/** At least `perKind` edits for each kind of edit a document can have, whatever the file is. */
export function editsOfFile(bytes: Uint8Array, seed: number, perKind: number): readonly FileEdit[] {
  const { text, around } = bakedInPng(bytes) ?? bakedInSvg(bytes) ?? { text: read(bytes), around: utf8 };
  return editsOfText(text.trim(), seed, perKind).map(({ kind, what, text: edited }) => ({
    kind,
    what,
    bytes: around(edited),
  }));
}

const PARTS = ['header', 'payload', 'signature'] as const;
type Part = (typeof PARTS)[number];

function editsOfText(text: string, seed: number, perKind: number): readonly TextEdit[] {
  const perPart = Math.ceil((perKind * editKinds.length) / PARTS.length);
  if (/^[\w-]+\.[\w-]+\.[\w-]+$/.test(text)) return partEdits('token', tokenEditors(text), seed, perPart);
  const document = JSON.parse(text) as Json;
  if (!isObject(document)) throw new Error('neither a document nor a token');
  if (typeof document['payload'] === 'string') return partEdits('seal', sealEditors(document), seed, perPart);
  return editsOf(document, seed, perKind);
}

type PartEditor = (random: Random) => { readonly what: string; readonly text: string };

function partEdits(
  envelope: string,
  editors: Readonly<Record<Part, PartEditor>>,
  seed: number,
  perPart: number,
): readonly TextEdit[] {
  const random = numbersFrom(seed);
  return PARTS.flatMap(part =>
    Array.from({ length: perPart }, () => ({ kind: `${envelope} ${part}`, ...editors[part](random) })),
  );
}

function tokenEditors(token: string): Readonly<Record<Part, PartEditor>> {
  const [header = '', payload = '', signature = ''] = token.split('.');
  return {
    header: random => {
      const { what, text } = editedHeader(objectIn(header), random);
      return { what, text: [encoded(text), payload, signature].join('.') };
    },
    payload: random => {
      const { what, text } = editedPayload(objectIn(payload), random);
      return { what, text: [header, encoded(text), signature].join('.') };
    },
    signature: random => {
      const { what, text } = editedSignature(signature, random);
      return { what, text: [header, payload, text].join('.') };
    },
  };
}

/** In the general form each signature is edited alike: of several, one that stays good says what it said. */
function sealEditors(seal: JsonObject): Readonly<Record<Part, PartEditor>> {
  const payload = textMember(seal, 'payload') ?? '';
  const inside = /^\s*\{/.test(payload) ? payload : Buffer.from(payload, 'base64url').toString();
  const written = inside === payload ? (text: string) => text : encoded;
  const each = (edit: (signature: JsonObject) => JsonObject): string =>
    JSON.stringify(
      Array.isArray(seal['signatures'])
        ? { ...seal, signatures: (seal['signatures'] as readonly JsonObject[]).map(edit) }
        : edit(seal),
    );
  const [sample] = Array.isArray(seal['signatures']) ? (seal['signatures'] as readonly JsonObject[]) : [seal];
  return {
    header: random => {
      const { what, text } = editedHeader(objectIn(textMember(sample, 'protected') ?? ''), random);
      return { what, text: each(signature => ({ ...signature, protected: encoded(text) })) };
    },
    payload: random => {
      const { what, text } = editedPayload(JSON.parse(inside) as JsonObject, random);
      return { what, text: JSON.stringify({ ...seal, payload: written(text) }) };
    },
    signature: random => {
      const { what, text } = editedSignature(textMember(sample, 'signature') ?? '', random);
      return { what, text: each(signature => ({ ...signature, signature: text })) };
    },
  };
}

const encoded = (text: string): string => Buffer.from(text).toString('base64url');
const objectIn = (part: string): JsonObject => JSON.parse(Buffer.from(part, 'base64url').toString()) as JsonObject;

const ofPayload: readonly EditKind[] = editKinds.filter(kind => kind !== 'proof');

/** Every byte of a payload is signed, so any edit of it counts. */
function editedPayload(payload: JsonObject, random: Random): { readonly what: string; readonly text: string } {
  const [edit] = editsOf(payload, Math.floor(random() * 2 ** 32), 1, [pick(ofPayload, random)]);
  if (!edit) throw new Error('one edit was asked for');
  return edit;
}

const strangersKey = { kty: 'OKP', crv: 'Ed25519', x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo' };
const headerMembers: readonly JsonObject[] = [
  { alg: 'none' },
  { alg: 'HS256' },
  { alg: 'ES256' },
  { alg: 'PS512' },
  { crit: [] },
  { crit: ['unheardOf'], unheardOf: true },
  { crit: ['exp'], exp: 1 },
  { jwk: strangersKey },
  { jku: 'https://keys.example/keys.json' },
  { kid: 'did:web:keys.example#key-1' },
  { typ: 'at+jwt' },
  { sigT: '2999-01-01T00:00:00Z' },
  { x5c: ['AAAA'] },
  { unheardOf: 'x' },
];

function editedHeader(header: JsonObject, random: Random): { readonly what: string; readonly text: string } {
  const name = pick(Object.keys(header), random);
  const others = Object.entries(header).filter(([key]) => key !== name);
  const more = pick(headerMembers, random);
  const [what, edited] = pick<readonly [string, JsonObject]>(
    [
      [`without ${name}`, Object.fromEntries(others)],
      [`${name} renamed`, { ...Object.fromEntries(others), [`${name}X`]: header[name] ?? null }],
      [`${name} is text`, { ...header, [name]: 'x' }],
      [JSON.stringify(more), { ...header, ...more }],
    ],
    random,
  );
  return { what, text: JSON.stringify(edited) };
}

function editedSignature(signature: string, random: Random): { readonly what: string; readonly text: string } {
  const at = Math.floor(random() * (signature.length - 2));
  const [what, text] = pick<readonly [string, string]>(
    [
      [`another letter at ${String(at)}`, bent(signature, at)],
      [`ends at ${String(at)}`, signature.slice(0, at)],
      ['empty', ''],
      ['turned round', Buffer.from(signature).reverse().toString()],
      ['all zeros', 'A'.repeat(signature.length)],
      ['longer', `${signature}AAAA`],
      ['padded', `${signature}=`],
    ],
    random,
  );
  return { what, text };
}

const bent = (text: string, at: number): string =>
  text.slice(0, at) + (text[at] === 'A' ? 'B' : 'A') + text.slice(at + 1);

/** The chunk a badge is baked into (PNG Specification §11.3.3.4): its text without compression, and the rest as it was. */
function bakedInPng(bytes: Uint8Array): Baked | undefined {
  const file = Buffer.from(bytes);
  if (file.toString('latin1', 1, 4) !== 'PNG') return undefined;
  for (let at = 8; at + 12 <= file.length; at += 12 + file.readUInt32BE(at)) {
    const content = file.subarray(at + 8, at + 8 + file.readUInt32BE(at));
    const prefix = file.toString('latin1', at + 4, at + 8) === 'iTXt' ? prefixOf(content) : undefined;
    if (prefix === undefined) continue;
    const [before, after] = [file.subarray(0, at), file.subarray(at + 12 + content.length)];
    return {
      text: content.toString('utf8', prefix),
      around: text => Buffer.concat([before, chunk(Buffer.concat([content.subarray(0, prefix), utf8(text)])), after]),
    };
  }
  throw new Error('nothing is baked into the picture');
}

function prefixOf(content: Buffer): number | undefined {
  const prefix = /^(?:openbadges|openbadgecredential|clrcredential)\0\0\0[^\0]*\0[^\0]*\0/.exec(
    content.toString('latin1'),
  );
  return prefix?.[0].length;
}

function chunk(content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from('iTXt'), content]);
  const numbers = Buffer.alloc(8);
  numbers.writeUInt32BE(content.length, 0);
  numbers.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([numbers.subarray(0, 4), body, numbers.subarray(4)]);
}

/** In a section of characters, or a token in the attribute `verify`. */
function bakedInSvg(bytes: Uint8Array): Baked | undefined {
  const file = read(bytes);
  if (!file.includes('<svg')) return undefined;
  const found = /(<!\[CDATA\[)([^]*?)\]\]>/.exec(file) ?? /(\sverify=")([^"]*)"/.exec(file);
  if (!found) throw new Error('nothing is baked into the drawing');
  const [, opening = '', text = ''] = found;
  const start = found.index + opening.length;
  return { text, around: edited => utf8(file.slice(0, start) + edited + file.slice(start + text.length)) };
}
