/** validity §10.5 in Chromium: the same server as in Node, asked by a page. What it failed at is told in the same words. */
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import type { VerificationReport } from '../../core/report/report.js';
import { caseTable } from '../fixtures/case-table.js';
import { sampleDay } from '../fixtures/samples.js';
import { expectedOf, faultCases, faultRoute, gotOf, type FaultCase } from '../fixtures/web/fault-table.js';
import { openServer, type LocalServer } from '../fixtures/web/server.js';
import type { FaultTask } from './browser/faults.js';
import { openBrowser, serve } from './page.js';

const table = caseTable('fault server in Chromium');
const cases = await faultCases(true);
/** As many as wait for nothing but the server; more would wait for the machine, and be late for that. */
const TOGETHER = 12;

type Opened = Awaited<ReturnType<typeof openBrowser>>;
let server: LocalServer;
let opened: Opened;
let files: Awaited<ReturnType<typeof serve>>;
const reports = new Map<string, VerificationReport>();

beforeAll(async () => {
  files = await serve('dist/browser');
  server = await openServer(await faultRoute(cases), ['fault.example']);
  const rules = `MAP *.example 127.0.0.1:${String(server.port)}`;
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
  // The slow ones first, so that they wait while the others are judged.
  const waiting = cases.toSorted((one, other) => patience(other) - patience(one));
  const worker = async (): Promise<void> => {
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      reports.set(next.id, await judge({ text: next.text, now: sampleDay }));
    }
  };
  await Promise.all(Array.from({ length: TOGETHER }, worker));
}, 300_000);

afterAll(async () => {
  await opened.close();
  await server.close();
  files.close();
});

const patience = ({ fault }: FaultCase): number => Number(fault.fault === 'web.timeout');

test.each(cases.map(one => [one.id, one] as const))('%s', (id, one) => {
  const report = reports.get(id);
  expect(report).toBeDefined();
  if (report) table.row(id, expectedOf(one), gotOf(one, report));
});

test('nobody was sent on to another host', () => {
  const hosts = new Set(server.log.map(line => line.split(' ', 1)[0]?.replace(/:\d+$/, '')));
  expect([...hosts].filter(host => !cases.some(one => one.host === host))).toEqual([]);
});
