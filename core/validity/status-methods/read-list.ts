import { type JsonObject, isObject } from '../../json.js';
import { limits } from '../../limits.js';
import { type JsonRead, readJson } from '../../open/json.js';
import type { OpenedDocument, Token } from '../../open/opened.js';
import { tokenKind } from '../../open/token-kind.js';
import { later } from '../../later.js';

const tokens = later(() => import('../../open/token.js'));

/** A list is larger than a credential by nature: one long text of bits, or many identifiers. */
const BOUNDS = { bytes: limits.statusBytes, items: limits.revokedEntries, stringBytes: limits.statusBytes };

export const readList = (bytes: Uint8Array): JsonRead => readJson(bytes, BOUNDS);

/** A list that is a credential itself, as JSON or as a token; `undefined` when it is neither. */
export async function openList(bytes: Uint8Array, text: string | undefined): Promise<OpenedDocument | undefined> {
  const token = text?.trim() ?? '';
  if (tokenKind(token) === 'JWT') return inToken(token);
  const read = readList(bytes);
  return read.kind === 'read' && isObject(read.value) ? plainly(read.value) : undefined;
}

/** A list in a token that is encrypted, or that shows only parts of itself. */
export const isClosedToken = (text: string): boolean => !['JWT', undefined].includes(tokenKind(text.trim()));

/** A list that is a token of a kind of its own; `undefined` when it is none, or cannot be read. */
export async function readListToken(text: string): Promise<Token | undefined> {
  if (tokenKind(text) !== 'JWT') return undefined;
  const { readToken } = await tokens();
  const token = readToken(text, { path: [], source: THE_LIST, notes: [] }, BOUNDS);
  return token.kind === 'token' ? token : undefined;
}

const THE_LIST = { kind: 'credential', pointer: '' } as const;

const plainly = (document: JsonObject): OpenedDocument => ({ kind: 'document', document, path: [], notes: [] });

async function inToken(token: string): Promise<OpenedDocument | undefined> {
  const { openToken } = await tokens();
  const [opened, ...others] = await openToken(token, { path: [], source: THE_LIST, notes: [] }, BOUNDS);
  return opened?.kind === 'document' && others.length === 0 ? opened : undefined;
}
