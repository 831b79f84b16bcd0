/** Signs whatever can be signed with the packages, proof options of any kind included, as nobody who is honest would. */
import { createHash } from 'node:crypto';
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as EcdsaMultikey from '@digitalbazaar/ecdsa-multikey';
import { cryptosuite as ecdsa } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import * as Ed25519Multikey from '@digitalbazaar/ed25519-multikey';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite as eddsa } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { type FoundKey, lookUpKey } from '../../../core/issuer/look-up-key.js';
import { type JsonObject, isObject } from '../../../core/json.js';
import { limits } from '../../../core/limits.js';
import { securedDocument } from '../../../core/proofs/chain.js';
import { loaderOf } from '../../../core/proofs/linked-data/loader.js';
import type { OwnSuite } from '../../../core/proofs/proof-context.js';
import type { Work } from '../../../core/proofs/proof-family.js';
import { methodOf } from '../../../core/proofs/shape.js';
import { openWeb } from '../../../core/web/index.js';
import { worldOf } from '../../fixtures/environment.js';
import { signedOn } from '../../fixtures/signer.js';
import { curveKey } from '../../fixtures/tokens.js';
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

interface Signer {
  readonly id: string;
  readonly algorithm?: string;
  sign(call: { data: Uint8Array }): Promise<Uint8Array>;
}

/** A key with its name, as it is found there, and what signs with it. */
interface OwnKey {
  readonly method: string;
  readonly publicKeyMultibase: string;
  readonly found: FoundKey;
  readonly signer: Signer;
}

async function ownKey(publicKeyMultibase: string, signerOf: (id: string) => Promise<Signer>): Promise<OwnKey> {
  const method = `did:key:${publicKeyMultibase}#${publicKeyMultibase}`;
  const web = openWeb(worldOf({}, signedOn));
  const found = await lookUpKey(method, { signedAt: undefined, now: new Date(signedOn) }, web);
  if (found.kind === 'no-key') throw new Error(`no key: ${found.reason}`);
  return { method, publicKeyMultibase, found, signer: await signerOf(method) };
}

/** The same bytes get the same signature, so that what changed nothing can be told by it. */
function steady(signer: Signer): Signer {
  const made = new Map<string, Promise<Uint8Array>>();
  return {
    ...signer,
    sign({ data }) {
      const name = Buffer.from(data).toString('base64');
      const signature = made.get(name) ?? signer.sign({ data });
      made.set(name, signature);
      return signature;
    },
  };
}

const edwards = await ownKey((await Ed25519Multikey.generate({ seed })).publicKeyMultibase, async id =>
  (await Ed25519Multikey.generate({ seed, id })).signer(),
);

// Without its operations the package takes a key for one that agrees on keys.
const jwk = { ...curveKey(label, 'P-256').secret.export({ format: 'jwk' }), key_ops: ['sign', 'verify'] };
const curve = await ownKey((await EcdsaMultikey.fromJwk({ jwk })).publicKeyMultibase, async id =>
  steady((await EcdsaMultikey.fromJwk({ jwk, secretKey: true, id })).signer()),
);

const keyOf = (suite: OwnSuite): OwnKey => (suite === 'ecdsa-rdfc-2019' ? curve : edwards);

/** As much patience as the packages have when they judge. */
const patience = { maxWorkFactor: limits.canonicalisationWork };
const patient = (suite: Cryptosuite): Cryptosuite => ({
  ...suite,
  canonize: (input, options) => suite.canonize(input, { ...options, ...patience }),
});

const integrity = (suite: Cryptosuite, { signer }: OwnKey): Suite =>
  new DataIntegrityProof({ cryptosuite: patient(suite), signer, date: signedOn }) as unknown as Suite;

const suites: Readonly<Record<OwnSuite, () => Suite>> = {
  'eddsa-rdfc-2022': () => integrity(eddsa, edwards),
  'ecdsa-rdfc-2019': () => integrity(ecdsa, curve),
  Ed25519Signature2020: () =>
    new Ed25519Signature2020({ signer: edwards.signer, date: signedOn, canonizeOptions: patience }) as unknown as Suite,
};

/** What a proof says before it has a value, as issuers write it. */
const plainOptions = (suite: OwnSuite): JsonObject => ({
  type: suite === 'Ed25519Signature2020' ? suite : 'DataIntegrityProof',
  created: signedOn,
  verificationMethod: keyOf(suite).method,
  ...(suite !== 'Ed25519Signature2020' && { cryptosuite: suite }),
  proofPurpose: 'assertionMethod',
});

/**
 * The document with a proof that the packages made, over exactly these options; `undefined` where they cannot sign it.
 * Null members are never signed, since they are taken away before a proof is judged.
 */
export async function signedAgain(
  document: JsonObject,
  suite: OwnSuite,
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
export function workOf(document: JsonObject, suite: OwnSuite): Work | undefined {
  const written = document['proof'];
  const stated = methodOf(written ?? null);
  if (!isObject(written) || stated === undefined) return undefined;
  const proof = Object.fromEntries(Object.entries(written).filter(([, value]) => value !== null));
  const secured = securedDocument(document, []);
  const { found: key, publicKeyMultibase } = keyOf(suite);
  return { written, proof, secured, document, method: stated, key, publicKeyMultibase };
}
