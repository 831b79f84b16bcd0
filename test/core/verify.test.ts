import { expect, test } from 'vitest';
import type { Json, JsonObject } from '../../core/json.js';
import type { Check } from '../../core/report/check.js';
import { verify } from '../../core/verify.js';
import { bitstringEntry, plainBadge, profile } from '../fixtures/credentials.js';
import { type Answers, worldOf } from '../fixtures/environment.js';
import { bitstringList, didDocument, sign, testKey } from '../fixtures/signer.js';

const did = 'did:web:uni-lumen.example';
const list = 'https://uni-lumen.example/status/1';
const key = await testKey('uni-lumen');
const signing = { key, method: `${did}#key-1` };
const answers: Answers = {
  'https://uni-lumen.example/.well-known/did.json': didDocument(did, { 'key-1': key }),
  [list]: await sign(bitstringList({ address: list, issuer: did, set: [7] }), signing),
};
const signed = (more: JsonObject) => sign(plainBadge({ issuer: profile(did), more }), signing);
const [badge, withdrawn] = await Promise.all(
  [8, 7].map(index => signed({ credentialStatus: bitstringEntry(list, index) })),
);
const world = worldOf(answers, '2026-11-21T00:00:00Z');
const textOf = (value: Json | undefined) => ({ text: JSON.stringify(value) });

test('several credentials in one input answer as each alone', async () => {
  const presentation = {
    '@context': ['https://www.w3.org/ns/credentials/v2'],
    type: ['VerifiablePresentation'],
    verifiableCredential: [badge ?? null, withdrawn ?? null],
  };
  const together = await verify(textOf(presentation), world);
  const alone = [...(await verify(textOf(badge), world)), ...(await verify(textOf(withdrawn), world))];
  expect(together.map(({ verdict, because }) => [verdict, because])).toEqual([
    ['confirmed', 'issuer.web-address'],
    ['rejected', 'status.revoked'],
  ]);
  expect(together.map(({ elements }) => elements)).toEqual(alone.map(({ elements }) => elements));
});

test('one list and one key are asked for once, however many credentials name them', async () => {
  const asked: string[] = [];
  const recording = {
    ...world,
    fetch: (url: string, init: RequestInit) => {
      asked.push(url);
      return world.fetch(url, init);
    },
  };
  const [report] = await verify(textOf([badge ?? null, withdrawn ?? null]), recording);
  expect(asked.toSorted()).toEqual(Object.keys(answers).toSorted());
  expect(report?.contacted.map(({ url }) => url).toSorted()).toEqual(asked.toSorted());
});

test('every answer is told as it comes, with the number of its report', async () => {
  const told: [number, Check][] = [];
  const reports = await verify(textOf([badge ?? null, withdrawn ?? null]), world, (report, check) =>
    told.push([report, check]),
  );
  for (const [index, { checks }] of reports.entries()) {
    const mine = told.filter(([report]) => report === index).map(([, check]) => check);
    expect(new Set(mine)).toEqual(new Set(checks));
  }
});

test('an interface that fails to draw an answer does not take the others down', async () => {
  const [report] = await verify(textOf(badge), world, () => {
    throw new Error('cannot draw');
  });
  expect(report?.verdict).toBe('confirmed');
});

test('member order, white space and a proof in brackets change nothing', async () => {
  const reversed = Object.fromEntries(Object.entries(badge ?? {}).toReversed());
  const bracketed = { ...badge, proof: [badge?.['proof'] ?? null] };
  const spaced = { text: `\uFEFF\n ${JSON.stringify(badge, undefined, '\t')}\n` };
  for (const input of [textOf(reversed), textOf(bracketed), spaced]) {
    const [report] = await verify(input, world);
    expect(report).toMatchObject({ verdict: 'confirmed', because: 'issuer.web-address' });
  }
});

test('replacing any answer of the web by silence never improves the verdict, and never accuses', async () => {
  for (const silent of Object.keys(answers)) {
    const rest = Object.fromEntries(Object.entries(answers).filter(([url]) => url !== silent));
    const [report] = await verify(textOf(badge), worldOf(rest, '2026-11-21T00:00:00Z'));
    expect(report?.verdict).toBe('unconfirmed');
  }
});

test('without the web at all there is still a report, and it accuses nobody', async () => {
  const silent = { ...world, fetch: () => Promise.reject(new TypeError('offline')) };
  const [report] = await verify(textOf(badge), silent);
  expect(report).toMatchObject({ verdict: 'unconfirmed', because: 'proof.key-unreachable' });
});

test.each(['', 'hello', '{', '[]', '{}', 'null', '[[[[[[]]]]]]', '<html>', '\u0000\u0001'])(
  '%j gives one report and no verdict',
  async text => {
    const reports = await verify({ text }, world);
    expect(reports).toHaveLength(1);
    expect(reports[0]?.verdict).not.toBe('confirmed');
  },
);
