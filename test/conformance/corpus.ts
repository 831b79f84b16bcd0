/** A folder of credentials other people made, with a manifest of what a report must say about each. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { nodeEnvironment } from '../../core/bin/environment.js';
import type { Environment } from '../../core/environment.js';
import { verify } from '../../core/index.js';
import type { VerificationReport } from '../../core/report/report.js';
import { differences, type Codes, type Difference, type Expectation } from './agreement.js';

export interface Case {
  readonly file: string;
  readonly format: string;
  readonly proof: string;
  readonly sha256: string;
  /** Where it was published: a repository of GitHub, and a path in it. */
  readonly source: { readonly repo: string; readonly path: string };
  /** What is known of it without us. */
  readonly facts: { readonly signature?: string };
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
  /** How many answers were compared. */
  readonly answers: number;
  /** How long the judging took. */
  readonly milliseconds: number;
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
  const bytes = bytesOf(corpus, judged);
  const begun = performance.now();
  const [report] = await reportsOn(corpus, bytes, judged.file);
  const milliseconds = performance.now() - begun;
  const answers = 2 + Object.keys(judged.expected.checks).length;
  return { judged, differences: differences(report, judged.expected), answers, milliseconds };
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

/**
 * Whether an edit of it can only be worse: its proof is intact, or it is the proof that cannot be asked for. What is
 * already rejected for another reason, or was never signed, may well look better for being edited.
 */
export function isGenuine({ expected, facts }: Case): boolean {
  const proof = expected.checks['proof'];
  if (proof === 'proof.intact') return true;
  return proof !== undefined && first(expected.verdict) === 'unconfirmed' && CHECKABLE.includes(facts.signature ?? '');
}

/** That the signature is good, or that only the keeper of the key or of the badge could tell. */
const CHECKABLE = ['valid', 'unverifiable', 'n/a'];
const first = (codes: Codes): string | undefined => (typeof codes === 'string' ? codes : codes[0]);
