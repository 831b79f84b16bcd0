import type { Credential, StatedStatus } from '../credential.js';
import { later } from '../later.js';
import { limits } from '../limits.js';
import type { ProofSurroundings } from '../proofs/surroundings.js';
import { type Check, numbered, overall, skipped, unknown } from '../report/check.js';
import { settle } from '../report/settle.js';
import type { StatusMethod } from './status-methods/status-method.js';
import { worstOf } from './worst.js';

/**
 * Whether a credential was withdrawn: every entry is asked, none is skipped in silence, and the worst answer counts. The
 * answer for each entry, then the overall one, whose id is `status`.
 */
export async function checkStatus(credential: Credential, surroundings: ProofSurroundings): Promise<readonly Check[]> {
  const { status } = credential;
  if (status.length === 0) return [skipped('status.none')];
  if (status.length > limits.statusEntries) return [tooMany(status)];
  const methods = await settle(loadMethods(), undefined);
  if (!methods) return [notLoaded];
  const each = await Promise.all(
    status.map(entry =>
      settle(checkEntry(entry, methods, credential, surroundings), unknown('status.unsupported'), notLoaded),
    ),
  );
  return [...each.map(numbered), overall(worstOf(each))];
}

const notLoaded = unknown('status.not-loaded');

/** Most credentials state no status. */
const loadMethods = later(async () => (await import('./status-methods/index.js')).statusMethods);

/** An entry of several types that can be answered is answered under each of them, and the worst answer counts. */
async function checkEntry(
  entry: StatedStatus,
  known: readonly StatusMethod[],
  credential: Credential,
  surroundings: ProofSurroundings,
): Promise<Check> {
  const types = new Set([...(entry.type === undefined ? [] : [entry.type]), ...(entry.otherTypes ?? [])]);
  const methods = known.filter(method => [...types].some(type => method.recognises(type)));
  if (methods.length === 0) return notKnown(entry);
  return worstOf(await Promise.all(methods.map(method => method.check(entry, credential, surroundings))));
}

/** An unknown type is not "not revoked". */
const notKnown = ({ type, otherTypes = [], pointer }: StatedStatus): Check =>
  unknown('status.unsupported', [
    {
      fact: 'stated.status',
      ...(type !== undefined && { value: [type, ...otherTypes].join(' ') }),
      source: { kind: 'credential', pointer },
    },
  ]);

const tooMany = (status: readonly StatedStatus[]): Check =>
  unknown('status.unsupported', [
    {
      fact: 'count.status',
      value: String(status.length),
      source: { kind: 'credential', pointer: '/credentialStatus' },
    },
  ]);
