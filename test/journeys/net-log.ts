import { readFileSync } from 'node:fs';

/** One request as Chromium's network stack saw it start. */
export interface Asked {
  readonly url: string;
  /** The origin whose code asked, as far as Chromium says: an extension's, a page's, or nothing for a person. */
  readonly initiator: string;
  /** Milliseconds since 1970. */
  readonly at: number;
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
    readonly params?: { readonly url?: string; readonly initiator?: string };
  }[];
}

/** Every request to the web in a file written by `--log-net-log`. */
export function readNetLog(file: string): readonly Asked[] {
  const { constants, events } = JSON.parse(readFileSync(file, 'utf8')) as NetLog;
  const started = constants.logEventTypes['URL_REQUEST_START_JOB'];
  if (started === undefined) throw new Error('this Chromium names the start of a request otherwise');
  return events
    .filter(({ type }) => type === started)
    .flatMap(({ params, time }) =>
      params?.url === undefined
        ? []
        : [
            {
              url: params.url,
              initiator: params.initiator ?? '',
              at: Number(time) + Number(constants.timeTickOffset),
            },
          ],
    )
    .filter(({ url }) => /^(https?|wss?):/.test(url));
}
