import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTrustedList } from '../../../../core/issuer/seal/read-trusted-list.js';
import { isOutOfDate } from '../../../../core/issuer/seal/trusted-list.js';
import { writtenTrustedList } from '../../../../core/issuer/seal/write-trusted-list.js';
import type { Json, JsonObject } from '../../../../core/json.js';
import { limits } from '../../../../core/limits.js';
import { fits } from '../../../fixtures/json-schema.js';
import { sealing } from '../../../fixtures/seals.js';
import { granted, service, trustedFile, trustedListFrom, withdrawn } from '../../../fixtures/trusted-lists.js';

const { certificate } = await sealing('ES256');
const read = (content: Json) => readTrustedList(JSON.stringify(content));
const refusedOf = async (one: JsonObject): Promise<number> => {
  const found = await read(trustedFile([one, service(certificate)]));
  if (found.kind === 'refused') throw new Error(found.flaw);
  expect(found.list.services.length).toBe(2 - found.refused);
  return found.refused;
};
const schema = JSON.parse(
  readFileSync(join(import.meta.dirname, '../../../../docs/trusted-lists.schema.json'), 'utf8'),
) as JsonObject;

test('a snapshot is read with its services, and their certificates as they stand', async () => {
  const found = await read(
    trustedFile([
      service(certificate, {
        history: [
          { status: granted, from: '2020-01-01' },
          { status: withdrawn, from: '2024-06-30T22:00:00+02:00' },
        ],
      }),
      service(certificate, { type: 'http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST', forSeals: undefined }),
    ]),
  );
  if (found.kind === 'refused') throw new Error(found.flaw);
  expect(found).toMatchObject({
    refused: 0,
    list: {
      sequenceNumber: 350,
      issuedAt: '2026-11-01T00:00:00Z',
      nextUpdate: '2027-05-01T00:00:00Z',
      origin: 'imported',
      services: [
        {
          country: 'BE',
          provider: 'Lumen Trust Services',
          service: 'Certificates for seals',
          forSeals: true,
          history: [
            { status: granted, from: '2020-01-01T00:00:00Z' },
            { status: withdrawn, from: '2024-06-30T20:00:00Z' },
          ],
        },
        { forSeals: false },
      ],
    },
  });
  expect(found.list.sha256).toMatch(/^[0-9a-f]{64}$/);
  const [first] = found.list.services;
  expect(new X509Certificate(first?.certificate ?? '').subject).toContain('O=University of Lumen');
});

test.each([
  ['EL', 'GR'],
  ['UK', 'GB'],
  ['GR', 'GR'],
])('the country %s of a trusted list is %s', async (written, country) => {
  const list = await trustedListFrom(trustedFile([service(certificate, { country: written })]));
  expect(list.services[0]?.country).toBe(country);
});

describe('a file that is no snapshot is refused at its fault', () => {
  const lotl = (more: JsonObject) =>
    trustedFile([], { lotl: { sequenceNumber: 1, issueDate: '2026-11-01', nextUpdate: '2027-05-01', ...more } });
  test.each([
    ['another form', { proofmark: 'directory/1' }, { flaw: 'member', pointer: '/proofmark' }],
    ['a later form', trustedFile([], { proofmark: 'trusted-list/2' }), { flaw: 'member', pointer: '/proofmark' }],
    ['a list', [], { flaw: 'member', pointer: '/proofmark' }],
    ['no heading', trustedFile([], { lotl: null }), { flaw: 'member', pointer: '/lotl/sequenceNumber' }],
    ['a number that is a text', lotl({ sequenceNumber: '1' }), { flaw: 'member', pointer: '/lotl/sequenceNumber' }],
    ['a number below nought', lotl({ sequenceNumber: -1 }), { flaw: 'member', pointer: '/lotl/sequenceNumber' }],
    ['no day', lotl({ issueDate: null }), { flaw: 'member', pointer: '/lotl/issueDate' }],
    ['a day that does not exist', lotl({ issueDate: '2026-02-30' }), { flaw: 'member', pointer: '/lotl/issueDate' }],
    ['a time without zone', lotl({ issueDate: '2026-02-03T04:05:06' }), { flaw: 'member', pointer: '/lotl/issueDate' }],
    [
      'no word on the next update',
      trustedFile([], { lotl: { sequenceNumber: 1, issueDate: '2026-11-01' } }),
      { flaw: 'member', pointer: '/lotl/nextUpdate' },
    ],
    ['a day in words', lotl({ nextUpdate: 'in May' }), { flaw: 'member', pointer: '/lotl/nextUpdate' }],
    ['no services', trustedFile({}), { flaw: 'member', pointer: '/services' }],
  ])('%s', async (_, content, expected) => {
    expect(await read(content)).toEqual({ kind: 'refused', ...expected });
  });

  test('text that is no JSON, and a name that stands twice', async () => {
    expect(await readTrustedList('Dear colleagues')).toMatchObject({ kind: 'refused', flaw: 'syntax' });
    expect(await readTrustedList('{"proofmark":"trusted-list/1","proofmark":"x"}')).toMatchObject({
      flaw: 'duplicate-key',
      pointer: '/proofmark',
    });
  });
});

