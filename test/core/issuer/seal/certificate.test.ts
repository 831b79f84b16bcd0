import { X509Certificate } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { readCertificate } from '../../../../core/issuer/seal/certificate.js';
import { type Sealing, sealing } from '../../../fixtures/seals.js';

const bytesOf = ({ certificate }: Sealing): Uint8Array<ArrayBuffer> => new Uint8Array(certificate);

test.each([
  ['RS256', 'RSA'],
  ['ES256', 'P-256'],
  ['ES384', 'P-384'],
] as const)('a certificate with a key for %s says what node:crypto reads in it', async (algorithm, keyType) => {
  const made = await sealing(algorithm);
  const independent = new X509Certificate(made.certificate);
  const read = readCertificate(bytesOf(made));
  expect(read).toMatchObject({
    subject: {
      organisation: 'University of Lumen',
      organisationIdentifier: 'NTRDE-4711',
      commonName: 'Seal of the University of Lumen',
      country: 'DE',
    },
    keyType,
    selfIssued: true,
  });
  expect(read?.serialNumber.toUpperCase()).toBe(independent.serialNumber);
  expect(new Date(read?.notBefore ?? '')).toEqual(new Date(independent.validFrom));
  expect(new Date(read?.notAfter ?? '')).toEqual(new Date(independent.validTo));
  expect(Buffer.from(read?.publicKey ?? [])).toEqual(independent.publicKey.export({ type: 'spki', format: 'der' }));
});

test('a date past 2049 is written with four digits, and read', async () => {
  const made = await sealing('ES256', { until: '2060-05-01' });
  expect(readCertificate(bytesOf(made))?.notAfter).toBe('2060-05-01T00:00:00Z');
});

test('letters of other scripts are kept', async () => {
  const made = await sealing('ES256', { name: 'O=Πανεπιστήμιο Αθηνών, C=GR' });
  expect(readCertificate(bytesOf(made))?.subject).toEqual({ organisation: 'Πανεπιστήμιο Αθηνών', country: 'GR' });
});

describe('bytes that are no certificate', () => {
  test('a certificate cut off anywhere, or with something behind it, is none', async () => {
    const whole = bytesOf(await sealing());
    for (let length = 0; length < whole.length; length++) {
      expect(readCertificate(whole.slice(0, length))).toBeUndefined();
    }
    expect(readCertificate(new Uint8Array([...whole, 0]))).toBeUndefined();
  });

  test('a changed byte never throws', async () => {
    const whole = bytesOf(await sealing());
    const thrown: unknown[] = [];
    for (let at = 0; at < whole.length; at++) {
      for (const value of [0x00, 0x30, 0x80, 0x84, 0xff]) {
        const changed = whole.slice();
        changed[at] = value;
        try {
          readCertificate(changed);
        } catch (error) {
          thrown.push(error);
        }
      }
    }
    expect(thrown).toEqual([]);
  });

  test.each([
    ['a length of 4 GiB', [0x30, 0x84, 0xff, 0xff, 0xff, 0xff]],
    ['a length without end', [0x30, 0x80, 0x00, 0x00]],
    ['a length longer than it need be', [0x30, 0x81, 0x01, 0x00]],
    ['a tag of many bytes', [0x3f, 0xff, 0xff, 0x01, 0x00]],
    ['sequences in sequences', Array.from({ length: 4_000 }, () => [0x30, 0x02]).flat()],
  ])('%s is none', (_what, bytes) => {
    expect(readCertificate(new Uint8Array(bytes))).toBeUndefined();
  });
});
