/** A browser for one test file, and a server of files for the pages it opens. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { extname, join, normalize } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer';

export interface Opening {
  /** Folder of an unpacked extension to load. */
  readonly extension?: string;
  /** Further command line switches. */
  readonly switches?: readonly string[];
}

/** Is shown the folder of the profile once the browser has written everything and ended, before it is removed. */
export type SeeProfile = (folder: string) => void;

/** Starts Chromium with a fresh profile; `close` ends it and removes the profile. */
export async function openBrowser(
  executablePath: string,
  { extension, switches = [] }: Opening = {},
): Promise<{ browser: Browser; close(see?: SeeProfile): Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'proofmark-'));
  const browser = await puppeteer.launch({
    executablePath,
    headless: true,
    pipe: true,
    userDataDir: profile,
    ...(extension !== undefined && { enableExtensions: [extension] }),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...switches,
    ],
  });
  if (extension !== undefined) await closeWelcome(browser);
  return {
    browser,
    async close(see) {
      await browser.close();
      see?.(profile);
      rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** The first run has a page of its own, which opens by itself; whoever tests something else does not want it there. */
export async function closeWelcome(browser: Browser): Promise<void> {
  const welcome = await browser.waitForTarget(target => target.url().endsWith('/welcome.html'));
  await (await welcome.page())?.close();
}

const types: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
};

/** Serves a folder on a loopback address and keeps a list of what was asked for; `/` is an empty page. */
export async function serve(folder: string): Promise<{ address: string; asked: readonly string[]; close(): void }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname);
    asked.push(path);
    response.setHeader('content-type', types[path === '/' ? '.html' : extname(path)] ?? 'application/octet-stream');
    if (path === '/') return response.end('<!doctype html><html lang="en"><title>Judging</title></html>');
    try {
      return response.end(readFileSync(join(folder, path)));
    } catch {
      return response.writeHead(404).end();
    }
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  if (bound === null || typeof bound === 'string') throw new Error('the server has no port');
  return { address: `http://127.0.0.1:${String(bound.port)}/`, asked, close: () => void server.close() };
}
