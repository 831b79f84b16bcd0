import type { Environment } from '../environment.js';
import { limits } from '../limits.js';
import { type Gate, gate, openTurns } from './pace.js';
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
export function openBudget({ mirrored = false, turns }: Pick<Environment, 'mirrored' | 'turns'>): Budget {
  const time = stopwatch();
  const hosts = new Set<string>();
  let requests = 0;
  let retries = 0;
  const remaining = () => limits.verificationTime - time.passed();
  const wait = (milliseconds: number) => (mirrored ? Promise.resolve() : pause(Math.min(milliseconds, remaining())));
  const together = gate(limits.requestsInFlight);
  const own = openTurns(wait);
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
    inTurn(host) {
      if (!turns) return work => own(host)(() => together(work));
      return work => {
        const goOn = time.rest();
        return turns(host)(() => {
          goOn();
          return together(work);
        }).finally(goOn);
      };
    },
  };
}

/** Milliseconds, without those in which others had their turn: a verification has its whole time for itself. */
function stopwatch(): { passed(): number; rest(): () => void } {
  const started = performance.now();
  let [resting, since, rested] = [0, 0, 0];
  const passed = () => (resting > 0 ? since : performance.now()) - started - rested;
  return {
    passed,
    rest() {
      if (resting === 0) since = performance.now();
      resting += 1;
      let isOver = false;
      return () => {
        if (isOver) return;
        isOver = true;
        resting -= 1;
        if (resting === 0) rested += performance.now() - since;
      };
    },
  };
}
