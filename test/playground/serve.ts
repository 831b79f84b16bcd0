/**
 * `npm run serve`: the playground on this machine, and, where there is a display, a Chromium with the extension in
 * which every host under `.example` leads here. Any other browser can look at the pages under a loopback address.
 */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer from 'puppeteer';
import { makeSamples } from '../fixtures/samples.js';
import { openServer } from '../fixtures/web/server.js';
import { findChromium } from '../journeys/chromium.js';
import type { Environment } from '../../core/environment.js';
import { makeIssuers } from './doctor/issuers.js';
import { reachingPlayground } from './doctor/reach.js';
import { doctorSites } from './doctor/sites.js';
import type { Viewer } from './pages/frame.js';
import { allHosts, entrances, playground } from './playground.js';
import { answering, underAFolder, type Sites } from './site.js';

const extension = resolve('dist', 'extension', 'chrome-mv3');
const say = (line = ''): void => {
  process.stdout.write(`${line}\n`);
};

/** Plain http, because no other browser knows the throw-away certificate; a loopback address counts as secure. */
async function openLoopback(sites: Sites): Promise<number> {
  const route = answering(sites, underAFolder);
  const server = createServer((request, response) => {
    route(response, request);
  });
  await new Promise<void>(done => server.listen(0, '127.0.0.1', done));
  return (server.address() as AddressInfo).port;
}

const hasDisplay = (): boolean =>
  ['darwin', 'win32'].includes(process.platform) ||
  ['DISPLAY', 'WAYLAND_DISPLAY'].some(name => Boolean(process.env[name]));

async function showInChromium(port: number): Promise<void> {
  const profile = mkdtempSync(join(tmpdir(), 'proofmark-playground-'));
  const browser = await puppeteer.launch({
    executablePath: await findChromium(),
    headless: false,
    pipe: true,
    userDataDir: profile,
    defaultViewport: null,
    ...(existsSync(extension) && { enableExtensions: [extension] }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--ignore-certificate-errors',
      `--host-resolver-rules=MAP *.example 127.0.0.1:${String(port)}`,
    ],
  });
  for (const { host } of entrances) await (await browser.newPage()).goto(`https://${host}/`);
  browser.once('disconnected', () => {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    process.exit();
  });
}

const made = await makeSamples(new Date());
const issuers = await makeIssuers(new Date());
const reach = (): Environment => reachingPlayground(() => mapped.port);
const sitesFor = (viewer: Viewer): Sites =>
  new Map([...playground(made, viewer), ...doctorSites(issuers, viewer, reach)]);
const mapped = await openServer(answering(sitesFor('mapped')), allHosts);
const loopback = await openLoopback(sitesFor('other'));

say('The playground, until you press Ctrl+C:');
for (const { host, what } of entrances) say(`  http://127.0.0.1:${String(loopback)}/${host}/  ${what}`);
say();
say(`The extension, to be loaded unpacked: ${extension}`);
if (hasDisplay()) await showInChromium(mapped.port);
else {
  say('There is no display here. A Chromium in which the hosts under .example lead to this machine:');
  say(`  chromium --ignore-certificate-errors --user-data-dir=$(mktemp -d) \\`);
  say(
    `    '--host-resolver-rules=MAP *.example 127.0.0.1:${String(mapped.port)}' https://${entrances[0]?.host ?? ''}/`,
  );
}
