import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { verify } from '../../core/index.js';
import { worldOf } from '../fixtures/environment.js';
import { makeSamples, sampleDay } from '../fixtures/samples.js';
import type { Task } from './browser/judge.js';
import { openBrowser, serve } from './page.js';

const { samples, web } = await makeSamples();
const texts = samples.map(({ document }) => JSON.stringify(document));
const task: Task = { texts, web, now: sampleDay };
const opened = openBrowser(inject('chromium'));
const serving = serve('dist/browser');
let expected: unknown;

beforeAll(async () => {
  const reports = [];
  for (const text of texts) reports.push(await verify({ text }, worldOf(web, sampleDay)));
  expected = JSON.parse(JSON.stringify(reports));
});

afterAll(async () => {
  await (await opened).close();
  (await serving).close();
});

async function openPage() {
  const { address } = await serving;
  const page = await (await opened).browser.newPage();
  await page.goto(address);
  return page;
}

test('a page reports on every sample what Node reports', async () => {
  const page = await openPage();
  await page.addScriptTag({ type: 'module', url: '/judge.js' });
  await page.waitForFunction(() => 'judge' in globalThis);
  const reports = await page.evaluate(
    given => (globalThis as unknown as { judge(task: Task): Promise<unknown> }).judge(given),
    task,
  );
  expect(JSON.parse(JSON.stringify(reports))).toEqual(expected);
});

test('a module worker reports on every sample what Node reports', async () => {
  const page = await openPage();
  const reports = await page.evaluate(
    given =>
      new Promise((resolve, reject) => {
        const worker = new Worker('/judge.js', { type: 'module' });
        worker.onmessage = ({ data }) => {
          resolve(data);
        };
        worker.onerror = ({ message }) => {
          reject(new Error(message));
        };
        worker.postMessage(given);
      }),
    task,
  );
  expect(JSON.parse(JSON.stringify(reports))).toEqual(expected);
});

test('judging asks the server for the parts of the core and for nothing else', async () => {
  const { asked } = await serving;
  expect(asked.filter(path => path !== '/' && !path.endsWith('.js') && path !== '/favicon.ico')).toEqual([]);
});
