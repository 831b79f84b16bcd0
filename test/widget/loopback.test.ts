import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../journeys/page.js';
import { answering } from '../playground/site.js';
import { pageWith, site, sitesWith } from './site.js';
import { answerOn, cardOn, hearing, isDialogOpen, press, visit } from './visit.js';

const badge = '<proofmark-badge src="/unidentified.json"></proofmark-badge>';
const route = answering(sitesWith({ '/': pageWith({ body: badge }) }), (_host, path) => site + path);
const server = createServer((request, response) => {
  route(response, request);
});
const opening = openBrowser(inject('chromium'));

/** The same server under a name, over http: no loopback address, so no secure page. */
const openUnderItsName = (port: string) =>
  openBrowser(inject('chromium'), { switches: [`--host-resolver-rules=MAP uni-lumen.example 127.0.0.1:${port}`] });

beforeAll(() => new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve)));

afterAll(async () => {
  await (await opening).close();
  server.closeAllConnections();
  server.close();
});

test('a site on a loopback address checks its own credential, over http and on any port', async () => {
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const { page, asked } = await visit((await opening).browser, `http://${host}/`);
  await press(page);
  const read = await answerOn(page);
  expect([read.verdict, read.because]).toEqual(['unconfirmed', 'issuer.unidentified']);
  expect(read.text).toContain(`Checked by code on this site, ${host}.`);
  expect(asked).toContain(`http://${host}/unidentified.json`);
});

test('a page over http has no cryptography: it says so, and nothing about the credential', async () => {
  const opened = await openUnderItsName(String((server.address() as AddressInfo).port));
  const { page, asked } = await visit(opened.browser, 'http://uni-lumen.example/');
  const heard = await hearing(page);
  await press(page);
  expect(await cardOn(page)).toBe(
    'Check this credential Nothing can be checked here: this page did not come over https.',
  );
  expect([await isDialogOpen(page), await heard()]).toEqual([false, ['error not-secure']]);
  expect(asked.filter(address => address.endsWith('.json'))).toEqual([]);
  await opened.close();
});
