/**
 * The VC API on this machine alone, for suites that test issuers and verifiers (docs/conformance.md). Never shipped: it
 * signs with keys that everybody knows, and `verified` is a word that Proofmark uses nowhere else.
 */
import { type IncomingMessage, STATUS_CODES, type ServerResponse, createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Duplex } from 'node:stream';
import { type Language, languageFor, plain, present, verify } from '../../../core/index.js';
import { type Answer, type Problem, declined, refused } from './answer.js';
import { type Body, readBody } from './body.js';
import { implementationAt } from './implementation.js';
import { derive, issue } from './issue.js';
import { titled } from './judged.js';
import { type Outside, offline } from './outside.js';
import { suites } from './suites.js';
import { verifyCredential } from './verify-credential.js';
import { verifyPresentation } from './verify-presentation.js';

type Route = (body: Body, language: Language, outside: Outside) => Promise<Answer>;

/** What is asked for with POST and a body; the suite that signs is the beginning of the path, and the first where none is. */
const routes: ReadonlyMap<string, Route> = new Map<string, Route>([
  ...[...suites, ...suites.slice(0, 1).map(suite => ({ ...suite, prefix: '' }))].map((suite): [string, Route] => [
    `${suite.prefix === '' ? '' : '/'}${suite.prefix}/credentials/issue`,
    (body, language, outside) => issue(suite, body, language, outside),
  ]),
  ['/credentials/verify', verifyCredential],
  ['/credentials/derive', (body, _, outside) => derive(body, outside)],
  ['/presentations/verify', verifyPresentation],
]);

const HEALTH = '/health';

export interface VcApi {
  /** `http://127.0.0.1:…`, without a slash at its end. */
  readonly address: string;
  /** Ends when the last answer is given. */
  readonly close: () => Promise<void>;
}

/** @param port 0: any that is free */
export async function openVcApi(port = 0, outside: Outside = offline): Promise<VcApi> {
  const server = createServer(HABITS, (request, response) => {
    void answerTo(request, outside)
      .catch(() => brokenDown)
      .then(answer => {
        // Whoever is answered last does not keep the server from ending.
        if (!server.listening) response.setHeader('connection', 'close');
        if (!response.destroyed) send(response, answer);
      });
  });
  server.on('checkExpectation', (_, response: ServerResponse) => {
    send(response, declined(417));
  });
  server.on('connect', (_, socket: Duplex) => {
    socket.end(raw(405));
  });
  server.on('clientError', (error: NodeJS.ErrnoException, socket: Duplex) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else socket.end(raw(statusOf(error)));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    address: `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close(error => {
          if (error) reject(error);
          else resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

const HABITS = {
  // A request without Host is refused by us, in JSON.
  requireHostHeader: false,
  requestTimeout: 30_000,
  // A suite that pauses between two questions does not find the line cut just as it asks.
  keepAliveTimeout: 60_000,
};

/** As Node itself answers what is no HTTP. */
const statusOf = ({ code }: NodeJS.ErrnoException): number =>
  code === 'HPE_HEADER_OVERFLOW' ? 431 : code === 'ERR_HTTP_REQUEST_TIMEOUT' ? 408 : 400;

/** As in the core, what breaks down is a doubt about what was read. */
const brokenDown: Answer = refused({ code: 'format.unsupported' });

async function answerTo(request: IncomingMessage, outside: Outside): Promise<Answer> {
  if (!isOurs(request.headers.host)) return declined(421);
  const path = (request.url ?? '').split('?', 1)[0] ?? '';
  const { method = '' } = request;
  if (path === HEALTH) {
    if (!['GET', 'HEAD'].includes(method)) return declined(405, { allow: 'GET, HEAD' });
    return { status: 200, body: { implementation: implementationAt(baseOf(request)) } };
  }
  const route = routes.get(path);
  if (!route) return declined(404);
  if (method !== 'POST') return declined(405, { allow: 'POST' });
  if (!isJson(request.headers['content-type'])) return declined(415, { 'accept-post': 'application/json' });
  const language = languageFor(request.headers['accept-language']?.split(/[,;]/, 1)[0]);
  const read = await readBody(request);
  if (read.kind === 'body') return route(read.body, language, outside);
  if (read.kind === 'too-large')
    return { ...refused(...titled([{ code: 'format.too-large' }], language)), status: 413 };
  return refused(await unread(read.text, language));
}

/** What is wrong with a body that is no JSON object, in the words of the core. */
async function unread(text: string, language: Language): Promise<Problem> {
  const [report] = await verify({ text: text === '' ? '{' : text }, offline.environment);
  const says = report && present(report, { audience: 'evaluator', language }).answers[0]?.says;
  return { code: 'format.malformed', ...(says && { title: plain(says) }), pointer: '' };
}

/** A page of another site that had its name point here would be answered like us; its name gives it away. */
const isOurs = (host: string | undefined): boolean => /^(?:127\.0\.0\.1|localhost)(?::\d{1,5})?$/i.test(host ?? '');

const baseOf = ({ headers: { host = '' } }: IncomingMessage): string => `http://${host}`;

/** A page of another site may send a form or plain text without asking, and nothing else. */
const isJson = (type: string | undefined): boolean => /^application\/(?:[\w.+-]+\+)?json *(?:;|$)/i.test(type ?? '');

const headersOf = (body: string): Readonly<Record<string, string>> => ({
  'content-type': 'application/json; charset=utf-8',
  'content-length': String(Buffer.byteLength(body)),
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
});

function send(response: ServerResponse, { body, headers, status }: Answer): void {
  const text = JSON.stringify(body);
  response.writeHead(status, { ...headersOf(text), ...headers }).end(text);
}

/** An answer where Node has no response of its own. */
function raw(status: number): string {
  const text = JSON.stringify(declined(status).body);
  const headers = Object.entries({ ...headersOf(text), connection: 'close' }).map(
    ([name, value]) => `${name}: ${value}`,
  );
  return [`HTTP/1.1 ${String(status)} ${STATUS_CODES[status] ?? ''}`, ...headers, '', text].join('\r\n');
}
