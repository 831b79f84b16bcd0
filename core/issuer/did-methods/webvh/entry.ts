import { type JsonObject, isObject, listOf, member, textMember } from '../../../json.js';
import { limits } from '../../../limits.js';
import { readJson } from '../../../open/json.js';
import { readDate } from '../../../validity/date.js';

/** One version of a DID, as its log has it (did:webvh v1.0, The DID Log File). */
export interface Entry {
  readonly versionId: string;
  readonly number: number;
  readonly hash: string;
  /** As written, and as a moment. */
  readonly versionTime: string;
  readonly time: number;
  readonly parameters: JsonObject;
  readonly state: JsonObject;
  readonly proofs: readonly JsonObject[];
  /** All of it but the proofs, which is what they are made over. */
  readonly unsigned: JsonObject;
}

const MEMBERS: readonly string[] = ['versionId', 'versionTime', 'parameters', 'state', 'proof'];
const VERSION_ID = /^([1-9]\d{0,5})-(Qm[1-9A-HJ-NP-Za-km-z]{44})$/;

/** The entries of a log, in order; `undefined` when any line is none, or there are too many. */
export function readEntries(text: string): readonly Entry[] | undefined {
  const lines = text.replace(/\n$/, '').split('\n');
  if (lines.length > limits.didLogEntries) return undefined;
  const entries = lines.map(readEntry).filter(entry => entry !== undefined);
  return entries.length === lines.length ? entries : undefined;
}

function readEntry(line: string): Entry | undefined {
  const read = readJson(line);
  const entry = read.kind === 'read' ? read.value : null;
  if (!isObject(entry) || !Object.keys(entry).every(name => MEMBERS.includes(name))) return undefined;
  const [parameters, state] = [member(entry, 'parameters'), member(entry, 'state')];
  const [versionId, versionTime] = [textMember(entry, 'versionId'), textMember(entry, 'versionTime')];
  const [, number, hash] = VERSION_ID.exec(versionId ?? '') ?? [];
  const time = momentOf(versionTime);
  const stated = listOf(member(entry, 'proof'));
  const proofs = stated.filter(isObject);
  if (!isObject(parameters) || !isObject(state) || versionTime === undefined || time === undefined) return undefined;
  if (versionId === undefined || number === undefined || hash === undefined) return undefined;
  if (proofs.length !== stated.length || proofs.length > limits.proofsPerCredential) return undefined;
  const unsigned = { versionId, versionTime, parameters, state };
  return { versionId, number: Number(number), hash, versionTime, time, parameters, state, proofs, unsigned };
}

/** In UTC, and written so. */
const momentOf = (text: string | undefined): number | undefined =>
  text?.endsWith('Z') ? readDate(text)?.date.getTime() : undefined;
