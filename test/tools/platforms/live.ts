import type { Contact, Environment } from '../../../core/environment.js';
import { recognise as recogniseFormat } from '../../../core/formats/recognise.js';
import { open } from '../../../core/open/index.js';
import type { Answer, NoAnswer, Web } from '../../../core/web/web.js';
import { openWeb } from '../../../core/web/index.js';
import { recogniserOf } from '../../../extension/recognise.js';
import { recognise } from './examples.js';
import type { Confirmation, WrittenTable } from './read-table.js';

const TIME = 10_000; // milliseconds for one answer

/** One endpoint of the table with an identifier in it. */
export interface Question {
  readonly row: string;
  /** Place of the endpoint in its row. */
  readonly at: number;
  readonly address: string;
  /** What the row says comes back. */
  readonly format: string;
}

/**
 * Each endpoint of each row once, with the identifier of the first example that names all of them, or with that of a
 * credential a person names: examples are made up, and nobody has issued them.
 */
export function questionsOf(table: WrittenTable, named: readonly string[]): readonly Question[] {
  const by = recogniserOf(table);
  const credentials = named.map(address => recognise(address, true, by));
  return table.platforms.flatMap(({ id, endpoints, examples }) => {
    const own = credentials.find(recognised => recognised?.platform?.id === id)?.endpoints;
    const addresses = own ?? examples.match.find(({ fetch }) => fetch.length === endpoints.length)?.fetch ?? [];
    return endpoints.flatMap(({ format }, at) => {
      const address = addresses[at];
      return address === undefined ? [] : [{ row: id, at, address, format }];
    });
  });
}

/** Asks one endpoint, once, by the core's way to the web; a page that names another address is not followed there. */
export async function ask({ address, format }: Question, environment: Environment): Promise<Confirmation> {
  const answers = new Map<string, Promise<Response>>();
  const answer = await openWeb(askedOnce(environment, answers)).get(address, 'credential');
  const [last] = (await Promise.allSettled(answers.values())).slice(-1);
  const type = last?.status === 'fulfilled' ? last.value.headers.get('content-type')?.split(';', 1)[0] : undefined;
  return {
    date: environment.now().toISOString().slice(0, 10),
    result: answer.kind === 'answered' ? await resultOf(answer, format) : answer.fault,
    ...(answer.status !== undefined && { status: answer.status }),
    ...(type !== undefined && { mediaType: type }),
  };
}

/** The core tries again where a server is down for a moment; here a server is asked once, and that is its answer. */
function askedOnce(environment: Environment, answers: Map<string, Promise<Response>>): Environment {
  async function fetch(url: string, init: RequestInit): Promise<Response> {
    const signal = AbortSignal.any([AbortSignal.timeout(TIME), ...(init.signal ? [init.signal] : [])]);
    const answer = answers.get(url) ?? environment.fetch(url, { ...init, signal });
    answers.set(url, answer);
    return (await answer).clone();
  }
  return { ...environment, fetch };
}

export const AS_STATED = 'as stated';

/** Credentials of these are W3C credentials too: a row that states only that is right about them. */
const VERIFIABLE: ReadonlySet<string> = new Set(['verifiable-credential', 'open-badges-3', 'clr-2']);

async function resultOf({ bytes }: Answer, format: string): Promise<string> {
  const opened = await open({ bytes }, nobody);
  const names = opened.flatMap(one => (one.kind === 'document' ? (nameOf(recogniseFormat(one.document)) ?? []) : []));
  const isStated =
    names.includes(format) || (format === 'verifiable-credential' && names.some(one => VERIFIABLE.has(one)));
  if (isStated) return AS_STATED;
  return names.length === 0 ? 'no credential' : `another format: ${[...new Set(names)].join(', ')}`;
}

const nameOf = (found: ReturnType<typeof recogniseFormat>): string | undefined =>
  found.kind === 'recognised' ? found.format.name : undefined;

/** What was answered is looked at as it is; nobody else is asked because of it. */
const nobody: Web = {
  get: (url): Promise<NoAnswer> =>
    Promise.resolve({ kind: 'fault', url, fault: 'web.not-permitted', at: new Date(0).toISOString() }),
  afresh: () => nobody,
  isOwn: () => false,
  contacts: [] as readonly Contact[],
};

/** Writes an answer beside its endpoint; the table as a whole is confirmed when one answered as its row says. */
export function note(table: WrittenTable, { row, at }: Question, confirmation: Confirmation): void {
  const endpoint = table.platforms.find(({ id }) => id === row)?.endpoints[at];
  if (endpoint) endpoint.lastConfirmed = confirmation;
  if (confirmation.result === AS_STATED) table.lastConfirmed = confirmation.date;
}
