/** Documents made to keep a verifier busy, each beside a harmless one of its size. */
import { sign as signBytes } from 'node:crypto';
import { encode } from 'base58-universal';
import { verify } from '../../../core/index.js';
import type { JsonObject } from '../../../core/json.js';
import { signedOn } from '../../fixtures/signer.js';
import { type Asked, answerOf } from './asking.js';
import { type Shape, badge, cliques, grown, related, sizes } from './badge.js';
import { median } from './figures.js';
import { offline } from './offline.js';
import { type Signer, signAs, signerFor } from './signed.js';

export interface Poison {
  readonly name: string;
  /** Another seed gives another document of the same kind. */
  make(seed: number, signer: Signer): Promise<string>;
}

export interface PoisonRow {
  readonly name: string;
  readonly bytes: number;
  /** What the report says of the proof. */
  readonly answer: string;
  /** Ms until the verdict of the whole report, and what a harmless document of its size takes. */
  readonly whole: number;
  readonly harmless: number;
  readonly ratio: number;
}

const suite = 'eddsa-rdfc-2022';
/** Up to here a graph in which nothing can be told apart is signed in reasonable time. */
const SIGNABLE_CLIQUE = 6;

const sealed = async (document: JsonObject, signer: Signer): Promise<string> =>
  (await signAs(suite, document, signer)).text;

/** A proof in the right form over something else: whoever poisons need not sign. */
function forged(document: JsonObject, { key, method }: Signer): string {
  const proofValue = `z${encode(signBytes(null, Buffer.from('something else'), key.secret))}`;
  const about = { created: signedOn, verificationMethod: method, proofPurpose: 'assertionMethod', proofValue };
  return JSON.stringify({ ...document, proof: { type: 'DataIntegrityProof', cryptosuite: suite, ...about } });
}

const told = (document: JsonObject, evidence: readonly JsonObject[]): JsonObject => ({ ...document, evidence });

const symmetric = (shape: Shape): Poison => ({
  name: shape.name,
  make: (seed, signer) => {
    const document = badge(shape, seed, signer.did);
    return (shape.clique ?? 0) <= SIGNABLE_CLIQUE
      ? sealed(document, signer)
      : Promise.resolve(forged(document, signer));
  },
});

const crowd = (many: number): Poison => ({
  name: `${String(many)} blank nodes`,
  make: (seed, signer) => {
    const leaves = Array.from({ length: many }, () => ({ type: ['Evidence'] }));
    return Promise.resolve(forged(told(badge(sizes.small, seed, signer.did), leaves), signer));
  },
});

const nested = (depth: number): Poison => ({
  name: `${String(depth)} deep`,
  make: (seed, signer) => {
    const document = forged(told(badge(sizes.small, seed, signer.did), []), signer);
    const deep = `${'{"evidence":['.repeat(depth)}${']}'.repeat(depth)}`;
    return Promise.resolve(document.replace('"evidence":[]', `"evidence":[${deep}]`));
  },
});

const wordy = (characters: number): Poison => ({
  name: `a text of ${String(characters)}`,
  make: (seed, signer) => {
    const evidence = [{ type: ['Evidence'], narrative: 'é"\\'.repeat(characters / 4) }];
    return sealed(told(badge(sizes.small, seed, signer.did), evidence), signer);
  },
});

const all: readonly Poison[] = [
  ...cliques.map(symmetric),
  crowd(1_500),
  crowd(50_000),
  nested(30),
  nested(4_000),
  nested(100_000),
  wordy(40_000),
  wordy(2_000_000),
];
const few: readonly Poison[] = [symmetric(related(3)), crowd(1_500), nested(4_000)];

/** Of what a person would call a credential; larger ones are measured and not held to the goal. */
const CREDENTIAL_SIZE = 64 * 1024;
const BYTES_AN_ALIGNMENT = 213;

async function harmless(bytes: number, seed: number, signer: Signer): Promise<string> {
  const alignments = Math.max(1, Math.round((bytes - 2_000) / BYTES_AN_ALIGNMENT));
  const document = badge(grown(alignments), seed, signer.did);
  return bytes <= CREDENTIAL_SIZE ? sealed(document, signer) : forged(document, signer);
}

/** @param whole the contender that answers with a whole report */
export async function timePoison(
  whole: Asked,
  isQuick: boolean,
  onCase: (what: string) => void,
): Promise<readonly PoisonRow[]> {
  const signer = signerFor(suite, 'bench');
  const rows: PoisonRow[] = [];
  for (const poison of isQuick ? few : all) {
    onCase(`poison: ${poison.name}`);
    const rounds = [0, 1, 2, 3];
    const poisoned = await Promise.all(rounds.map(round => poison.make(round, signer)));
    const bytes = Buffer.byteLength(poisoned[0] ?? '');
    const benign = await Promise.all(rounds.map(round => harmless(bytes, round, signer)));
    const [bad, good] = [await times(whole, poisoned), await times(whole, benign)];
    rows.push({
      name: poison.name,
      bytes,
      answer: await answerTo(poisoned[0] ?? ''),
      whole: median(bad),
      harmless: median(good),
      ratio: median(bad.map((time, round) => time / (good[round] ?? NaN))),
    });
  }
  return rows;
}

/** Whatever the answer is; the first one warms. */
async function times(whole: Asked, texts: readonly string[]): Promise<readonly number[]> {
  const genuine = texts.map(text => ({ text, canonical: { document: '', options: '', signature: '', key: {} } }));
  await answerOf(whole, { ask: 'hold', credentials: { genuine, altered: [] }, suite });
  const taken: number[] = [];
  for (const number of texts.keys())
    taken.push((await answerOf(whole, { ask: 'judge', of: 'genuine', numbers: [number] })).milliseconds ?? NaN);
  return taken.slice(1);
}

async function answerTo(text: string): Promise<string> {
  const [report] = await verify({ text }, offline);
  return report?.checks.find(({ id }) => id === 'proof')?.reason ?? report?.because ?? '';
}

/** The triangle is harmless, and has to verify; nothing of a credential's size may take ten times as long as a harmless one. */
export const isHarmlessBelievedIn = (rows: readonly PoisonRow[]): boolean =>
  rows.some(({ answer, name }) => name === 'clique-3' && answer === 'proof.intact');

export const worstRatio = (rows: readonly PoisonRow[]): PoisonRow | undefined =>
  rows.filter(({ bytes }) => bytes <= CREDENTIAL_SIZE).toSorted((one, other) => other.ratio - one.ratio)[0];
