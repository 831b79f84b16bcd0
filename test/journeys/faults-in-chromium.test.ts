/** validity §10.5 in Chromium: the same server as in Node, asked by a page. What it failed at is told in the same words. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { type RorAnswer, rorHost } from '../../core/issuer/ask-ror.js';
import type { VerificationReport } from '../../core/report/report.js';
import { caseTable } from '../fixtures/case-table.js';
import { sampleDay } from '../fixtures/samples.js';
import { expectedOf, faultCases, faultRoute, gotOf, type FaultCase } from '../fixtures/web/fault-table.js';
import { expectedOfRor, gotOfRor, rorCases, rorRoute, type RorCase } from '../fixtures/web/ror-faults.js';
import { openServer, type LocalServer } from '../fixtures/web/server.js';
import type { FaultTask, RorTask } from './browser/faults.js';
import { openBrowser, serve } from './page.js';

const table = caseTable('fault server in Chromium');
const cases = await faultCases(true);
const askedOfRor = rorCases(true);
/** As many as wait for nothing but the server; more would wait for the machine, and be late for that. */
const TOGETHER = 12;
/** Of one host a browser asks six things at once and lets the others wait. */
const TOGETHER_OF_ONE_HOST = 4;

type Opened = Awaited<ReturnType<typeof openBrowser>>;
let server: LocalServer;
let opened: Opened;
let files: Awaited<ReturnType<typeof serve>>;
const reports = new Map<string, VerificationReport>();
const answers = new Map<string, RorAnswer>();

beforeAll(async () => {
  files = await serve('dist/browser');
  server = await openServer(rorRoute(askedOfRor, await faultRoute(cases)), ['fault.example']);
  const rules = ['*.example', rorHost].map(host => `MAP ${host} 127.0.0.1:${String(server.port)}`).join(', ');
  opened = await openBrowser(inject('chromium'), {
    switches: ['--ignore-certificate-errors', `--host-resolver-rules=${rules}`],
  });
  const page = await opened.browser.newPage();
  await page.goto(files.address);
  await page.addScriptTag({ type: 'module', url: '/faults.js' });
  await page.waitForFunction(() => 'judge' in globalThis);
  const judge = (task: FaultTask) =>
    page.evaluate(
      given => (globalThis as unknown as { judge(task: FaultTask): Promise<unknown> }).judge(given),
      task,
    ) as Promise<VerificationReport>;
  const ask = (task: RorTask) =>
    page.evaluate(
      given => (globalThis as unknown as { ask(task: RorTask): Promise<unknown> }).ask(given),
      task,
    ) as Promise<RorAnswer>;
  await Promise.all([
    eachOf(cases, TOGETHER, async one => {
      reports.set(one.id, await judge({ text: one.text, now: sampleDay }));
    }),
    eachOf(askedOfRor, TOGETHER_OF_ONE_HOST, async one => {
      answers.set(one.id, await ask({ host: one.host, now: sampleDay }));
    }),
  ]);
}, 300_000);

afterAll(async () => {
  await opened.close();
  await server.close();
  files.close();
});

/** So many at once; the slow ones first, so that they wait while the others are judged. */
async function eachOf<Case extends FaultCase | RorCase>(
  all: readonly Case[],
  together: number,
  work: (one: Case) => Promise<void>,
): Promise<void> {
  const waiting = all.toSorted((one, other) => patience(other) - patience(one));
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await work(next);
  };
  await Promise.all(Array.from({ length: together }, worker));
}

const patience = ({ fault }: FaultCase | RorCase): number => Number(fault.fault === 'web.timeout');

test.each(cases.map(one => [one.id, one] as const))('%s', (id, one) => {
  const report = reports.get(id);
  expect(report).toBeDefined();
  if (report) table.row(id, expectedOf(one), gotOf(one, report));
});

test.each(askedOfRor.map(one => [one.id, one] as const))('%s', (id, one) => {
  const answer = answers.get(id);
  expect(answer).toBeDefined();
  if (answer) table.row(id, expectedOfRor(one), gotOfRor(one, answer));
});

test('nobody was sent on to another host', () => {
  const hosts = new Set(server.log.map(line => line.split(' ', 1)[0]?.replace(/:\d+$/, '')));
  expect([...hosts].filter(host => host !== rorHost && !cases.some(one => one.host === host))).toEqual([]);
});
