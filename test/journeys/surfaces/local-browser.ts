/** A browser in which every host is the mirror: what it does not hold is not answered at all. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ServerResponse } from 'node:http';
import type { Browser } from 'puppeteer';
import { mirrorFetch } from '../../../core/bin/mirror.js';
import { openServer } from '../../fixtures/web/server.js';
import { hostRules } from '../net-log.js';
import { openBrowser } from '../page.js';
import { host, type World } from './surface.js';

export interface LocalBrowser {
  readonly browser: Browser;
  close(): Promise<void>;
}

/** A page of ours, and the policy it is served under. */
export interface OwnPage {
  readonly body: string;
  readonly policy: string;
}

export async function openLocalBrowser(
  { chromium, mirror }: Pick<World, 'chromium' | 'mirror'>,
  page: OwnPage,
  extension?: string,
): Promise<LocalBrowser> {
  const [mirrored, built] = [mirrorFetch(mirror), builtFiles()];
  const server = await openServer(
    (response, { headers, url = '/' }) => {
      const own = headers.host === host ? ownAnswer(url, page, built) : undefined;
      if (own) response.writeHead(200, own.headers).end(own.body);
      else void answer(response, mirrored(`https://${headers.host ?? ''}${url}`));
    },
    ['proofmark.example'],
  );
  const opened = await openBrowser(chromium, {
    ...(extension !== undefined && { extension }),
    switches: ['--ignore-certificate-errors', `--host-resolver-rules=${hostRules([], server.port)}`],
  });
  return {
    browser: opened.browser,
    async close() {
      await opened.close();
      await server.close();
    },
  };
}

function ownAnswer(path: string, page: OwnPage, built: ReadonlyMap<string, Uint8Array>) {
  if (path === '/')
    return { headers: { 'content-type': 'text/html', 'content-security-policy': page.policy }, body: page.body };
  const body = built.get(path);
  return body && { headers: { 'content-type': 'text/javascript' }, body };
}

/** Whoever is not there hangs up. */
async function answer(response: ServerResponse, asked: Promise<Response>): Promise<void> {
  try {
    const answered = await asked;
    const headers = { ...Object.fromEntries(answered.headers), 'access-control-allow-origin': '*' };
    response.writeHead(answered.status, headers).end(new Uint8Array(await answered.arrayBuffer()));
  } catch {
    response.destroy();
  }
}

function builtFiles(): ReadonlyMap<string, Uint8Array> {
  const folder = join('dist', 'widget');
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js'));
  return new Map(names.map(name => [`/${name.replaceAll('\\', '/')}`, readFileSync(join(folder, name))]));
}
