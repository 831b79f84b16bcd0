/** Lines that have to be signed before they are published: signed as they are printed, they do what was said of them. */
import { describe, expect, test } from 'vitest';
import { type Examination, type Given, type Remedy, examine } from '../../../core/doctor/index.js';
import type { Environment } from '../../../core/environment.js';
import { type Json, type JsonObject, isObject } from '../../../core/json.js';
import { limits } from '../../../core/limits.js';
import { verify } from '../../../core/verify.js';
import { elementsOf } from '../../fixtures/format-elements.js';
import { formats } from '../../../core/formats/index.js';
import { councilMandatory } from '../../../core/elements/catalogue.js';
import { bitstringEntry, completeBadge, plainBadge, profile } from '../../fixtures/credentials.js';
import { sampleDay } from '../../fixtures/samples.js';
import { bitstringList, compressedBits, didDocument, sign, testKey } from '../../fixtures/signer.js';
import { edwardsKey, tokenOf } from '../../fixtures/tokens.js';
import { worldOf } from '../../fixtures/environment.js';
import { put } from '../../../core/doctor/elements/documents.js';
import { findingOf } from '../../../core/doctor/elements/places.js';
import { deflateSync } from 'node:zlib';
import { createHash } from 'node:crypto';

const HOST = 'uni-lumen.example';
const did = `did:web:${HOST}`;
const method = `${did}#key-1`;
const list = `https://${HOST}/status/1`;
const key = await testKey('university of lumen');
const good = didDocument(did, { 'key-1': key });
const document = `https://${HOST}/.well-known/did.json`;
const country = { address: { type: ['Address'], addressCountryCode: 'BE' } };

const bytesOf = (what: Json): Given => ({
  kind: 'bytes',
  name: 'b.json',
  bytes: new TextEncoder().encode(typeof what === 'string' ? what : JSON.stringify(what)),
});
const world = (answers: Readonly<Record<string, Json>>): Environment => worldOf(answers, sampleDay);
const remediesOf = ({ findings }: Examination, id: string): readonly Remedy[] =>
  findings.find(one => one.id === id)?.remedies ?? [];

describe('a key and a website that vouch for each other', () => {
  const edwards = edwardsKey('a key that vouches');
  const jwkDid = `did:jwk:${Buffer.from(JSON.stringify(edwards.jwk)).toString('base64url')}`;
  const address = `https://${HOST}/.well-known/did-configuration.json`;

  test('reach rung 1, with the claims as they are printed and the file as it is printed', async () => {
    const claims = completeBadge({ issuer: profile(jwkDid, { ...country, url: `https://${HOST}` }) });
    const credential = await tokenOf(claims, edwards, { alg: 'EdDSA', typ: 'vc+jwt', kid: `${jwkDid}#0` });
    const examination = await examine(bytesOf(credential), world({}), { hosts: [HOST] });
    expect(examination.rung?.now.rung).toBe(0);
    // Nothing is promised before it is signed.
    expect(examination.rung?.promised.rung).toBe(0);
    const [toSign, whole] = remediesOf(examination, 'issuer.only-a-key');
    expect([toSign, whole].map(one => [one?.needs, one?.where])).toEqual([
      ['sign', { kind: 'address', url: address }],
      ['sign', { kind: 'address', url: address }],
    ]);
    const printed = JSON.parse(toSign?.lines ?? '{}') as { header: { alg: string }; claims: JsonObject };
    const token = await tokenOf(printed.claims, edwards, printed.header);
    const published = JSON.parse((whole?.lines ?? '').replace('THE-SIGNED-TOKEN', token)) as JsonObject;
    const [report] = await verify({ text: credential }, world({ [address]: published }));
    expect([report?.issuer.rung, report?.verdict]).toEqual([1, 'confirmed']);
  });
});

