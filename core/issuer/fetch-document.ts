import { readJson } from '../open/json.js';
import { inVain, unexpected } from '../web/in-vain.js';
import type { Web } from '../web/web.js';
import { readControllerDocument } from './controller-document.js';
import { type ControllerDocument, type NoKey, noKey } from './key.js';

/** Asks an address for the document of an identifier. A fault is a doubt; "not there" is its own answer. */
export async function fetchDocument(
  id: string,
  url: string,
  via: 'did:web' | 'profile' | 'ledger',
  web: Web,
): Promise<ControllerDocument | NoKey> {
  const answer = await web.get(url, 'key');
  if (answer.kind === 'fault') {
    const gone = answer.status === 404 || answer.status === 410;
    return noKey(gone ? 'proof.key-not-published' : 'proof.key-unreachable', inVain('asked.key', { ...answer, url }));
  }
  const read = readJson(answer.bytes);
  const at = { url: answer.url, fetchedAt: answer.fetchedAt };
  const origin = via === 'ledger' ? ({ kind: 'ledger', ...at } as const) : ({ kind: 'web', via, ...at } as const);
  const document = read.kind === 'read' ? await readControllerDocument(id, read.value, origin) : undefined;
  return document ?? noKey('proof.key-unreachable', unexpected('asked.key', { ...answer, url }));
}
