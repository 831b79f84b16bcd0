import { limits } from '../limits.js';
import { type Gate, bucket, gate, perKey } from './pace.js';
import { pause } from './time.js';

/** How much one verification may still ask of the web, and when. */
export interface Budget {
  /** Milliseconds left of `limits.verificationTime`. */
  remaining(): number;
  /** Counts one request to the host; names the bound when it is one too many, and then counts nothing. */
  spend(host: string): 'requests' | 'hosts' | undefined;
  /** Counts one retry, if one may still be made after so many milliseconds, and waits for them. */
  retryAfter(milliseconds: number): Promise<boolean>;
  /** Runs a request when its host, and all hosts together, have room for it. */
  inTurn(host: string): Gate;
}

/** Nobody waits for files: in a mirror the pauses are nothing. */
export function openBudget(mirrored: boolean): Budget {
  const opened = performance.now();
  const hosts = new Set<string>();
  let requests = 0;
  let retries = 0;
  const remaining = () => limits.verificationTime - (performance.now() - opened);
  const wait = (milliseconds: number) => (mirrored ? Promise.resolve() : pause(Math.min(milliseconds, remaining())));
  const together = gate(limits.requestsInFlight);
  const gateOf = perKey((): Gate => {
    const [alone, untilDrop] = [gate(limits.requestsInFlightPerHost), bucket()];
    return work => alone(() => wait(untilDrop()).then(() => together(work)));
  });
  return {
    remaining,
    spend(host) {
      if (requests >= limits.requests) return 'requests';
      if (!hosts.has(host) && hosts.size >= limits.hosts) return 'hosts';
      requests += 1;
      hosts.add(host);
      return undefined;
    },
    async retryAfter(milliseconds) {
      if (retries >= limits.retries || milliseconds >= remaining()) return false;
      retries += 1;
      await wait(milliseconds);
      return true;
    },
    inTurn: gateOf,
  };
}
