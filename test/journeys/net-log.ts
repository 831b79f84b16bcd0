import { readFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';

/** One request as Chromium's network stack saw it start. */
export interface Asked {
  readonly url: string;
  /** The origin whose code asked, as far as Chromium says: an extension's, a page's, or nothing for a person. */
  readonly initiator: string;
  /** Milliseconds since 1970. */
  readonly at: number;
}

/** A name Chromium wanted the address of, for a request or only to be ready for one. */
export interface LookedUp {
  /** The host as it was named; `elsewhere` for one that stands in no test world. */
  readonly name: string;
  readonly at: number;
}

export interface NetRecord {
  readonly asked: readonly Asked[];
  readonly lookedUp: readonly LookedUp[];
}

interface NetLog {
  readonly constants: {
    readonly logEventTypes: Readonly<Record<string, number>>;
    /** Added to an event's ticks it gives milliseconds since 1970. */
    readonly timeTickOffset: number | string;
  };
  readonly events: readonly {
    readonly type: number;
    readonly time: string;
    readonly params?: { readonly url?: string; readonly initiator?: string; readonly host?: string };
  }[];
}

type Params = NonNullable<NetLog['events'][number]['params']>;

/** The process that writes the file may outlive the browser by a moment. */
async function written(file: string): Promise<NetLog> {
  for (let tries = 0; tries < 100; tries += 1) {
    try {
      return JSON.parse(readFileSync(file, 'utf8')) as NetLog;
    } catch {
      await pause(100);
    }
  }
  throw new Error(`${file} was not written to its end`);
}

/** Every request to the web, and every name looked up, in a file written by `--log-net-log`. */
export async function readNetLog(file: string): Promise<NetRecord> {
  const { constants, events } = await written(file);
  const of = <T>(kind: string, read: (params: Params, at: number) => readonly T[]): readonly T[] => {
    const code = constants.logEventTypes[kind];
    if (code === undefined) throw new Error(`this Chromium has another name for ${kind}`);
    return events
      .filter(({ type }) => type === code)
      .flatMap(({ params = {}, time }) => read(params, Number(time) + Number(constants.timeTickOffset)));
  };
  return {
    asked: of('URL_REQUEST_START_JOB', ({ initiator = '', url = '' }, at) =>
      /^(https?|wss?):/.test(url) ? [{ url, initiator, at }] : [],
    ),
    lookedUp: of('HOST_RESOLVER_MANAGER_REQUEST', ({ host }, at) => {
      const name = host === undefined ? undefined : nameBehind(host);
      return name === undefined ? [] : [{ name, at }];
    }),
  };
}

/** Every name leads to the local server by a name of its own below `localhost`, which shows what was looked up. */
const behind = '.localhost';

export const hostRules = (hosts: readonly string[], port: number): string =>
  [...hosts.map(host => [host, host]), ['*', 'elsewhere']]
    .map(([host, name]) => `MAP ${host ?? ''} ${name ?? ''}${behind}:${String(port)}`)
    .join(', ');

const nameBehind = (host: string): string | undefined =>
  new RegExp(`^(?:\\w+://)?(.+)\\${behind}(?::\\d+)?$`).exec(host)?.[1];
