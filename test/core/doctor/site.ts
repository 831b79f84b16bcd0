/** A local https server on which an issuer publishes, and what is published on it: also lines as the doctor prints them. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { nodeEnvironment } from '../../../core/bin/environment.js';
import { run } from '../../../core/bin/run.js';
import type { Environment } from '../../../core/environment.js';
import type { JsonObject } from '../../../core/json.js';
import { verify } from '../../../core/verify.js';
import { sampleDay } from '../../fixtures/samples.js';
import { type LocalWeb, openLocalWeb } from '../../fixtures/web/local-web.js';

export interface Published {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

/** What stands at each address; everything else is not there. */
export type Site = Map<string, Published>;

export const page: Published = {
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Welcome</title>',
};

export const file = (
  content: JsonObject | string,
  type = 'application/did+json',
  headers: Readonly<Record<string, string>> = { 'access-control-allow-origin': '*' },
): Published => ({
  headers: { 'content-type': type, ...headers },
  body: typeof content === 'string' ? content : JSON.stringify(content),
});

export interface Issuer extends LocalWeb {
  readonly site: Site;
  readonly environment: Environment;
}

export async function openIssuer(hosts: readonly string[]): Promise<Issuer> {
  const site: Site = new Map();
  const web = await openLocalWeb(hosts, {}, hosts, (response, { headers, url = '/' }) => {
    const {
      body = '',
      headers: more = {},
      status = 200,
    } = site.get(`https://${headers.host ?? ''}${url}`) ?? { status: 404 };
    response.writeHead(status, more).end(body);
  });
  const environment = { fetch: web.fetch, now: () => new Date(sampleDay), directories: [] };
  return { ...web, site, environment };
}

export interface Ran {
  readonly status: number;
  readonly out: string;
  readonly err: string;
}

/** The command, on a file that holds this text where one is given; its words come before those of the options. */
export async function doctor(
  words: readonly string[],
  { environment }: Pick<Issuer, 'environment'>,
  text?: string,
): Promise<Ran> {
  const folder = await mkdtemp(join(tmpdir(), 'proofmark-'));
  const name = join(folder, 'credential.json');
  if (text !== undefined) await writeFile(name, text);
  const [out, err]: [string[], string[]] = [[], []];
  const status = await run(['doctor', ...(text === undefined ? [] : [name]), ...words], {
    stdin: Readable.from([]),
    stdout: { write: one => out.push(one), isTTY: false, columns: 96 },
    stderr: { write: one => err.push(one), isTTY: false },
    variables: {},
    version: '1.2.3',
    environmentFor: options => ({
      ...nodeEnvironment(options),
      ...environment,
      directories: options.directories ?? [],
    }),
    verify,
  });
  await rm(folder, { recursive: true });
  return { status, out: out.join('').replaceAll(folder, '…'), err: err.join('').replaceAll(folder, '…') };
}

export interface PrintedBlock {
  readonly heading: string;
  readonly lines: string;
}

/** The lines to copy, letter for letter, and what stands above each of them. */
export function blocksIn(output: string): readonly PrintedBlock[] {
  const found: { heading: string; lines: string[] }[] = [];
  let heading = '';
  for (const line of output.split('\n')) {
    if (/^ {6}/.test(line)) found.at(-1)?.lines.push(line.slice(6));
    else if (/^ {4}\S/.test(line)) {
      heading = found.at(-1)?.lines.length === 0 ? `${heading} ${line.trim()}` : line.trim();
      if (found.at(-1)?.lines.length === 0) found.pop();
      found.push({ heading, lines: [] });
    }
  }
  return found.map(one => ({ heading: one.heading, lines: one.lines.join('\n') }));
}

/** Publishes what is printed, as somebody would who copies it: files at their address, headers into one server's configuration. */
export function publish(output: string, site: Site, server: 'nginx' | 'Apache' = 'nginx'): number {
  const blocks = blocksIn(output).filter(({ heading }) => /^(?:Publish|Or) /.test(heading));
  for (const { heading, lines } of blocks) {
    const address = /^Publish at (\S+)$/.exec(heading)?.[1];
    if (address !== undefined) site.set(address, { headers: { 'content-type': 'application/json' }, body: lines });
  }
  for (const { heading, lines } of blocks) {
    const host = new RegExp(`configuration of ${server} on (\\S+)$`).exec(heading)?.[1];
    const path = /"\^?(\/[^"]*?)\$?"/.exec(lines)?.[1]?.replaceAll(/\\(.)/g, '$1');
    if (host === undefined || path === undefined) continue;
    const type = /(?:default_type|ForceType) ([^;\s]+)/.exec(lines)?.[1] ?? '';
    const readers = /Access-Control-Allow-Origin "([^"]+)"/.exec(lines)?.[1] ?? '';
    const address = `https://${host}${path}`;
    const before = site.get(address);
    if (before)
      site.set(address, { ...before, headers: { 'content-type': type, 'access-control-allow-origin': readers } });
  }
  return blocks.length;
}

/** The rungs the output promises: everywhere, and in pages of other sites. */
export function promisedIn(output: string): {
  readonly rung: number | undefined;
  readonly inPages: number | undefined;
} {
  const words = output.replaceAll(/\s+/g, ' ');
  const number = (found: RegExpExecArray | null): number | undefined => (found ? Number(found[1]) : undefined);
  return {
    rung: number(/lift it to rung (\d)\./.exec(words)),
    inPages: number(/make it rung (\d) there\./.exec(words)),
  };
}

/** The environment of a page on another site: a browser keeps what the server does not let it read, and follows no redirect. */
export const asPage = (environment: Environment): Environment => ({
  ...environment,
  async fetch(url, init) {
    const response = await environment.fetch(url, init);
    if (response.status >= 300 && response.status < 400) return Response.error();
    if (response.headers.get('access-control-allow-origin') !== '*') throw new TypeError('Failed to fetch');
    return response;
  },
});
