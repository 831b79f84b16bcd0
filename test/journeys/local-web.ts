/** A browser in which the whole web is one local server, and a record of who asked it for what. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Browser } from 'puppeteer';
import { openServer, type LocalServer } from '../fixtures/web/server.js';
import { answering, type Sites } from '../playground/site.js';
import { hostRules, readNetLog, type NetRecord } from './net-log.js';
import { type SeeProfile, openBrowser } from './page.js';

export interface LocalWorld {
  readonly browser: Browser;
  readonly server: LocalServer;
  /** The extension's own origin, without a slash at its end; empty when none was loaded. */
  readonly origin: string;
  /** Ends the browser and the server; what Chromium itself recorded of every request and every name it looked up. */
  close(see?: SeeProfile): Promise<NetRecord>;
}

const built = resolve('dist', 'extension', 'chrome-mv3');

/**
 * A copy of the built extension that holds these hosts from the start, because no test can answer the browser's own
 * prompt. The page it is used on is not among them: that one is opened by the toolbar button alone.
 */
export function extensionHolding(hosts: readonly string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'proofmark-extension-'));
  cpSync(built, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8')) as Readonly<Record<string, unknown>>;
  writeFileSync(file, JSON.stringify({ ...manifest, host_permissions: hosts.map(host => `https://${host}/*`) }));
  return folder;
}

/** @param named further hosts whose look-ups are recorded by name; those of `sites` always are */
export async function openLocalWorld(
  chromium: string,
  sites: Sites,
  extension?: string,
  named: readonly string[] = [],
): Promise<LocalWorld> {
  const hosts = new Set([...[...sites.keys()].map(address => new URL(address).hostname), ...named]);
  const server = await openServer(answering(sites), ['proofmark.example']);
  const notes = mkdtempSync(join(tmpdir(), 'proofmark-net-'));
  const netLog = join(notes, 'net-log.json');
  const opened = await openBrowser(chromium, {
    ...(extension !== undefined && { extension }),
    switches: [
      '--ignore-certificate-errors',
      `--host-resolver-rules=${hostRules([...hosts], server.port)}`,
      `--log-net-log=${netLog}`,
    ],
  });
  const { browser } = opened;
  return {
    browser,
    server,
    origin: extension === undefined ? '' : await originOf(browser),
    async close(see) {
      await opened.close(see);
      await server.close();
      const recorded = await readNetLog(netLog);
      rmSync(notes, { recursive: true, force: true });
      if (extension !== undefined) rmSync(extension, { recursive: true, force: true });
      return recorded;
    },
  };
}

/** The origin of the one extension that is loaded. */
export async function originOf(browser: Browser): Promise<string> {
  const worker = await browser.waitForTarget(target => target.url().startsWith('chrome-extension://'));
  return `chrome-extension://${new URL(worker.url()).host}`;
}
