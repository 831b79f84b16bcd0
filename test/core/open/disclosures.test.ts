/** RFC 9901 §7.1, against the `@sd-jwt` packages and against payloads written by hand. */
import { createHash } from 'node:crypto';
import { SDJwt } from '@sd-jwt/core';
import { describe, expect, test } from 'vitest';
import type { Json, JsonObject } from '../../../core/json.js';
import { isList, isObject } from '../../../core/json.js';
import { limits } from '../../../core/limits.js';
import { disclose } from '../../../core/open/disclosures.js';
import { type Issuing, digestOf, disclosure, sdJwtVc } from '../../fixtures/sd-jwt.js';

const hasher = (text: string | ArrayBuffer, name: string) =>
  new Uint8Array(
    createHash(name.replace('-', ''))
      .update(typeof text === 'string' ? text : new Uint8Array(text))
      .digest(),
  );

/** What the package reads, and what we do, without the marks we leave where something was kept back. */
async function bothRead(token: string): Promise<readonly [unknown, Json]> {
  const [signed = '', ...behind] = token.split('~');
  const payload = JSON.parse(Buffer.from(signed.split('.')[1] ?? '', 'base64url').toString()) as JsonObject;
  const ours = await disclose(payload, behind.slice(0, -1));
  const theirs = await (await SDJwt.fromEncode(token, hasher)).getClaims(hasher);
  return [theirs, ours.kind === 'disclosed' ? withoutMarks(ours.claims) : ours.flaw.kind];
}

const isMark = (value: Json): boolean => isObject(value) && Object.hasOwn(value, '...');

function withoutMarks(value: Json): Json {
  if (isList(value)) return value.filter(item => !isMark(item)).map(withoutMarks);
  if (!isObject(value)) return value;
  const kept = Object.entries(value).filter(([name]) => name !== '_sd');
  return Object.fromEntries(kept.map(([name, inner]) => [name, withoutMarks(inner)]));
}

const claims: JsonObject = {
  given_name: 'Learner',
  family_name: 'A',
  address: { locality: 'Lumen', country: 'BE', lines: ['1', '2'] },
  outcomes: ['reads', 'counts', { text: 'writes', level: 5 }],
};
const frame = {
  _sd: ['given_name', 'address', 'outcomes'],
  _sd_decoy: 3,
  address: { _sd: ['locality', 'lines'], lines: { _sd: [0] } },
  outcomes: { _sd: [0, 2], _sd_decoy: 2, 2: { _sd: ['level'] } },
};

describe('what is shown is read as the package reads it', () => {
  test.each<[string, Issuing['show'] | undefined]>([
    ['everything', undefined],
    ['nothing', {}],
    ['one claim', { given_name: true }],
    ['a claim inside one that is shown', { address: { locality: true } }],
    ['an object without what is inside', { address: true }],
    ['an entry of a list', { outcomes: { 0: true } }],
    ['a claim inside an entry of a list', { outcomes: { 2: { level: true } } }],
    ['all that lies in one branch', { address: { locality: true, lines: { 0: true } } }],
  ])('%s', async (_name, show) => {
    for (const hash of ['sha-256', 'sha-384', 'sha-512'] as const) {
      const token = await sdJwtVc(claims, { frame, hash, ...(show && { show }) });
      const [theirs, ours] = await bothRead(token);
      expect(ours).toEqual(theirs);
    }
  });

  test('what is not shown stays marked, and cannot be told from what stands for nothing', async () => {
    const token = await sdJwtVc(claims, { frame, show: {} });
    const payload = JSON.parse(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString()) as JsonObject;
    const read = await disclose(payload, []);
    expect(read).toMatchObject({ kind: 'disclosed', claims: { family_name: 'A', _sd: expect.any(Array) as unknown } });
    expect(read.kind === 'disclosed' && isList(read.claims['_sd']) && read.claims['_sd'].length).toBe(3 + 3);
    expect(read.kind === 'disclosed' && Object.hasOwn(read.claims, '_sd_alg')).toBe(false);
  });
});

/** A payload that marks these disclosures, and others, as kept back at its top. */
const marking = (texts: readonly string[], more: JsonObject = {}): JsonObject => ({
  ...more,
  _sd: texts.map(digestOf),
});

const name = disclosure('salt', 'name', 'Learner A');
const entry = disclosure('salt', 'reads');

async function flawOf(payload: JsonObject, texts: readonly string[]): Promise<string> {
  const read = await disclose(payload, texts);
  return read.kind === 'disclosed' ? 'none' : `${read.flaw.kind}: ${read.flaw.which}`;
}

