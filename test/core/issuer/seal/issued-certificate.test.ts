import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { fitsUnder } from '../../../../core/issuer/seal/algorithms.js';
import { chainOf } from '../../../../core/issuer/seal/chain.js';
import { names, pathLength, readIssued, statementsIn } from '../../../../core/issuer/seal/issued-certificate.js';
import { serviceTypes } from '../../../../core/issuer/seal/trusted-list.js';
import { type Authority, kinds, made, provider, sealFrom } from '../../../fixtures/authorities.js';

const read = ({ certificate }: Authority) => {
  const issued = readIssued(new Uint8Array(certificate));
  if (!issued) throw new Error('not read');
  return issued;
};

test('every certificate Node trusts is read, and its signature judged as node:crypto judges it', async () => {
  const judged = await Promise.all(
    rootCertificates.map(async pem => {
      const independent = new X509Certificate(pem);
      const issued = readIssued(new Uint8Array(independent.raw));
      if (!issued) throw new Error(`not read: ${independent.subject}`);
      expect(pathLength(issued) !== undefined).toBe(independent.ca);
      expect(names(issued, issued)).toBe(independent.checkIssued(independent));
      return {
        fits: await fitsUnder(issued.publicKey, issued.proof),
        verified: independent.verify(independent.publicKey),
      };
    }),
  );
  const fitting = judged.filter(({ fits }) => fits);
  expect(fitting.every(({ verified }) => verified)).toBe(true);
  // The others are signed with SHA-1, which is refused.
  expect(fitting.length).toBeGreaterThan(80);
});

test.each(Object.keys(kinds) as (keyof typeof kinds)[])(
  'a chain signed with %s is judged as node:crypto judges it',
  async kind => {
    const [above, stranger] = [await made({ name: provider, kind }), await made({ name: provider, kind })];
    const leaf = await sealFrom(above);
    const [one, other] = [new X509Certificate(above.certificate), new X509Certificate(stranger.certificate)];
    const independent = new X509Certificate(leaf.certificate);
    const isWeak = kind === 'short RSA' || kind === 'RSA with SHA-1';
    const { proof } = read(leaf);
    expect(await fitsUnder(read(above).publicKey, proof)).toBe(!isWeak && independent.verify(one.publicKey));
    expect(await fitsUnder(read(stranger).publicKey, proof)).toBe(independent.verify(other.publicKey));
    expect(names(read(leaf), read(above))).toBe(independent.checkIssued(one));
  },
);

describe('a certificate with one byte changed', async () => {
  const above = await made({ name: provider });
  const leaf = await sealFrom(above);
  const service = {
    country: 'DE',
    provider: 'Lumen Trust Services',
    service: 'Certificates for seals',
    type: serviceTypes.certificates,
    forSeals: true,
    certificate: new Uint8Array(above.certificate),
    history: [{ status: 'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted', from: '2020-01-01T00:00:00Z' }],
  };
  const list = {
    sha256: '',
    sequenceNumber: 1,
    issuedAt: '2026-01-01T00:00:00Z',
    nextUpdate: '2027-01-01T00:00:00Z',
    origin: 'imported',
    services: [service],
  } as const;
  const towards = { type: serviceTypes.certificates, lists: [list], at: new Date('2026-11-21T12:00:00Z') };

  test('as it stands it leads to the service', async () => {
    expect(await chainOf(read(leaf), [], towards)).toMatchObject({ kind: 'anchored' });
  });

  test('leads nowhere, wherever it was changed, and throws nothing', async () => {
    const whole = new Uint8Array(leaf.certificate);
    const change = fc.record({ at: fc.nat(whole.length - 1), by: fc.integer({ min: 1, max: 255 }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, by }) => {
        const changed = whole.slice();
        changed[at] = (changed[at] ?? 0) ^ by;
        const issued = readIssued(changed);
        const chain = issued && (await chainOf(issued, [], towards));
        expect(chain?.kind).not.toBe('anchored');
        expect(() => issued && statementsIn(issued)).not.toThrow();
      }),
      { numRuns: 400 },
    );
  });
});
