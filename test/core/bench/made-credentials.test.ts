/** The credentials that the bench times: of the sizes that were agreed, the same on every machine, and genuine. */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import { verifyCredential } from '@digitalbazaar/vc';
import { describe, expect, test } from 'vitest';
import { verify } from '../../../core/index.js';
import { type Shape, alike, badge, cliques, grown, sizes } from '../../bench/verify/badge.js';
import { offline } from '../../bench/verify/offline.js';
import { measured } from '../../bench/verify/pools.js';
import { type SuiteName, altered, signAs, signerFor, suites } from '../../bench/verify/signed.js';
import { contextLoader } from '../../fixtures/signer.js';

/** Bytes, quads, blank nodes and canonical bytes as they were agreed; the two counts are kept to the letter. */
const agreed = {
  small: { bytes: 2_431, quads: 66, blankNodes: 6, canonicalBytes: 7_639 },
  medium: { bytes: 15_147, quads: 522, blankNodes: 63, canonicalBytes: 51_691 },
  large: { bytes: 206_747, quads: 7_842, blankNodes: 603, canonicalBytes: 750_707 },
};

const signed = (shape: Shape, suite: SuiteName, seed = 1) => {
  const signer = signerFor(suite, 'bench');
  return signAs(suite, badge(shape, seed, signer.did), signer);
};

/** did:key Method v0.9: the document follows from the name. */
function loader(url: string): ReturnType<typeof contextLoader> {
  if (!url.startsWith('did:key:')) return contextLoader(url);
  const [did = ''] = url.split('#');
  const multibase = did.slice('did:key:'.length);
  const method = { id: `${did}#${multibase}`, type: 'Multikey', controller: did, publicKeyMultibase: multibase };
  const multikey = 'https://w3id.org/security/multikey/v1';
  const document = url.includes('#')
    ? { '@context': multikey, ...method }
    : {
        '@context': ['https://www.w3.org/ns/did/v1', multikey],
        id: did,
        verificationMethod: [method],
        assertionMethod: [method.id],
      };
  return Promise.resolve({ contextUrl: null, documentUrl: url, document });
}

/** More work than the default, for graphs in which nothing can be told apart. */
const patient = {
  ...cryptosuite,
  canonize: (input: unknown, options: object) => cryptosuite.canonize(input, { ...options, maxWorkFactor: Infinity }),
};
const checking = {
  'eddsa-rdfc-2022': new DataIntegrityProof({ cryptosuite: patient }),
  Ed25519Signature2020: new Ed25519Signature2020(),
};

async function libraryFinds(text: string, suite: keyof typeof checking): Promise<boolean> {
  const credential = JSON.parse(text) as object;
  const call = { credential, suite: checking[suite], documentLoader: loader, now: offline.now() };
  return (await verifyCredential(call)).verified;
}

async function isIntact(text: string): Promise<boolean> {
  const [report] = await verify({ text }, offline);
  return report?.checks.some(({ id, reason }) => id === 'proof' && reason === 'proof.intact') === true;
}

describe('a credential made for the bench', () => {
  test.each(Object.entries(agreed))('is as large as agreed: %s', async (size, { blankNodes, quads, ...about }) => {
    const found = await measured(sizes[size as keyof typeof sizes], 1);
    expect({ quads: found.quads, blankNodes: found.blankNodes }).toEqual({ quads, blankNodes });
    for (const name of ['bytes', 'canonicalBytes'] as const) {
      expect(found[name]).toBeGreaterThan(about[name] * 0.9);
      expect(found[name]).toBeLessThan(about[name] * 1.1);
    }
  });

  test('has the size of its kind whatever the seed', async () => {
    const [one, other] = [await measured(sizes.medium, 7), await measured(sizes.medium, 7_000_000)];
    expect(other.quads).toBe(one.quads);
    expect(Math.abs(other.bytes - one.bytes)).toBeLessThan(one.bytes / 50);
  });

  test('is the same for the same seed, and another for another', async () => {
    const [once, again, other] = await Promise.all([1, 1, 2].map(seed => signed(sizes.small, 'eddsa-rdfc-2022', seed)));
    expect(again).toEqual(once);
    expect(other?.text).not.toBe(once?.text);
    expect(other?.canonical.document).not.toBe(once?.canonical.document);
  });

  const shapes = [sizes.small, sizes.medium, grown(25), alike(3), ...cliques.slice(0, 2)];
  test.each(shapes)('is genuine to the library that everybody compares with: $name', async shape => {
    const { text } = await signed(shape, 'eddsa-rdfc-2022');
    expect(await libraryFinds(text, 'eddsa-rdfc-2022')).toBe(true);
  });

  test('is genuine to it under the older suite too', async () => {
    const { text } = await signed(sizes.small, 'Ed25519Signature2020');
    expect(await libraryFinds(text, 'Ed25519Signature2020')).toBe(true);
  });

  test.each(suites)('is genuine to us, and its altered copy is not: %s', async suite => {
    const genuine = await signed(sizes.small, suite);
    const copy = await altered(suite, genuine);
    expect(await isIntact(genuine.text)).toBe(true);
    expect(await isIntact(copy.text)).toBe(false);
    expect(copy.canonical.document).not.toBe(genuine.canonical.document);
  });
});
