/** What the playground answers: addresses, and what stands there. */
import { existsSync, readFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import type { Route } from '../fixtures/web/server.js';

export interface Answer {
  readonly type: string;
  readonly body: string | Uint8Array;
  /** The Content-Security-Policy the page is served under. */
  readonly policy?: string;
  /** The folder or folders whose built files stand beside the page; each is read when it is asked for. */
  readonly beside?: string | readonly string[];
  /** 200, unless it says otherwise. */
  readonly status?: () => number;
  /** Pages of other sites may not read it. */
  readonly unshared?: boolean;
  /** Further headers of the answer. */
  readonly headers?: Readonly<Record<string, string>>;
  /** Answers by itself, whatever else is said here. */
  readonly route?: Route;
  /** What the answer waits for. */
  readonly held?: () => Promise<void>;
}

/** By full address, without query; what is not in it is not found. */
export type Sites = ReadonlyMap<string, Answer>;

/** Answers every request with what stands at its address; `addressOf` reads the address from host and path. */
export const answering =
  (sites: Sites, addressOf = underItsName): Route =>
  (response, request) => {
    const { headers, url = '/' } = request;
    const address = addressOf(headers.host ?? '', new URL(url, 'https://playground.example').pathname);
    const answer = sites.get(address) ?? builtFile(sites, address);
    if (answer === undefined) {
      response.writeHead(404, { 'content-type': 'text/plain' }).end();
      return;
    }
    if (answer.route) {
      answer.route(response, request);
      return;
    }
    void (answer.held?.() ?? Promise.resolve()).then(() => {
      send(response, answer);
    });
  };

function send(response: ServerResponse, { body, headers, policy, status, type, unshared }: Answer): void {
  response
    .writeHead(status?.() ?? 200, {
      'content-type': type,
      ...(unshared !== true && { 'access-control-allow-origin': '*' }),
      'cache-control': 'no-store',
      ...(policy !== undefined && { 'content-security-policy': policy }),
      ...headers,
    })
    .end(body);
}

const types: Readonly<Record<string, string>> = { '.js': 'text/javascript', '.css': 'text/css' };

/** A built file beside the page of the nearest folder that has one, if it was built by now. */
function builtFile(sites: Sites, address: string): Answer | undefined {
  for (let end = address.lastIndexOf('/'); end > 'https://'.length; end = address.lastIndexOf('/', end - 1)) {
    const folders = [sites.get(address.slice(0, end + 1))?.beside ?? []].flat();
    for (const folder of folders) {
      const file = fileAt(join(folder, address.slice(end + 1)));
      if (file) return file;
    }
    if (folders.length > 0) return undefined;
  }
  return undefined;
}

function fileAt(file: string): Answer | undefined {
  const type = types[extname(file)];
  return type !== undefined && existsSync(file) ? { type, body: readFileSync(file) } : undefined;
}

const underItsName = (host: string, path: string): string => `https://${host}${path}`;

/** On a loopback address the name is the first folder: `/portfolio.example/…`. */
export const underAFolder = (_host: string, path: string): string => `https:/${path}`;

export const page = (body: string, policy?: string): Answer => ({
  type: 'text/html; charset=utf-8',
  body,
  ...(policy !== undefined && { policy }),
});

export const jsonAt = (value: unknown, type = 'application/json'): Answer => ({
  type,
  body: JSON.stringify(value, undefined, 2),
});
