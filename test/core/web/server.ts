import { createServer, request } from 'node:https';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Readable } from 'node:stream';
import { certificateFor } from './certificate.js';

export type Route = (response: ServerResponse, request: IncomingMessage) => void;

/** A real https server of this machine that answers under other names, and the fetch that finds it there. */
export interface LocalWeb {
  readonly fetch: (url: string, init: RequestInit) => Promise<Response>;
  /** `host path` of every request received, in order. */
  readonly log: readonly string[];
  readonly headers: readonly IncomingMessage['headers'][];
  close(): Promise<void>;
}

/** @param certified the names in its certificate, where they are not those it answers under */
export async function openLocalWeb(
  hosts: readonly string[],
  routes: Readonly<Record<string, Route>>,
  certified = hosts,
): Promise<LocalWeb> {
  const { certificate, key } = certificateFor(certified);
  const log: string[] = [];
  const headers: IncomingMessage['headers'][] = [];
  const server = createServer({ cert: certificate, key }, (received, response) => {
    const [host = '', path = ''] = [received.headers.host, received.url];
    log.push(`${host} ${path}`);
    headers.push(received.headers);
    const route = routes[path];
    if (route) route(response, received);
    else response.writeHead(404).end();
  });
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    fetch: (url, init) => (hosts.includes(new URL(url).hostname) ? ask(url, init, port, certificate) : unknownHost()),
    log,
    headers,
    close: () =>
      new Promise(resolve => {
        server.closeAllConnections();
        server.close(() => {
          resolve();
        });
      }),
  };
}

const unknownHost = () => Promise.reject(new TypeError('fetch failed: ENOTFOUND'));

function ask(url: string, { headers, signal }: RequestInit, port: number, ca: string): Promise<Response> {
  const { hostname, pathname, search } = new URL(url);
  return new Promise((resolve, reject) => {
    const options = { host: '127.0.0.1', port, path: pathname + search, servername: hostname, ca };
    const asking = request(
      { ...options, headers: { ...(headers as Record<string, string>), host: hostname }, ...(signal && { signal }) },
      received => {
        const status = received.statusCode ?? 0;
        resolve(new Response(Readable.toWeb(received) as ReadableStream, { status, headers: flat(received.headers) }));
      },
    );
    asking.on('error', reject);
    asking.end();
  });
}

const flat = (headers: IncomingMessage['headers']): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)]));