describe('a status list', () => {
  const badge = sign(
    completeBadge({ issuer: profile(did, country), more: { credentialStatus: bitstringEntry(list, 7) } }),
    {
      key,
      method,
    },
  );
  const looked = async (listed: JsonObject): Promise<Examination> =>
    examine(bytesOf(await badge), world({ [document]: good, [list]: listed }), { hosts: [HOST] });
  const unsigned = bitstringList({ address: list, issuer: did, set: [] });
  const withBits = (encodedList: string): JsonObject => ({
    ...unsigned,
    credentialSubject: { ...(unsigned['credentialSubject'] as JsonObject), encodedList },
  });
  /** The list with the printed member in place of its own, signed. */
  const mended = async (lines: string | undefined): Promise<JsonObject> =>
    sign(
      {
        ...unsigned,
        credentialSubject: {
          ...(unsigned['credentialSubject'] as JsonObject),
          ...(JSON.parse(`{${lines ?? ''}}`) as JsonObject),
        },
      },
      { key, method },
    );

  test.each<readonly [string, string, string]>([
    ['is too short', 'status-list.too-short', `u${compressedBits([7, 11], 1_000).toString('base64url')}`],
    ['lacks its prefix', 'status-list.encoding', compressedBits([7, 11]).toString('base64url')],
    [
      'was packed in another way',
      'status-list.encoding',
      `u${deflateSync(Buffer.concat([Buffer.from([1, 16]), Buffer.alloc(16_382)])).toString('base64url')}`,
    ],
  ])(
    'that %s withdraws what it withdrew, and is as the standard has it, with the printed line',
    async (_, id, bits) => {
      const before = await looked(await sign(withBits(bits), { key, method }));
      const [remedy] = remediesOf(before, id);
      expect([remedy?.needs, remedy?.where]).toEqual([
        'sign',
        { kind: 'member', path: 'credentialSubject.encodedList' },
      ]);
      const after = await looked(await mended(remedy?.lines));
      expect(after.findings.map(one => one.id)).toContain('status-list.good');
      // Index 7 and 11 of the first two bytes: 00000001 00010000.
      expect(after.findings.map(one => one.id)).toContain('status.not-good');
    },
  );

  test.each([
    [limits.statusListHerd - 8, true],
    [limits.statusListHerd, false],
  ])('with %i entries is too short: %s', async (length, isShort) => {
    const listed = await sign(bitstringList({ address: list, issuer: did, set: [], length }), { key, method });
    expect((await looked(listed)).findings.some(({ id }) => id === 'status-list.too-short')).toBe(isShort);
  });

  test('for another purpose answers with the printed line', async () => {
    const before = await looked(
      await sign(bitstringList({ address: list, issuer: did, set: [], purpose: 'suspension' }), { key, method }),
    );
    const after = await looked(await mended(remediesOf(before, 'status-list.purpose')[0]?.lines));
    expect(after.findings.map(({ id }) => id)).toContain('status-list.good');
  });

  test('whose bits fill more than a page is described, and its line is left out', async () => {
    const noise = (bytes: number): Buffer =>
      Buffer.concat(Array.from({ length: bytes / 32 }, (_, at) => createHash('sha256').update(String(at)).digest()));
    const { gzipSync } = await import('node:zlib');
    const lineFor = async (bytes: number) => {
      const listed = await sign(withBits(gzipSync(noise(bytes)).toString('base64url')), { key, method });
      return remediesOf(await looked(listed), 'status-list.encoding').length;
    };
    // Three bytes are four letters.
    expect([await lineFor(limits.receivedShown * 0.7), await lineFor(limits.receivedShown * 0.8)]).toEqual([1, 0]);
  });
});

describe('the line for an element', () => {
  const format = formats.find(({ name }) => name === 'open-badges-3');
  if (!format) throw new Error('no such format');

  test('states it, for every one of the eleven that a plain badge leaves open', async () => {
    const badge = plainBadge({ issuer: profile(did) });
    const examination = await examine(bytesOf(badge), world({}));
    const open = examination.findings.filter(({ id }) => id === 'element.missing' || id === 'element.weak');
    expect(open.length).toBeGreaterThan(5);
    for (const { evidence, remedies } of open) {
      const [remedy] = remedies;
      const path = remedy?.where.kind === 'member' ? remedy.where.path : '';
      const written = JSON.parse(`{${remedy?.lines ?? ''}}`) as JsonObject;
      const [value] = Object.values(written);
      const steps = path.replaceAll('[]', '').split('.');
      const stated = put(badge, steps, Array.isArray(value) ? (value[0] as Json) : (value ?? null));
      if (!isObject(stated) || evidence.element === undefined) throw new Error('no document');
      expect([evidence.element, findingOf(stated, elementsOf(format), evidence.element).status]).toEqual([
        evidence.element,
        'present',
      ]);
      expect(councilMandatory).toContain(evidence.element);
    }
  });
});

test('names that Open Badges do not define come with the vocabulary by which a signature covers them', async () => {
  const stated = plainBadge({ issuer: profile(did), achievement: { ECTS: 5, assessmentType: 'Written examination' } });
  const bare = plainBadge({ issuer: profile(did) });
  const { findings } = await examine(bytesOf(bare), world({}));
  const [line] = findings
    .flatMap(({ remedies }) => remedies)
    .filter(({ where }) => where.kind === 'member' && where.path === '@context');
  const mended = { ...stated, ...(JSON.parse(`{${line?.lines ?? ''}}`) as JsonObject) };
  const coverageOf = async (what: JsonObject) => {
    const [report] = await verify(
      { text: JSON.stringify(await sign(what, { key, method })) },
      world({ [document]: good }),
    );
    return [report?.coverage, report?.verdict];
  };
  expect(await coverageOf(mended)).toEqual(['all', 'confirmed']);
  const again = await examine(bytesOf(mended), world({}));
  expect(
    again.findings
      .flatMap(({ remedies }) => remedies)
      .filter(({ where }) => where.kind === 'member' && where.path === '@context'),
  ).toEqual([]);
});

test('an issuer that is a key alone is shown the member that names an address, and the one that names did:web', async () => {
  const alone = await testKey('a key alone');
  const credential = await sign(completeBadge({ issuer: profile(alone.didKey, country) }), { key: alone });
  const examination = await examine(bytesOf(credential), world({}), { hosts: [HOST] });
  expect(remediesOf(examination, 'issuer.without-address').map(({ lines, needs }) => [needs, lines])).toEqual([
    ['issue-again', `"url": "https://${HOST}"`],
    ['issue-again', `"id": "${did}"`],
  ]);
});
