/** The suites the test server signs with, one row each. The libraries sign; the core never does. */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import * as ecdsaJcs from '@digitalbazaar/ecdsa-jcs-2019-cryptosuite';
import { cryptosuite as ecdsaRdfc } from '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite';
import { createDiscloseCryptosuite, createSignCryptosuite } from '@digitalbazaar/ecdsa-sd-2023-cryptosuite';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import * as eddsaJcs from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite as eddsaRdfc } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import type { Members } from './json.js';
import type { KeyType, Signer, TestIssuer } from './keys.js';

/** A suite of the libraries, made for one key or for none. */
export interface LibrarySuite extends ProofSuite {
  createProof(call: {
    readonly document: object;
    readonly purpose: { update(proof: Members): Members };
    readonly documentLoader: DocumentLoader;
  }): Promise<Members>;
}

export interface Signing {
  readonly date: Date;
  /** Pointers to what every derived copy shows, for a suite that has such copies. */
  readonly mandatory?: readonly string[];
}

export interface SigningSuite {
  /** As a path begins that asks for it. */
  readonly prefix: string;
  /** As a proof names it: its cryptosuite, or its type where it has none. */
  readonly name: string;
  /** The first one signs for whoever names no issuer of ours. */
  readonly keys: readonly [KeyType, ...KeyType[]];
  signing(issuer: TestIssuer, how: Signing): LibrarySuite;
  /** Absent: the libraries cannot judge a whole document with it, only a derived one. */
  verifying?(): LibrarySuite;
}

const CURVES = ['P-256', 'P-384'] as const;

const integrity = (cryptosuite: unknown, signer?: Signer, date?: Date): LibrarySuite =>
  new DataIntegrityProof({
    cryptosuite,
    ...(signer && { signer }),
    ...(date && { date: date.toISOString() }),
  }) as unknown as LibrarySuite;

const older = (pair?: object, date?: Date): LibrarySuite =>
  new Ed25519Signature2020({
    ...(pair && { key: pair }),
    ...(date && { date: date.toISOString() }),
  }) as unknown as LibrarySuite;

export const suites: readonly SigningSuite[] = [
  {
    prefix: 'eddsa-rdfc-2022',
    name: 'eddsa-rdfc-2022',
    keys: ['Ed25519'],
    signing: ({ pair }, { date }) => integrity(eddsaRdfc, pair.signer(), date),
    verifying: () => integrity(eddsaRdfc),
  },
  {
    prefix: 'eddsa-jcs-2022',
    name: 'eddsa-jcs-2022',
    keys: ['Ed25519'],
    signing: ({ pair }, { date }) => integrity(eddsaJcs.createSignCryptosuite(), pair.signer(), date),
    verifying: () => integrity(eddsaJcs.createVerifyCryptosuite()),
  },
  {
    prefix: 'ecdsa-rdfc-2019',
    name: 'ecdsa-rdfc-2019',
    keys: CURVES,
    signing: ({ pair }, { date }) => integrity(ecdsaRdfc, pair.signer(), date),
    verifying: () => integrity(ecdsaRdfc),
  },
  {
    prefix: 'ecdsa-jcs-2019',
    name: 'ecdsa-jcs-2019',
    keys: CURVES,
    signing: ({ pair }, { date }) => integrity(ecdsaJcs.createSignCryptosuite(), pair.signer(), date),
    verifying: () => integrity(ecdsaJcs.createVerifyCryptosuite()),
  },
  {
    prefix: 'ecdsa-sd-2023',
    name: 'ecdsa-sd-2023',
    keys: ['P-256'],
    signing: ({ pair }, { date, mandatory = [] }) =>
      integrity(createSignCryptosuite({ mandatoryPointers: mandatory }), pair.signer(), date),
  },
  {
    prefix: 'ed25519-2020',
    name: 'Ed25519Signature2020',
    keys: ['Ed25519'],
    signing: ({ pair }, { date }) => older(pair, date),
    verifying: () => older(),
  },
];

/** What makes a copy that shows only these, of a base proof of ecdsa-sd-2023. */
export const disclosing = (selectivePointers: readonly string[]): LibrarySuite =>
  integrity(createDiscloseCryptosuite({ selectivePointers }));
