/** validity §10.10: what must hold however entries and answers are put together. The seed of a failure is printed. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { JsonObject } from '../../../core/json.js';
import type { VerificationReport } from '../../../core/report/report.js';
import { judgeOne, repliesOf } from '../../fixtures/judged-with-record.js';
import { SET, bitstring, keys, listAddress } from '../../fixtures/status-kinds.js';
import { type Replies, type Reply } from '../web/world.js';

const RUNS = 25;
const properties = { numRuns: RUNS, verbose: true } as const;

const list = await bitstring.list();
const second = 'https://uni-lumen.example/status/2';
const entries: Readonly<Record<string, JsonObject>> = {
  good: bitstring.entry(SET + 1),
  withdrawn: bitstring.entry(SET),
  elsewhere: { ...bitstring.entry(SET + 1), statusListCredential: second },
  silent: { ...bitstring.entry(SET + 1), statusListCredential: 'https://silent.example/1' },
  strange: { id: 'https://uni-lumen.example/own', type: 'https://uni-lumen.example/OwnStatus' },
};
const web: Replies = {
  ...repliesOf(keys),
  [listAddress]: () => new Response(list),
  [second]: () => new Response(list),
};
const faults: Readonly<Record<string, Reply>> = {
  unreachable: 'unreachable',
  'not found': () => new Response('', { status: 404 }),
  gone: () => new Response('', { status: 410 }),
  busy: () => new Response('', { status: 429, headers: { 'retry-after': '60' } }),
  elsewhere: () => new Response('', { status: 302, headers: { location: 'https://elsewhere.example/' } }),
  page: () => new Response('<!doctype html>'),
  half: () => new Response('{"'),
  nothing: () => new Response(''),
};

/** Each at most once: a signature does not tell one statement from the same one twice. */
const someEntries = fc.uniqueArray(fc.constantFrom(...Object.keys(entries)), { minLength: 1, maxLength: 4 });
const signed = new Map<string, Promise<string>>();
/** Signing takes longest, so each choice is signed once. */
const credentialOf = (names: readonly string[]): Promise<string> => {
  const key = names.join(' ');
  const known = signed.get(key) ?? bitstring.credentialWith(names.map(name => entries[name] ?? {}));
  signed.set(key, known);
  return known;
};
const answersIn = ({ checks }: VerificationReport, prefix: string): readonly string[] =>
  checks.filter(({ id }) => id.startsWith(prefix)).map(({ reason }) => reason);
const RANK = { rejected: 0, unconfirmed: 1, confirmed: 2 } as const;

test('what is tried covers every verdict', async () => {
  const verdicts = await Promise.all(
    ['good', 'withdrawn', 'silent'].map(async name => (await judgeOne(await credentialOf([name]), web)).verdict),
  );
  expect(verdicts).toEqual(['confirmed', 'rejected', 'unconfirmed']);
});

test('an entry that somebody takes out never improves the verdict', async () => {
  await fc.assert(
    fc.asyncProperty(someEntries, fc.nat(), async (names, which) => {
      const text = await credentialOf(names);
      const document = JSON.parse(text) as JsonObject & { credentialStatus: readonly JsonObject[] };
      const left = document.credentialStatus.filter((_, at) => at !== which % names.length);
      const [before, after] = [
        await judgeOne(text, web),
        await judgeOne(JSON.stringify({ ...document, credentialStatus: left }), web),
      ];
      expect(RANK[after.verdict]).toBeLessThanOrEqual(RANK[before.verdict]);
      expect(after.verdict).not.toBe('confirmed');
    }),
    properties,
  );
});

test('a fault in place of any answer confirms nothing and accuses nobody', async () => {
  const failing = fc.record({
    address: fc.constantFrom(...Object.keys(web)),
    fault: fc.constantFrom(...Object.keys(faults)),
  });
  await fc.assert(
    fc.asyncProperty(someEntries, failing, async (names, { address, fault }) => {
      const text = await credentialOf(names);
      const [before, after] = [
        await judgeOne(text, web),
        await judgeOne(text, { ...web, [address]: faults[fault] ?? 'silent' }),
      ];
      if (after.verdict === 'confirmed') expect(before.verdict).toBe('confirmed');
      if (after.verdict === 'rejected') expect([before.verdict, before.because]).toEqual(['rejected', after.because]);
      const wasAsked = after.contacted.some(({ url, outcome }) => url === address && outcome !== 'answered');
      if (wasAsked && before.verdict === 'confirmed') expect(after.verdict).toBe('unconfirmed');
    }),
    properties,
  );
});

test('the order of entries does not matter', async () => {
  const shuffled = someEntries.chain(names =>
    fc.tuple(fc.constant(names), fc.shuffledSubarray(names, { minLength: names.length, maxLength: names.length })),
  );
  await fc.assert(
    fc.asyncProperty(shuffled, async ([one, other]) => {
      const [before, after] = [
        await judgeOne(await credentialOf(one), web),
        await judgeOne(await credentialOf(other), web),
      ];
      expect([after.verdict, after.because]).toEqual([before.verdict, before.because]);
      expect(answersIn(after, 'status.').toSorted()).toEqual(answersIn(before, 'status.').toSorted());
    }),
    properties,
  );
});

test('answers that come late change nothing', async () => {
  const delays = fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 4, maxLength: 4 });
  const late = (reply: Reply, milliseconds: number): Reply =>
    typeof reply === 'function'
      ? async () => {
          await new Promise(resolve => setTimeout(resolve, milliseconds));
          return reply();
        }
      : reply;
  await fc.assert(
    fc.asyncProperty(someEntries, delays, async (names, milliseconds) => {
      const text = await credentialOf(names);
      const slow = Object.fromEntries(
        Object.entries(web).map(([address, reply], at) => [address, late(reply as Reply, milliseconds[at] ?? 0)]),
      );
      const [before, after] = [await judgeOne(text, web), await judgeOne(text, slow)];
      expect({ ...after, contacted: [] }).toEqual({ ...before, contacted: [] });
      const asked = ({ contacted }: VerificationReport) =>
        contacted.map(({ url, outcome }) => `${url} ${outcome}`).toSorted();
      expect(asked(after)).toEqual(asked(before));
    }),
    properties,
  );
});
