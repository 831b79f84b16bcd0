/** Firefox with the extension in it, where it is installed, on pages served as if from their own address. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import puppeteer, { type Browser, type Page } from 'puppeteer';
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

/**
 * The same, where it is new enough for the extension.
 * @param notDone what is not tried elsewhere; it is said on the standard error output
 */
export function findFirefoxForExtension(notDone: string): string | undefined {
  const path = findFirefox();
  if (path !== undefined && versionOf(path) >= oldest()) return path;
  const why =
    path === undefined ? 'is not installed' : `${String(versionOf(path))} is older than the extension asks for`;
  process.stderr.write(`Firefox ${why} (or name another with FIREFOX_PATH): ${notDone}\n`);
  return undefined;
}

const majorIn = (text: string): number => Number(/(\d+)\./.exec(text)?.[1] ?? 0);

/** As `Mozilla Firefox 140.12.0esr` says. */
const versionOf = (path: string): number => majorIn(execFileSync(path, ['--version'], { encoding: 'utf8' }));

interface Manifest {
  readonly browser_specific_settings: { readonly gecko: { readonly strict_min_version: string } };
}
const oldest = (): number => {
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8')) as Manifest;
  return majorIn(manifest.browser_specific_settings.gecko.strict_min_version);
};

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

/** Firefox draws the name of an extension's origin by lot; here it is drawn before. */
const drawn = '5f1b6f0e-2c0d-4a8f-9c55-0b6f6d7c1a2e';
const extensionId = 'proofmark@proofmark.example';

/** Firefox, for which every name leads to one local server; its certificate is accepted. */
export const launchFirefox = (
  executablePath: string,
  { port }: LocalServer,
  preferences: Readonly<Record<string, unknown>> = {},
): Promise<Browser> =>
  puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    acceptInsecureCerts: true,
    // Without it the driver refuses to open a page of an extension.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'network.dns.forceResolve': '127.0.0.1',
      'network.socket.forcePort': `443=${String(port)}`,
      'network.stricttransportsecurity.preloadlist': false,
      ...preferences,
    },
  });

export interface FirefoxWorld {
  readonly browser: Browser;
  /** The extension's own, without a slash at its end. */
  readonly origin: string;
  readonly server: LocalServer;
  close(): Promise<void>;
}

export async function openFirefox(
  executablePath: string,
  sites: Sites,
  hosts: readonly string[],
): Promise<FirefoxWorld> {
  const server = await openServer(answering(sites), ['proofmark.example']);
  const folder = extensionOn(hosts);
  const browser = await launchFirefox(executablePath, server, {
    'extensions.webextensions.uuids': JSON.stringify({ [extensionId]: drawn }),
  });
  await browser.installExtension(folder);
  return {
    browser,
    server,
    origin: `moz-extension://${drawn}`,
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/**
 * Opens a page of the extension and waits until it is drawn. It gets a process of its own, which the driver takes for the
 * end of the tab it was asked to lead there: what it says of that is not heard.
 */
export async function openOwnPage({ browser, origin }: FirefoxWorld, path: string): Promise<Page> {
  const page = await browser.newPage();
  void page.goto(`${origin}/${path}`, { waitUntil: 'domcontentloaded' }).catch(() => undefined);
  for (let tries = 0; tries < 100; tries += 1) {
    if ((await page.$('footer').catch(() => null)) !== null) return page;
    await pause(100);
  }
  throw new Error(`${path} was not drawn`);
}