describe('what does not belong to what was signed', () => {
  test.each<[string, JsonObject, readonly string[], string]>([
    ['a disclosure no digest stands for', marking([]), [name], 'unused: 1 name'],
    ['one whose digest lies in what is not shown', marking([disclosure('s', 'a', {})]), [name], 'unused: 1 name'],
    ['one with a character changed', marking([name]), [disclosure('salt', 'name', 'Learner B')], 'unused: 1 name'],
    ['one twice', marking([name]), [name, name], 'twice: 2 name'],
    [
      'a digest twice in one list',
      { _sd: [digestOf(name), digestOf(name)] },
      [name],
      `digest-twice: ${digestOf(name)}`,
    ],
    [
      'a digest in two places',
      marking([name], { a: { _sd: [digestOf(name)] } }),
      [name],
      `digest-twice: ${digestOf(name)}`,
    ],
    ['a digest twice that is not shown', { _sd: ['x', 'x'] }, [], 'digest-twice: x'],
    [
      'a digest twice, once inside what is shown',
      marking([name, disclosure('s', 'a', { _sd: [digestOf(name)] })]),
      [name, disclosure('s', 'a', { _sd: [digestOf(name)] })],
      `digest-twice: ${digestOf(name)}`,
    ],
    ['one in place of a claim that is there', marking([name], { name: 'Learner B' }), [name], 'overwrites: 1 name'],
    [
      'two of one name',
      marking([name, disclosure('s', 'name', 'B')]),
      [name, disclosure('s', 'name', 'B')],
      'overwrites: 2 name',
    ],
    ['one of four parts', marking([disclosure('s', 'a', 'b', 'c')]), [disclosure('s', 'a', 'b', 'c')], 'shape: 1'],
    ['one of one part', marking([disclosure('s')]), [disclosure('s')], 'shape: 1'],
    ['one without a salt', marking([disclosure(1, 'a', 'b')]), [disclosure(1, 'a', 'b')], 'shape: 1'],
    ['a name that is a number', marking([disclosure('s', 1, 'b')]), [disclosure('s', 1, 'b')], 'shape: 1'],
    ['an object', marking(['e30']), ['e30'], 'shape: 1'],
    ['an empty one', marking(['']), [''], 'shape: 1'],
    ['padding', marking([`${entry}=`]), [`${entry}=`], 'shape: 1'],
    ['another alphabet', marking(['WyJ+IiwxXQ']), ['WyJ+IiwxXQ'], 'shape: 1'],
    ['a claim where an entry of a list was', { a: [{ '...': digestOf(name) }] }, [name], 'shape: 1 name'],
    ['an entry of a list where a claim was', marking([entry]), [entry], 'shape: 1'],
    ['a name that marks', marking([disclosure('s', '_sd', [])]), [disclosure('s', '_sd', [])], 'name: 1 _sd'],
    ['another', marking([disclosure('s', '...', 'x')]), [disclosure('s', '...', 'x')], 'name: 1 ...'],
    [
      'a prototype',
      marking([disclosure('s', '__proto__', {})]),
      [disclosure('s', '__proto__', {})],
      'name: 1 __proto__',
    ],
    ['marks that are no list', { _sd: digestOf(name) }, [name], 'digests: _sd'],
    ['a mark that is no text', { _sd: [7] }, [], 'digests: _sd'],
    ['a mark beside other members', { a: [{ '...': 'x', b: 1 }] }, [], 'digests: ...'],
    ['a mark of an entry outside of a list', { a: { '...': 'x' } }, [], 'digests: ...'],
    ['a hash function that is no text', { _sd_alg: 256 }, [], 'digests: _sd_alg'],
    ['one that is not known', { _sd_alg: 'sha-1' }, [], 'algorithm: sha-1'],
    ['one with a name every object has', { _sd_alg: 'toString' }, [], 'algorithm: toString'],
  ])('%s', async (_name, payload, texts, flaw) => {
    expect(await flawOf(payload, texts)).toBe(flaw);
  });

  test.each(['iss', 'nbf', 'exp', 'cnf', 'vct', 'vct#integrity', 'status', '_sd_alg'])(
    'the claim %s is never kept back at the top, and may be anything further in',
    async claim => {
      const text = disclosure('s', claim, 1);
      expect(await flawOf(marking([text]), [text])).toBe(`protected: 1 ${claim}`);
      expect(await flawOf({ inside: marking([text]) }, [text])).toBe('none');
    },
  );

  test('a thousand claims are put in their places, and more are not tried', async () => {
    const texts = Array.from({ length: limits.disclosures + 1 }, (_, index) => disclosure('s', `n${String(index)}`, 1));
    expect(await flawOf(marking(texts.slice(1)), texts.slice(1))).toBe('none');
    expect(await flawOf(marking(texts), texts)).toBe(`too-many: ${String(texts.length)}`);
    expect(
      await flawOf(
        {},
        Array.from({ length: 10_000 }, () => name),
      ),
    ).toBe('too-many: 10000');
  });

  test('claims inside each other are followed as deep as any document', async () => {
    const nested = (levels: number): readonly string[] =>
      Array.from({ length: levels }).reduce<readonly string[]>(
        texts => [disclosure('s', 'a', texts[0] === undefined ? 1 : marking([texts[0]])), ...texts],
        [],
      );
    const deepest = nested(limits.jsonDepth);
    expect(await flawOf(marking(deepest.slice(0, 1)), deepest)).toBe('none');
    const deeper = nested(limits.jsonDepth + 1);
    expect(await flawOf(marking(deeper.slice(0, 1)), deeper)).toMatch(/^too-deep/);
  });
});
