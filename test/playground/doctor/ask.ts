/**
 * What the doctor's page asks the playground for. A page cannot see what servers hide from pages; the playground looks in
 * its place. It takes this from its own page alone, asks the hosts that a person named, and answers with findings.
 */
import type { IncomingMessage } from 'node:http';
import { type Examination, type Given, examine, givenFrom, presentExamination } from '../../../core/doctor/index.js';
import type { Environment } from '../../../core/environment.js';
import { type Json, type JsonObject, isObject, listOf, member, textMember } from '../../../core/json.js';
import { languageFor } from '../../../core/language/index.js';
import { limits } from '../../../core/limits.js';
import { settle } from '../../../core/report/settle.js';
import type { Route } from '../../fixtures/web/server.js';

/** No page of another site can send it without being asked first, and nobody answers that question. */
export const OWN_HEADER = 'x-proofmark-doctor';

/** @param names under which the playground is opened; a loopback address of this machine is one, with any port */
export const doctorRoute =
  (environment: () => Environment, names: readonly string[]): Route =>
  (response, request) => {
    // Whoever hangs up in the middle is answered all the same; nobody hears it, and the playground goes on.
    void settle(answerTo(request, environment, names), refused(500)).then(({ body, status }) => {
      response
        .writeHead(status, { 'content-type': 'application/json', 'cache-control': 'no-store', connection: 'close' })
        .end(JSON.stringify(body));
    });
  };

interface Answered {
  readonly status: 200 | 400 | 403 | 405 | 413 | 500;
  readonly body: unknown;
}

const refused = (status: Exclude<Answered['status'], 200>): Answered => ({ status, body: {} });

async function answerTo(
  request: IncomingMessage,
  environment: () => Environment,
  names: readonly string[],
): Promise<Answered> {
  if (request.method !== 'POST') return refused(405);
  if (!isOwn(request.headers, names)) return refused(403);
  const bytes = await bytesOf(request);
  if (bytes === undefined) return refused(413);
  const asked = askedIn(bytes);
  if (asked === undefined) return refused(400);
  const { given, hosts, key, tag } = asked;
  const looked = examine(given, environment(), { hosts, ...(key !== '' && { key }) });
  const examination = await settle<Examination | undefined>(looked, undefined);
  if (!examination) return refused(500);
  return { status: 200, body: presentExamination(examination, languageFor(tag)) };
}

const LOOPBACK = /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/;

/** From a page of the playground, opened under one of its own names: a name that was made to lead here is none of them. */
function isOwn(headers: IncomingMessage['headers'], names: readonly string[]): boolean {
  const { host = '', origin = '', 'sec-fetch-site': site = 'same-origin' } = headers;
  const isName = LOOPBACK.test(host) || names.includes(host);
  const isSame = origin === `https://${host}` || (LOOPBACK.test(host) && origin === `http://${host}`);
  return isName && isSame && site === 'same-origin' && headers[OWN_HEADER] === '1';
}

/** Nothing where it is longer than what may be handed over; the rest is then not read. */
async function bytesOf(request: AsyncIterable<Buffer>): Promise<Uint8Array | undefined> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request) {
    length += part.length;
    if (length > limits.inputBytes) return undefined;
    parts.push(part);
  }
  return Buffer.concat(parts);
}

interface Asked {
  readonly given: Given;
  readonly hosts: readonly string[];
  readonly key: string;
  readonly tag: string;
}

/** Our own page writes it, a file in base64 among it, which is longer than any text of a credential. */
function askedIn(bytes: Uint8Array): Asked | undefined {
  const asked = parsed(new TextDecoder().decode(bytes));
  const given = asked && givenIn(asked);
  if (!given) return undefined;
  const hosts = listOf(member(asked, 'hosts')).filter(one => typeof one === 'string');
  if (hosts.length > limits.hosts) return undefined;
  return { given, hosts, key: textMember(asked, 'key') ?? '', tag: textMember(asked, 'language') ?? '' };
}

function parsed(text: string): JsonObject | undefined {
  try {
    const value = JSON.parse(text) as Json;
    return isObject(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function givenIn(asked: JsonObject): Given | undefined {
  const [file, name, given] = ['file', 'name', 'given'].map(one => textMember(asked, one));
  if (file === undefined) return givenFrom(given ?? '');
  return { kind: 'bytes', bytes: Buffer.from(file, 'base64'), ...(name !== undefined && { name }) };
}
