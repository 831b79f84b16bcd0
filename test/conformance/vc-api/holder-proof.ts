/**
 * The proof of whoever presents. The core judges credentials and leaves it alone, so the libraries judge it here, with the
 * same rules: every proof counts, and what a library merely cannot do is never called altered.
 */
import { limits } from '../../../core/index.js';
import type { Problem } from './answer.js';
import { type HolderKey, holderKey } from './holder-key.js';
import { type Members, isMembers, listOf, memberOf, without } from './json.js';
import { whyNot } from './library.js';
import type { Outside } from './outside.js';
import { suites } from './suites.js';

/** What the presentation must have been made for; what is not asked for is not compared. */
export interface Asked {
  readonly challenge?: unknown;
  readonly domain?: unknown;
}

/** At least one proof, and what is wrong with each; none is missing where this is empty. */
export async function problemsOfHolder(
  presentation: Members,
  asked: Asked,
  outside: Outside,
): Promise<readonly Problem[]> {
  const proofs = listOf(presentation['proof']);
  if (proofs.length === 0) return [{ code: 'proof.unsigned', pointer: '/proof' }];
  if (proofs.length > limits.proofsPerCredential) return [{ code: 'proof.too-complex', pointer: '/proof' }];
  const each = await Promise.all(
    proofs.map((proof, index) => {
      const at = Array.isArray(presentation['proof']) ? `/proof/${String(index)}` : '/proof';
      return problemsOfProof(proof, { presentation, asked, outside, at });
    }),
  );
  return each.flat();
}

interface Occasion {
  readonly presentation: Members;
  readonly asked: Asked;
  readonly outside: Outside;
  readonly at: string;
}

async function problemsOfProof(proof: unknown, occasion: Occasion): Promise<readonly Problem[]> {
  const { at } = occasion;
  const texts = ['type', 'proofPurpose', 'verificationMethod', 'proofValue'] as const;
  const missing = texts.find(name => typeof memberOf(proof, name) !== 'string');
  if (!isMembers(proof) || missing !== undefined)
    return [{ code: 'proof.malformed', pointer: isMembers(proof) ? `${at}/${missing ?? ''}` : at }];
  const misused = [...misuses(proof, occasion), ...untimely(proof, occasion)];
  if (misused.length > 0) return misused;
  const key = holderKey(String(proof['verificationMethod']));
  if (!key) return [{ code: 'proof.unsupported', pointer: `${at}/verificationMethod` }];
  const altered = await unlessFitting(proof, key, occasion);
  if (altered.length > 0) return altered;
  const { holder } = occasion.presentation;
  const stated = isMembers(holder) ? memberOf(holder, 'id') : holder;
  return stated === undefined || stated === key.did ? [] : [{ code: 'proof.wrong-signer', pointer: '/holder' }];
}

/** Made for something else, or for somebody else (VC Data Integrity §4.7, whose names the core has no need of). */
function misuses(proof: Members, { asked, at }: Occasion): readonly Problem[] {
  if (proof['proofPurpose'] !== 'authentication')
    return [{ code: 'proof.wrong-purpose', pointer: `${at}/proofPurpose` }];
  const isOther = (name: 'challenge' | 'domain'): boolean => {
    const wanted = asked[name];
    if (wanted === undefined) return false;
    return JSON.stringify(listOf(wanted).toSorted()) !== JSON.stringify(listOf(proof[name]).toSorted());
  };
  return [
    ...(isOther('challenge') ? [{ code: 'INVALID_CHALLENGE_ERROR', pointer: `${at}/challenge` }] : []),
    ...(isOther('domain') ? [{ code: 'INVALID_DOMAIN_ERROR', pointer: `${at}/domain` }] : []),
  ];
}

const timeOf = (date: unknown): number | undefined =>
  date === undefined ? undefined : typeof date === 'string' ? Date.parse(date) : NaN;

function untimely({ created, expires }: Members, { at, outside }: Occasion): readonly Problem[] {
  const now = outside.environment.now().getTime();
  const [made, ends] = [created, expires].map(timeOf);
  if (Number.isNaN(made)) return [{ code: 'proof.malformed', pointer: `${at}/created` }];
  if (Number.isNaN(ends)) return [{ code: 'proof.malformed', pointer: `${at}/expires` }];
  if (made !== undefined && made > now + limits.clockSkew)
    return [{ code: 'proof.from-the-future', pointer: `${at}/created` }];
  return ends !== undefined && ends < now ? [{ code: 'period.expired', pointer: `${at}/expires` }] : [];
}

async function unlessFitting(
  proof: Members,
  key: HolderKey,
  { at, outside, presentation }: Occasion,
): Promise<readonly Problem[]> {
  const name = proof['type'] === 'DataIntegrityProof' ? proof['cryptosuite'] : proof['type'];
  const suite = suites.find(one => one.name === name)?.verifying?.();
  // A chain is signed over the proofs before, which the libraries do not know how to judge.
  if (!suite || Object.hasOwn(proof, 'previousProof')) return [{ code: 'proof.unsupported', pointer: at }];
  // JCS signs them as they stand, and compares them with those of the presentation.
  if (Object.hasOwn(proof, '@context') && !String(name).includes('-jcs-'))
    return [{ code: 'proof.unknown-vocabulary', pointer: `${at}/@context` }];
  // What defines its own words could mean by "challenge" what somebody else was asked.
  if (!listOf(presentation['@context']).every(context => typeof context === 'string'))
    return [{ code: 'proof.unknown-vocabulary', pointer: '/@context' }];
  if (!/^[zu][\w-]+$/.test(String(proof['proofValue'])))
    return [{ code: 'proof.malformed', pointer: `${at}/proofValue` }];
  const document = proof['type'] === 'DataIntegrityProof' ? key.document : key.older;
  const result = await suite.verifyProof({
    // The libraries write into what they are given.
    proof: structuredClone(proof),
    document: structuredClone(without(presentation, 'proof')),
    documentLoader: url =>
      url === document['id']
        ? Promise.resolve({ contextUrl: null, documentUrl: url, document: structuredClone(document) })
        : outside.documentLoader(url),
  });
  return result.verified ? [] : [{ ...whyDoubted(result.error), pointer: at }];
}

/** The one thing a library says of a signature that does not fit; everything else it says is a doubt. */
const whyDoubted = (error: unknown): Problem =>
  error instanceof Error && /^Invalid signature\.?$/.test(error.message) ? { code: 'proof.altered' } : whyNot(error);
