/** validity §10.5 in Node: a real server that fails in every way, at everything a credential makes us ask for. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { askRor, rorHost, verify } from '../../../core/index.js';
import { caseTable } from '../../fixtures/case-table.js';
import { expectTrueRecord } from '../../fixtures/judged-with-record.js';
import { sampleDay } from '../../fixtures/samples.js';
import { expectedOf, faultCases, faultRoute, gotOf, resources, serverFaults } from '../../fixtures/web/fault-table.js';
import { expectedOfRor, gotOfRor, rorCases, rorRoute } from '../../fixtures/web/ror-faults.js';
import { openLocalWeb, type LocalWeb } from '../../fixtures/web/local-web.js';

const table = caseTable('fault server in Node');
const cases = await faultCases(false);
const askedOfRor = rorCases(false);
let local: LocalWeb;

beforeAll(async () => {
  const route = rorRoute(askedOfRor, await faultRoute(cases));
  local = await openLocalWeb([...cases.map(({ host }) => host), rorHost], {}, undefined, route);
});
afterAll(() => local.close());

test('there are at least eleven faults and five resources', () => {
  expect([serverFaults.length >= 11, resources.length]).toEqual([true, 5]);
});

test.concurrent.each(cases.map(one => [one.id, one] as const))('%s', { timeout: 60_000 }, async (id, one) => {
  const seen: { readonly url: string }[] = [];
  const [report] = await verify(
    { text: one.text },
    {
      fetch: (url, init) => {
        seen.push({ url });
        return local.fetch(url, init);
      },
      now: () => new Date(sampleDay),
      directories: [],
    },
  );
  if (!report) throw new Error('verify answers with at least one report');
  expectTrueRecord(report, seen);
  table.row(id, expectedOf(one), gotOf(one, report));
});

test.concurrent.each(askedOfRor.map(one => [one.id, one] as const))('%s', { timeout: 60_000 }, async (id, one) => {
  const seen: { readonly url: string }[] = [];
  const answer = await askRor(one.host, {
    fetch: (url, init) => {
      seen.push({ url });
      return local.fetch(url, init);
    },
    now: () => new Date(sampleDay),
    directories: [],
  });
  expectTrueRecord({ contacted: answer.contacts }, seen);
  table.row(id, expectedOfRor(one), gotOfRor(one, answer));
});