describe('a service that cannot be used is counted and left out, and the others stay', () => {
  const history = (...entries: readonly (readonly [string, string])[]) => ({
    history: entries.map(([status, from]) => ({ status, from })),
  });
  test.each([
    ['a country nobody knows', { country: 'XX' }],
    ['a country in words', { country: 'Belgium' }],
    ['a country in small letters', { country: 'be' }],
    ['a blank provider', { provider: ' ' }],
    ['no name', { service: undefined }],
    ['a type that vouches for nothing here', { type: 'http://uri.etsi.org/TrstSvc/Svctype/CA/PKC' }],
    ['a purpose that is a text', { forSeals: 'true' }],
    ['no certificate', { certificate: undefined }],
    ['a certificate with line breaks', { certificate: certificate.toString('base64').replace(/^(.{64})/, '$1\n') }],
    ['a certificate in the alphabet of addresses', { certificate: 'MII-_w==' }],
    ['a certificate that ends early', { certificate: certificate.subarray(0, -1).toString('base64') }],
    [
      'a certificate with something behind it',
      { certificate: `${certificate.toString('base64').replace(/=+$/, '')}AAAA` },
    ],
    ['no history', { history: [] }],
    ['a history that is no list', { history: granted }],
    ['a status that is a word', history(['granted', '2020-01-01'])],
    ['a moment that does not exist', history([granted, '2020-13-01'])],
    ['a history that runs backwards', history([withdrawn, '2024-01-01'], [granted, '2020-01-01'])],
    ['two statuses from one moment', history([granted, '2020-01-01'], [withdrawn, '2020-01-01T00:00:00Z'])],
    ['one bad status among good ones', history([granted, '2020-01-01'], [withdrawn, 'soon'])],
  ])('%s', async (_, more) => {
    expect(await refusedOf(service(certificate, more))).toBe(1);
  });

  test('what is no object', async () => {
    const found = await read(trustedFile([null, 7, 'x', [], service(certificate)]));
    expect(found).toMatchObject({ kind: 'read', refused: 4 });
  });

  test('half a second is later than a whole one', async () => {
    expect(
      await refusedOf(
        service(certificate, history([granted, '2020-01-01T00:00:00.5Z'], [withdrawn, '2020-01-01T00:00:01Z'])),
      ),
    ).toBe(0);
  });
});

describe('the limits', () => {
  const der = (bytes: number): Buffer => {
    const made = Buffer.alloc(bytes);
    made.set([0x30, 0x82, (bytes - 4) >> 8, (bytes - 4) & 255]);
    return made;
  };
  const days = (count: number) =>
    Array.from({ length: count }, (_, at) => ({
      status: granted,
      from: new Date(Date.UTC(2020, 0, 1 + at)).toISOString(),
    }));

  test('a certificate just small enough is read, and one a byte larger is left out', async () => {
    expect(await refusedOf(service(der(limits.trustedCertificateBytes)))).toBe(0);
    expect(await refusedOf(service(der(limits.trustedCertificateBytes + 1)))).toBe(1);
  });

  test('a history just short enough is read, and one entry more is too many', async () => {
    expect(await refusedOf(service(certificate, { history: days(limits.trustedHistory) }))).toBe(0);
    expect(await refusedOf(service(certificate, { history: days(limits.trustedHistory + 1) }))).toBe(1);
  });

  test('as many services as may be are read, and one more refuses the file', async () => {
    const many = (count: number) => read(trustedFile(Array.from({ length: count }, () => null)));
    expect(await many(limits.trustedServices)).toMatchObject({ kind: 'read', refused: limits.trustedServices });
    expect(await many(limits.trustedServices + 1)).toMatchObject({ kind: 'refused', flaw: 'items' });
  });

  test('a file just small enough is read, and one a byte larger is refused', async () => {
    const text = JSON.stringify(trustedFile([service(certificate)]));
    const padded = (bytes: number) => readTrustedList(text + ' '.repeat(bytes - text.length));
    expect(await padded(limits.trustedListBytes)).toMatchObject({ kind: 'read', refused: 0 });
    expect(await padded(limits.trustedListBytes + 1)).toMatchObject({ kind: 'refused', flaw: 'bytes' });
  });
});

test('what was written is read again as the same services', async () => {
  const list = await trustedListFrom(
    trustedFile([service(certificate, { provider: 'Ω\u202eTrust' }), service(certificate, { country: 'EL' })]),
  );
  const again = await readTrustedList(writtenTrustedList(list));
  expect(again).toMatchObject({ kind: 'read', refused: 0 });
  if (again.kind === 'refused') throw new Error(again.flaw);
  expect({ ...again.list, sha256: '' }).toEqual({ ...list, sha256: '' });
  expect(writtenTrustedList(list)).not.toContain('\u202e');
});

