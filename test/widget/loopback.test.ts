import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, expect, inject, test } from 'vitest';
import { openBrowser } from '../journeys/page.js';
import { answering } from '../playground/site.js';
import { pageWith, site, sitesWith } from './site.js';
import { answerOn, press, visit } from './visit.js';

const badge = '<proofmark-badge src="/unidentified.json"></proofmark-badge>';
const route = answering(sitesWith({ '/': pageWith({ body: badge }) }), (_host, path) => site + path);
const server = createServer((request, response) => {
  route(response, request);
});
const opened = openBrowser(inject('chromium'));

afterAll(async () => {
  await (await opened).close();
  server.closeAllConnections();
  server.close();
});

test('a site on a loopback address checks its own credential, over http and on any port', async () => {
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const host = `127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  const { page, asked } = await visit((await opened).browser, `http://${host}/`);
  await press(page);
  const read = await answerOn(page);
  expect([read.verdict, read.because]).toEqual(['unconfirmed', 'issuer.unidentified']);
  expect(read.text).toContain(`Checked by code on this site, ${host}.`);
  expect(asked).toContain(`http://${host}/unidentified.json`);
});
