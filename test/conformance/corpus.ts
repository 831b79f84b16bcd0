/** A folder of credentials other people made, with a manifest of what a report must say about each. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeEnvironment } from '../../core/bin/environment.js';
import type { Environment } from '../../core/environment.js';
import { verify } from '../../core/index.js';
import { isObject, listOf, textMember, type Json } from '../../core/json.js';
import type { VerificationReport } from '../../core/report/report.js';
import { differences, type Difference, type Expectation } from './agreement.js';

export interface Case {
  readonly file: string;
  readonly format: string;
  readonly proof: string;
  readonly sha256: string;
  /** Where it was published: a repository of GitHub, and a path in it. */
  readonly source: { readonly repo: string; readonly path: string };
  readonly expected: Expectation;
}

export interface Corpus {
  readonly folder: string;
  readonly now: Date;
  readonly cases: readonly Case[];
}

export interface Judged {
  readonly judged: Case;
  readonly differences: readonly Difference[];
}

interface Manifest {
  readonly now: string;
  readonly files: readonly (Omit<Case, 'expected'> & { readonly role: string; readonly expected?: Expectation })[];
}

/** Reads the manifest of a corpus folder; throws when there is none. */
export function readCorpus(folder: string): Corpus {
  const { now, files } = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as Manifest;
  const cases = files.flatMap(({ expected, ...file }) => (expected ? [{ ...file, expected }] : []));
  return { folder, now: new Date(now), cases };
}

/** The bytes of a case; throws when they are not the ones the manifest was written for. */
export function bytesOf({ folder }: Corpus, { file, sha256 }: Case): Uint8Array {
  const bytes = readFileSync(join(folder, file));
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) throw new Error(`${file} is not the file listed`);
  return bytes;
}

/** Requests are answered from `http/<host>/<path>`, everything else is unreachable, and the clock stands still. */
export const environmentOf = ({ folder, now }: Corpus): Environment =>
  nodeEnvironment({ mirror: join(folder, 'http'), now, directories: [], contexts: [] });

export async function judge(corpus: Corpus, judged: Case): Promise<Judged> {
  const [report] = await reportsOn(corpus, bytesOf(corpus, judged), judged.file);
  return { judged, differences: differences(report, judged.expected) };
}

/** One after the other: the machine may be small, and figures should not depend on it. */
export async function judgeAll(corpus: Corpus, cases: readonly Case[]): Promise<readonly Judged[]> {
  const judged: Judged[] = [];
  for (const one of cases) judged.push(await judge(corpus, one));
  return judged;
}

export const reportsOn = (corpus: Corpus, bytes: Uint8Array, name: string): Promise<readonly VerificationReport[]> =>
  verify({ bytes, name }, environmentOf(corpus));

export const acceptable = ({ differences: found }: Judged): boolean => found.every(difference => difference.acceptable);
export const exact = ({ differences: found }: Judged): boolean => found.length === 0;

const wholeFolder = /^(dcc-vc-test-fixtures|1edtech-ob20|1edtech-clr20|baked|edc)\//;
const byProof = /^(w3c-vc-di-eddsa|1edtech-ob30)\/.*\.json$/;

/**
 * What has to be judged rightly: the whole of some collections, and of two others the JSON files whose
 * own proof is an Ed25519Signature2020 or an eddsa-rdfc-2022 (in a set or chain: at least one). Other kinds of
 * proof and other carriers are judged and listed beside these.
 */
export function isRequired(corpus: Corpus, judged: Case): boolean {
  if (wholeFolder.test(judged.file)) return true;
  if (!byProof.test(judged.file)) return false;
  const proofs = listOf(ownProof(bytesOf(corpus, judged)));
  return proofs.some(isFirstKind);
}

function ownProof(bytes: Uint8Array): Json | undefined {
  const document = JSON.parse(new TextDecoder().decode(bytes)) as Json;
  return isObject(document) ? document['proof'] : undefined;
}

const isFirstKind = (proof: Json): boolean =>
  textMember(proof, 'type') === 'Ed25519Signature2020' ||
  (textMember(proof, 'type') === 'DataIntegrityProof' && textMember(proof, 'cryptosuite') === 'eddsa-rdfc-2022');