test('a closed list that was written is read again as a closed one', async () => {
  const closed = trustedFile([], { lotl: { sequenceNumber: 1, issueDate: '2026-11-01', nextUpdate: null } });
  const again = await readTrustedList(writtenTrustedList(await trustedListFrom(closed)));
  if (again.kind === 'refused') throw new Error(again.flaw);
  expect(again.list).not.toHaveProperty('nextUpdate');
});

test('a snapshot is out of date when its next update has passed, and a closed one after its day', async () => {
  const list = await trustedListFrom(trustedFile([]));
  const { nextUpdate, ...closed } = list;
  expect(isOutOfDate(list, new Date('2027-05-01T00:00:00Z'))).toBe(false);
  expect(isOutOfDate(list, new Date('2027-05-01T00:00:01Z'))).toBe(true);
  expect(isOutOfDate(closed, new Date('2026-11-01T00:00:00Z'))).toBe(false);
  expect(isOutOfDate(closed, new Date('2026-11-01T00:00:01Z'))).toBe(true);
  expect(nextUpdate).toBe('2027-05-01T00:00:00Z');
});

test('whatever stands there, nothing is thrown, and every service that is read can be used', async () => {
  const anything = fc.letrec(tie => ({
    value: fc.oneof(
      fc.string(),
      fc.integer(),
      fc.constantFrom(null, true, granted, '2020-01-01', 'BE', certificate.toString('base64')),
      fc.array(tie('value'), { maxLength: 3 }),
      fc.dictionary(fc.constantFrom('status', 'from', 'country', 'lotl', 'services', '__proto__x'), tie('value'), {
        maxKeys: 3,
      }),
    ),
  })).value;
  const entry = fc.record(
    Object.fromEntries(
      Object.keys(service(certificate)).map(key => [key, fc.oneof(fc.constant(service(certificate)[key]), anything)]),
    ),
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(
      fc.oneof(anything, fc.array(fc.oneof(entry, anything), { maxLength: 4 })),
      fc.boolean(),
      async (value, isWrapped) => {
        const found = await read((isWrapped ? trustedFile(value as Json) : value) as Json);
        if (found.kind === 'refused') return;
        for (const { history, provider } of found.list.services) {
          expect(history.length).toBeGreaterThan(0);
          expect(provider.trim()).not.toBe('');
        }
      },
    ),
    { numRuns: 500 },
  );
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 300 }), async text => {
      expect(['read', 'refused']).toContain((await readTrustedList(text)).kind);
    }),
  );
});

describe('docs/trusted-lists.schema.json', () => {
  const documentation = readFileSync(join(import.meta.dirname, '../../../../docs/trusted-lists.md'), 'utf8');
  const example = JSON.parse(/```json\n([^]*?)```/.exec(documentation)?.[1] ?? '') as JsonObject;
  const good = service(certificate);
  const nothingLeftOut = async (content: Json) => {
    const found = await read(content);
    return found.kind === 'read' && found.refused === 0;
  };
  test.each<readonly [string, Json, boolean]>([
    ['a snapshot', trustedFile([good]), true],
    ['one without services', trustedFile([]), true],
    [
      'one that is never renewed',
      trustedFile([], { lotl: { sequenceNumber: 0, issueDate: '2026-11-01', nextUpdate: null } }),
      true,
    ],
    [
      'one without a word on the next update',
      trustedFile([], { lotl: { sequenceNumber: 0, issueDate: '2026-11-01' } }),
      false,
    ],
    ['unknown members', trustedFile([service(certificate, { comment: 'x' })], { comment: 'x' }), true],
    ['another form', trustedFile([], { proofmark: 'x' }), false],
    [
      'a number that is a text',
      trustedFile([], { lotl: { sequenceNumber: '1', issueDate: '2026-11-01', nextUpdate: null } }),
      false,
    ],
    [
      'a time without zone',
      trustedFile([], { lotl: { sequenceNumber: 1, issueDate: '2026-11-01T00:00:00', nextUpdate: null } }),
      false,
    ],
    ['a blank name', trustedFile([service(certificate, { service: ' ' })]), false],
    ['another type', trustedFile([service(certificate, { type: 'x' })]), false],
    ['a purpose that is a text', trustedFile([service(certificate, { forSeals: 'yes' })]), false],
    ['a certificate with line breaks', trustedFile([service(certificate, { certificate: 'MIIB\nAAAA' })]), false],
    ['no history', trustedFile([service(certificate, { history: [] })]), false],
    [
      'a status that is a word',
      trustedFile([service(certificate, { history: [{ status: 'x', from: '2020-01-01' }] })]),
      false,
    ],
    ['no services', trustedFile(null), false],
  ])('and the reader agree on %s', async (_, content, isGood) => {
    expect({ schema: fits(content, schema, schema), reader: await nothingLeftOut(content) }).toEqual({
      schema: isGood,
      reader: isGood,
    });
  });

  test('and the reader agree on the example of the documentation, once it has a whole certificate', async () => {
    const [entry] = example['services'] as readonly JsonObject[];
    const whole = { ...example, services: [{ ...entry, certificate: certificate.toString('base64') }] };
    expect(fits(whole, schema, schema)).toBe(true);
    expect(await nothingLeftOut(whole)).toBe(true);
  });
});
