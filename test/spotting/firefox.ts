/** Firefox with the extension in it, where it is installed, on pages served as if from their own address. */
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer';
import { openServer, type LocalServer } from '../fixtures/web/server.js';
import { answering, type Sites } from '../playground/site.js';

const usualPlaces = [
  '/usr/bin/firefox',
  '/usr/bin/firefox-esr',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
];

/** The path of an installed Firefox: the one FIREFOX_PATH names, or where it usually is. */
export const findFirefox = (): string | undefined =>
  [process.env['FIREFOX_PATH'] ?? '', ...usualPlaces].find(path => path !== '' && existsSync(path));

const built = resolve('dist', 'extension', 'firefox-mv3');

/** Keeps what the content script tells the background, in an attribute of the page. For tests alone. */
const listening = `{
  const { runtime } = browser;
  const send = runtime.sendMessage.bind(runtime);
  runtime.sendMessage = message => {
    if (message.kind === 'spotted') document.documentElement.setAttribute('data-told', JSON.stringify(message.pass));
    return send(message);
  };
}`;

/**
 * A copy of the built extension whose content script runs on these hosts by itself: no test can press Firefox's
 * toolbar button, and a page of the extension cannot be opened by one.
 */
function extensionOn(hosts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-firefox-'));
  cpSync(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
  const matches = hosts.map(host => `https://${host}/*`);
  const scripts = [{ matches, js: ['listening.js', 'spot.js'], run_at: 'document_idle' }];
  writeFileSync(join(folder, 'listening.js'), listening);
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: matches, content_scripts: scripts }));
  return folder;
}

export interface FirefoxWorld {
  readonly browser: Browser;
  readonly server: LocalServer;
  close(): Promise<void>;
}

/** Every name leads to one local server; its certificate is accepted. */
export async function openFirefox(
  executablePath: string,
  sites: Sites,
  hosts: readonly string[],
): Promise<FirefoxWorld> {
  const server = await openServer(answering(sites), ['proofmark.example']);
  const folder = extensionOn(hosts);
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${String(server.port)}`,
      'network.stricttransportsecurity.preloadlist': false,
    },
  });
  await browser.installExtension(folder);
  return {
    browser,
    server,
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
