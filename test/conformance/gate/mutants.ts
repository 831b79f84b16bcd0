/**
 * Differential mutants: changed credentials, half of them signed again after the change, judged with our own engine and
 * by the packages alone. The answers must be the same, and our own engine must never say yes where they do not.
 */
import { decodeMultibase } from '../../../core/issuer/multikey.js';
import { type JsonObject, isObject, textMember } from '../../../core/json.js';
import { fits } from '../../../core/proofs/data-integrity/fits.js';
import { judgedInTurn } from '../../../core/proofs/linked-data/index.js';
import { judgeLinkedData } from '../../../core/proofs/linked-data/judge-linked-data.js';
import type { OwnSuite } from '../../../core/proofs/proof-context.js';
import type { FamilyAnswer } from '../../../core/proofs/proof-family.js';
import type { ProofSurroundings } from '../../../core/proofs/surroundings.js';
import { openWeb } from '../../../core/web/index.js';
import { worldOf } from '../../fixtures/environment.js';
import { signedOn } from '../../fixtures/signer.js';
import type { Dice } from './dice.js';
import { type Operator, allOperators } from './operators.js';
import { type Original, originalsFrom, signedOnce } from './originals.js';
import { signedAgain, workOf } from './signing.js';
import { vocabulary } from './vocabulary.js';

const surroundings: ProofSurroundings = {
  web: openWeb(worldOf({}, signedOn)),
  vocabulary,
  now: new Date(signedOn),
};

/** What was answered with our own engine, and by the packages alone. */
export interface Judged {
  readonly ownWhy: string | undefined;
  readonly together: string;
  readonly packages: string;
}

export interface Mutant {
  readonly operator: string;
  readonly document: JsonObject;
  readonly suite: OwnSuite;
  readonly isSignedAgain: boolean;
  /** The change left what was signed as it was: its signature is the one that was there before. */
  readonly isSame: boolean;
  readonly judged: Judged;
}

/** With everything that is read afterwards: the same reason over another reading would not be the same answer. */
const answered = (answer: FamilyAnswer): string =>
  answer.kind === 'intact' ? `intact ${JSON.stringify(answer.reading)}` : answer.reason;

/** Where our own engine has no answer, asking both is asking the packages. */
export async function judged(document: JsonObject, suite: OwnSuite): Promise<Judged | undefined> {
  const work = workOf(document, suite);
  if (!work) return undefined;
  const packages = answered(await judgeLinkedData(suite, work, surroundings));
  const own = await fits(suite, work, surroundings);
  if (own.kind === 'open') return { ownWhy: own.why, together: packages, packages };
  return { ownWhy: undefined, together: answered(await judgedInTurn(suite)(work, surroundings)), packages };
}

export const isIntact = (answer: string): boolean => answer.startsWith('intact ');
export const isDecided = ({ ownWhy }: Judged): boolean => ownWhy === undefined;
export const isEqual = ({ together, packages }: Judged): boolean => together === packages;
export const isFalselyAccepted = (one: Judged): boolean => isDecided(one) && !isIntact(one.packages);

/**
 * Our own engine hashed something else than the packages did: it finds no fit where they do, though it can read the
 * signature. It does no harm, and is wrong.
 */
export const isMisread = ({ ownWhy, packages }: Judged, { proof }: JsonObject): boolean =>
  ownWhy === 'the signature does not fit' &&
  isIntact(packages) &&
  decodeMultibase(textMember(proof, 'proofValue') ?? '') !== undefined;

export const isWrong = (one: Judged, document: JsonObject): boolean =>
  !isEqual(one) || isFalselyAccepted(one) || isMisread(one, document);

const proofValueOf = ({ proof }: JsonObject): unknown => (isObject(proof) ? proof['proofValue'] : undefined);

/** Over the options it states itself. */
const signedWith = async (document: JsonObject, suite: OwnSuite): Promise<JsonObject | undefined> =>
  isObject(document['proof']) ? signedAgain(document, suite, document['proof']) : undefined;

async function mutantOf(
  original: Original,
  operator: Operator,
  dice: Dice,
  signsAgain: boolean,
): Promise<Mutant | undefined> {
  const { suite } = original;
  const document = await signedOnce(original);
  if (!document) return undefined;
  const changed = operator.change(document, dice);
  if (changed === undefined || JSON.stringify(changed) === JSON.stringify(document)) return undefined;
  const made = signsAgain ? await signedWith(changed, suite) : changed;
  const answer = made && (await judged(made, suite));
  if (!answer) return undefined;
  const isSame = signsAgain ? proofValueOf(made) === proofValueOf(document) : isIntact(answer.packages);
  return { operator: operator.name, document: made, suite, isSignedAgain: signsAgain, isSame, judged: answer };
}

/** How many generated credentials stand beside ours and those of a corpus. */
const GENERATED = 60;

/**
 * Mutants until there are `wanted` that changed something; what changed nothing is yielded too, and does not count.
 * Every other one is signed again; what the packages cannot sign is only judged under the signature it had.
 */
export async function* mutantsFrom(dice: Dice, wanted: number): AsyncGenerator<Mutant> {
  const originals = originalsFrom(dice, GENERATED);
  let [made, again] = [0, 0];
  for (let turn = 0; made < wanted; turn += 1) {
    const operator = allOperators[turn % allOperators.length] ?? dice.of(allOperators);
    const mutant = await mutantOf(dice.of(originals), operator, dice, again * 2 <= made);
    if (!mutant) continue;
    yield mutant;
    if (mutant.isSame) continue;
    made += 1;
    if (mutant.isSignedAgain) again += 1;
  }
}
