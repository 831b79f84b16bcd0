import { limits } from '../../../limits.js';
import { readJson } from '../../../open/json.js';
import { readDate } from '../../../validity/date.js';
import { inVain, unexpected } from '../../../web/in-vain.js';
import { LATE, within } from '../../../web/time.js';
import type { Answer, NoAnswer, Web } from '../../../web/web.js';
import { readControllerDocument } from '../../controller-document.js';
import { type ControllerDocument, type ListedKey, type NoKey, noKey } from '../../key.js';
import type { WebvhDid } from '../did-webvh.js';
import { type CheckedLog, checkLog } from './check-log.js';
import { type Entry, readEntries } from './entry.js';
import { areWitnessed } from './witnesses.js';

/**
 * The document at the end of a DID's log, if the whole log holds. Whatever is wrong with it ends in a doubt: a host that
 * publishes a broken history has published no key, and has accused nobody.
 */
export async function resolveLog(did: WebvhDid, web: Web): Promise<ControllerDocument | NoKey> {
  const started = performance.now();
  const url = `${did.folder}/did.jsonl`;
  const log = await web.get(url, 'key');
  if (log.kind === 'fault') return unanswered(url, log);
  const left = limits.didLogTime - (performance.now() - started);
  const resolved = await within(Math.max(left, 0), resolveIn(log, did, web));
  return resolved === LATE
    ? noKey('proof.key-unreachable', { ...unexpected(ASKED, log), fault: 'web.timeout' })
    : resolved;
}

const ASKED = 'asked.key';

function unanswered(url: string, answer: NoAnswer): NoKey {
  const isGone = answer.status === 404 || answer.status === 410;
  return noKey(isGone ? 'proof.key-not-published' : 'proof.key-unreachable', inVain(ASKED, { ...answer, url }));
}

async function resolveIn(log: Answer, did: WebvhDid, web: Web): Promise<ControllerDocument | NoKey> {
  const entries = readEntries(log.text ?? '');
  const checked = entries && (await checkLog(entries, did, new Date(log.fetchedAt)));
  if (!checked) return noKey('proof.key-unreachable', unexpected(ASKED, log));
  const missing = checked.witnessed.length > 0 ? await withoutWitnesses(checked, entries, did, web) : undefined;
  return missing ?? (await documentOf(checked, did, log)) ?? noKey('proof.key-unreachable', unexpected(ASKED, log));
}

/** Witnesses vouch in a file of their own; what is wrong with that file leaves the log unwitnessed. */
async function withoutWitnesses(
  checked: CheckedLog,
  entries: readonly Entry[],
  did: WebvhDid,
  web: Web,
): Promise<NoKey | undefined> {
  const url = `${did.folder}/did-witness.json`;
  const answer = await web.get(url, 'key');
  if (answer.kind === 'fault') return noKey('proof.key-unreachable', inVain(ASKED, { ...answer, url }));
  const read = readJson(answer.bytes);
  const numbers = new Map(entries.map(({ versionId, number }) => [versionId, number]));
  const isEnough = read.kind === 'read' && (await areWitnessed(checked, read.value, numbers));
  return isEnough ? undefined : noKey('proof.key-unreachable', unexpected(ASKED, answer));
}

/** Only the document that names the very identifier asked for: where it lay before counts for nothing. */
async function documentOf(
  { last, parameters }: CheckedLog,
  { id }: WebvhDid,
  { url, fetchedAt }: Answer,
): Promise<ControllerDocument | undefined> {
  const origin = { kind: 'web', via: 'did:webvh', url, fetchedAt } as const;
  const document = await readControllerDocument(id, last.state, origin);
  if (!document) return undefined;
  const version = { ...document, version: last.versionId };
  return parameters.deactivated ? { ...version, keys: document.keys.map(withdrawnAt(last.versionTime)) } : version;
}

/** Given up at that moment: what was signed before is a doubt, what was signed later proves nothing. */
const withdrawnAt =
  (moment: string) =>
  (key: ListedKey): ListedKey => ({ ...key, revoked: earlier(key.revoked, moment) });

/** A date that cannot be read counts as it does everywhere: against the key. */
function earlier(stated: string | undefined, moment: string): string {
  const date = readDate(stated ?? '')?.date;
  return stated !== undefined && (!date || date < new Date(moment)) ? stated : moment;
}
