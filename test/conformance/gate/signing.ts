/** Signs whatever can be signed with the packages, proof options of any kind included, as nobody who is honest would. */
import { createHash } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { type FoundKey, lookUpKey } from '../../../core/issuer/look-up-key.js';
import { type JsonObject, isObject } from '../../../core/json.js';
import { limits } from '../../../core/limits.js';
import { securedDocument } from '../../../core/proofs/chain.js';
import { loaderOf } from '../../../core/proofs/linked-data/loader.js';
import type { SuiteName } from '../../../core/proofs/proof-context.js';
import type { Work } from '../../../core/proofs/proof-family.js';
import { methodOf } from '../../../core/proofs/shape.js';
import { openWeb } from '../../../core/web/index.js';
import { worldOf } from '../../fixtures/environment.js';
import { signedOn } from '../../fixtures/signer.js';
import { vocabulary } from './vocabulary.js';

interface Suite {
  createProof(call: {
    readonly document: object;
    readonly purpose: { update(proof: JsonObject): JsonObject };
    readonly documentLoader: DocumentLoader;
  }): Promise<JsonObject>;
}

const label = 'gate';
const seed = createHash('sha256').update(`proofmark test key: ${label}`).digest();
const { publicKeyMultibase } = await Ed25519Multikey.generate({ seed });
const issuer = `did:key:${publicKeyMultibase}`;
const method = `${issuer}#${publicKeyMultibase}`;
const pair = await Ed25519Multikey.generate({ seed, id: method });
const key = await ownKey();

async function ownKey(): Promise<FoundKey> {
  const web = openWeb(worldOf({}, signedOn));
  const found = await lookUpKey(method, { signedAt: undefined, now: new Date(signedOn) }, web);
  if (found.kind === 'no-key') throw new Error(`no key: ${found.reason}`);
  return found;
}

/** As much patience as the packages have when they judge. */
const patience = { maxWorkFactor: limits.canonicalisationWork };
const patient = {
  ...cryptosuite,
  canonize: (input: unknown, options: object) => cryptosuite.canonize(input, { ...options, ...patience }),
};

const suites: Readonly<Record<SuiteName, () => Suite>> = {
  'eddsa-rdfc-2022': () =>
    new DataIntegrityProof({ cryptosuite: patient, signer: pair.signer(), date: signedOn }) as unknown as Suite,
  Ed25519Signature2020: () =>
    new Ed25519Signature2020({ key: pair, date: signedOn, canonizeOptions: patience }) as unknown as Suite,
};

/** What a proof says before it has a value, as issuers write it. */
const plainOptions = (suite: SuiteName): JsonObject => ({
  type: suite === 'Ed25519Signature2020' ? suite : 'DataIntegrityProof',
  created: signedOn,
  verificationMethod: method,
  ...(suite === 'eddsa-rdfc-2022' && { cryptosuite: suite }),
  proofPurpose: 'assertionMethod',
});

/**
 * The document with a proof that the packages made, over exactly these options; `undefined` where they cannot sign it.
 * Null members are never signed, since they are taken away before a proof is judged.
 */
export async function signedAgain(
  document: JsonObject,
  suite: SuiteName,
  options: JsonObject = plainOptions(suite),
): Promise<JsonObject | undefined> {
  const stated = Object.fromEntries(
    Object.entries(options).filter(([name, value]) => name !== 'proofValue' && value !== null),
  );
  try {
    const proof = await suites[suite]().createProof({
      document: structuredClone(securedDocument(document, [])),
      purpose: { update: () => structuredClone(stated) },
      documentLoader: loaderOf(vocabulary, 0),
    });
    return { ...document, proof: { ...options, proofValue: proof['proofValue'] ?? null } };
  } catch {
    return undefined;
  }
}

/**
 * The one proof of a document with all it is judged by: our key, whatever method the proof names. `undefined` where it
 * names none; nobody is asked about such a proof. What else is refused before a signature is looked at, is judged here.
 */
export function workOf(document: JsonObject): Work | undefined {
  const written = document['proof'];
  const stated = methodOf(written ?? null);
  if (!isObject(written) || stated === undefined) return undefined;
  const proof = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== null));
  const secured = securedDocument(document, []);
  return { written, proof, secured, document, method: stated, key, publicKeyMultibase };
}
