import { X509Certificate } from 'node:crypto';
import { rootCertificates } from 'node:tls';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCertificate } from '../../../../core/issuer/seal/certificate.js';
import { limits } from '../../../../core/limits.js';
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

test('every certificate Node trusts says what node:crypto reads in it', () => {
  const lines = (...all: readonly string[]) => all.join('\n').split('\n');
  for (const pem of rootCertificates) {
    const independent = new X509Certificate(pem);
    const read = readCertificate(new Uint8Array(independent.raw));
    if (!read) throw new Error(`not read: ${independent.subject}`);
    expect(BigInt(`0x${read.serialNumber}`)).toBe(BigInt(`0x${independent.serialNumber}`));
    expect(new Date(read.notBefore)).toEqual(new Date(independent.validFrom));
    expect(new Date(read.notAfter)).toEqual(new Date(independent.validTo));
    expect(Buffer.from(read.publicKey)).toEqual(independent.publicKey.export({ type: 'spki', format: 'der' }));
    expect(read.selfIssued).toBe(independent.subject === independent.issuer);
    const { organisation, commonName, country } = read.subject;
    const stated = [organisation && `O=${organisation}`, commonName && `CN=${commonName}`, country && `C=${country}`];
    expect(lines(independent.subject.replace(/\\(?=[,+"\\<>;])/g, ''))).toEqual(
      expect.arrayContaining(stated.filter(line => line !== undefined)),
    );
  }
  expect(rootCertificates.length).toBeGreaterThan(50);
});

test('a date past 2049 is written with four digits, and read', async () => {
  const made = await sealing('ES256', { until: '2060-05-01' });
  expect(readCertificate(bytesOf(made))?.notAfter).toBe('2060-05-01T00:00:00Z');
});

test('letters of other scripts are kept', async () => {
  const made = await sealing('ES256', { name: 'O=Πανεπιστήμιο Αθηνών, C=GR' });
  expect(readCertificate(bytesOf(made))?.subject).toEqual({ organisation: 'Πανεπιστήμιο Αθηνών', country: 'GR' });
});

/** An element of DER; `form` writes its length in another way. */
function der(tag: number, content: Iterable<number>, form?: 'endless' | 'long'): readonly number[] {
  const all = [...content];
  if (form === 'endless') return [tag, 0x80, ...all, 0, 0];
  if (form === 'long') return [tag, 0x83, 0, all.length >> 8, all.length & 0xff, ...all];
  if (all.length < 0x80) return [tag, all.length, ...all];
  return all.length < 0x100 ? [tag, 0x81, all.length, ...all] : [tag, 0x82, all.length >> 8, all.length & 0xff, ...all];
}

const sequence = (...parts: readonly (readonly number[])[]) => der(0x30, parts.flat());
const text = (written: string) => Buffer.from(written, 'latin1');
const identifiers = {
  ecdsaWithSha256: der(0x06, Buffer.from('2a8648ce3d040302', 'hex')),
  organisation: der(0x06, [0x55, 4, 10]),
  keyIdentifier: der(0x06, [0x55, 0x1d, 14]),
};
const attribute = (value: readonly number[]) => der(0x31, sequence(identifiers.organisation, value));
const moment = (written: string, tag = 0x17) => der(tag, text(written));
const algorithm = sequence(identifiers.ecdsaWithSha256);
const key = sequence(
  sequence(der(0x06, Buffer.from('2a8648ce3d0201', 'hex')), der(0x06, Buffer.from('2a8648ce3d030107', 'hex'))),
  der(0x03, [0, 4, ...new Uint8Array(64).fill(7)]),
);

const usual = {
  issuer: sequence(attribute(der(0x0c, text('Office')))),
  validity: sequence(moment('250101000000Z'), moment('350101000000Z')),
  subject: sequence(),
  key,
  extensions: [] as readonly number[],
  more: [] as readonly number[],
  signed: undefined as 'endless' | 'long' | undefined,
  whole: undefined as 'endless' | 'long' | undefined,
};

/** A certificate put together by hand, so that it can be wrong. */
function made(with_: Partial<typeof usual> = {}): Uint8Array<ArrayBuffer> {
  const { issuer, validity, subject, key: spki, extensions, more, signed, whole } = { ...usual, ...with_ };
  const fields = [der(0xa0, der(0x02, [2])), der(0x02, [10]), algorithm, issuer, validity, subject, spki, extensions];
  const signature = der(0x03, [0, 1, 2, 3]);
  const parts = [der(0x30, fields.flat(), signed), algorithm, signature, more];
  return new Uint8Array(der(0x30, parts.flat(), whole));
}

test('one put together by hand is read', () => {
  expect(readCertificate(made())).toEqual({
    issuer: { organisation: 'Office' },
    subject: {},
    serialNumber: '0a',
    notBefore: '2025-01-01T00:00:00Z',
    notAfter: '2035-01-01T00:00:00Z',
    selfIssued: false,
    keyType: 'P-256',
    publicKey: new Uint8Array(key),
  });
});

test('an extension that says it is not critical, as DER does not ask it to, does no harm', () => {
  const extension = sequence(identifiers.keyIdentifier, der(0x01, [0]), der(0x04, der(0x04, [1])));
  expect(readCertificate(made({ extensions: der(0xa3, sequence(extension)) }))?.keyType).toBe('P-256');
});

test('a name that only stands elsewhere as it was read is not stated', () => {
  const whole = made({ issuer: sequence(attribute(der(0x0c, text('\u00c3\u00bc')))) });
  expect(readCertificate(whole)?.issuer).toEqual({ organisation: 'ü' });
  // The same letter in Latin-1, beside the name of the subject, which is written rightly.
  const wrong = sequence(attribute(der(0x0c, [0xfc])));
  const right = sequence(attribute(der(0x0c, [0xc3, 0xbc])));
  expect(readCertificate(made({ issuer: wrong, subject: right }))).toMatchObject({
    issuer: {},
    subject: { organisation: 'ü' },
    selfIssued: false,
  });
});

describe('a name in', () => {
  test.each([
    ['PrintableString', der(0x13, text('Lumen')), { organisation: 'Lumen' }],
    ['TeletexString', der(0x14, text('L\u00fcmen')), { organisation: 'Lümen' }],
    ['BMPString', der(0x1e, text('\0L\0\u00fc')), { organisation: 'Lü' }],
    ['IA5String', der(0x16, text('Lumen')), { organisation: 'Lumen' }],
    ['UTF8String with bytes that are no UTF-8, which the library takes for Latin-1', der(0x0c, [0x4c, 0xfc]), {}],
    ['an integer', der(0x02, [1]), {}],
    ['an empty text', der(0x0c, []), {}],
  ])('%s', (_kind, value, issuer) => {
    expect(readCertificate(made({ issuer: sequence(attribute(value)) }))?.issuer).toEqual(issuer);
  });
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
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), changes => {
        const changed = whole.slice();
        for (const [at, value] of changes) changed[at] = value;
        expect(() => readCertificate(changed)).not.toThrow();
      }),
      { numRuns: 500 },
    );
  });

  test('no bytes at all are taken for one', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), bytes => {
        expect(readCertificate(new Uint8Array(bytes))).toBeUndefined();
      }),
    );
  });

  test.each([
    ['a length of 4 GiB', [0x30, 0x84, 0xff, 0xff, 0xff, 0xff]],
    ['a length without end', [0x30, 0x80, 0x00, 0x00]],
    ['a length longer than it need be', [0x30, 0x81, 0x01, 0x00]],
    ['a tag of many bytes', [0x3f, 0xff, 0xff, 0x01, 0x00]],
    ['sequences in sequences', Array.from({ length: 4_000 }, () => [0x30, 0x02]).flat()],
    ['sequences in sequences without end', Array.from({ length: 8_000 }, () => [0x30, 0x80]).flat()],
    ['nothing', []],
  ])('%s is none', (_what, bytes) => {
    expect(readCertificate(new Uint8Array(bytes))).toBeUndefined();
  });

  test.each<[string, Partial<typeof usual>]>([
    ['without end', { whole: 'endless' }],
    ['with a length longer than it need be', { whole: 'long' }],
    ['whose signed part has no end', { signed: 'endless' }],
    ['whose signed part has a length longer than it need be', { signed: 'long' }],
    ['whose dates have no end', { validity: der(0x30, usual.validity.slice(2), 'endless') }],
    ['whose key has a length longer than it need be', { key: der(0x30, key.slice(2), 'long') }],
    ['whose key ends within a byte', { key: key.map((byte, at) => (at === key.length - 66 ? 3 : byte)) }],
    ['with something behind its signature', { more: [0x05, 0x00] }],
    ['with half a letter in a name', { issuer: sequence(attribute(der(0x1e, [0, 0x4c, 0]))) }],
  ])('a certificate %s is none', (_what, wrong) => {
    expect(readCertificate(made(wrong))).toBeUndefined();
  });

  test.each([
    ['259999999999Z', 0x17],
    ['250230000000Z', 0x17],
    ['xxxxxxxxxxxxZ', 0x17],
    ['250101000000+0100', 0x17],
    ['250101000000Zxx', 0x17],
    ['2501010000Z', 0x17],
    ['', 0x17],
    ['20251301000000Z', 0x18],
    ['20250101000000', 0x18],
    ['soon', 0x18],
  ])('a certificate that begins at “%s” is none: the library makes a date of most of it', (begins, tag) => {
    const validity = sequence(moment(begins, tag), moment('350101000000Z'));
    expect(readCertificate(made({ validity }))).toBeUndefined();
  });

  test('one of too many values is none', () => {
    const [own, each] = [20, 4];
    const names = (count: number) => sequence(...new Array<readonly number[]>(count).fill(attribute(der(0x0c, []))));
    const most = (limits.sealCertificateNodes - own) / each;
    expect(readCertificate(made({ issuer: names(most) }))).toBeDefined();
    expect(readCertificate(made({ issuer: names(most + 1) }))).toBeUndefined();
  });

  test('one of too many bytes is none', () => {
    const long = (length: number) =>
      made({ issuer: sequence(attribute(der(0x0c, new Uint8Array(length).fill(0x41)))) });
    const beside = long(1_000).length - 1_000;
    const most = limits.sealCertificateBytes - beside;
    expect(readCertificate(long(most))?.issuer.organisation).toHaveLength(most);
    expect(readCertificate(long(most + 1))).toBeUndefined();
  });
});
