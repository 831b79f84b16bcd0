import { type VerificationReport, limits } from '../../core/index.js';
import type { Picture } from '../finding.js';
import { type Outcome, judge } from '../judging/judge.js';
import { requestHosts } from '../permissions.js';
import { hostsOf, keyOf } from './pictures.js';

/** What looking inside one picture showed. */
export type Inside =
  | { readonly kind: 'plain' }
  | { readonly kind: 'unread' }
  /** At this one of its addresses. */
  | { readonly kind: 'carries'; readonly address: string };

/** Where looking inside the pictures of a tab stands; nothing before the first press and after the last answer. */
export type Looking =
  | { readonly kind: 'looking'; readonly done: number; readonly all: number }
  | { readonly kind: 'declined'; readonly hosts: readonly string[] };

/** The looks of one panel. Nothing is kept when it is closed. */
export interface Looks {
  progress(tab: number): Looking | undefined;
  inside(picture: Picture): Inside | undefined;
  /** Call it in the handler of the press itself: the browser may have to ask the person, once, for all hosts. */
  begin(tab: number, pictures: readonly Picture[]): void;
  stop(tab: number): void;
}

/** @param changed is called after every change */
export function openLooks(changed: () => void): Looks {
  const seen = new Map<string, Inside>();
  const standing = new Map<number, Looking>();
  const runs = new Map<number, AbortController>();

  function put(tab: number, looking: Looking | undefined): void {
    if (looking === undefined) standing.delete(tab);
    else standing.set(tab, looking);
    changed();
  }

  async function carryOut(tab: number, pictures: readonly Picture[], consent: Promise<boolean>, run: AbortController) {
    const hosts = hostsOf(pictures);
    const agreed = await consent;
    if (agreed) await lookInto(pictures, hosts, run.signal, note);
    if (runs.get(tab) !== run) return;
    runs.delete(tab);
    put(tab, agreed ? undefined : { kind: 'declined', hosts });

    function note(picture: Picture, inside: Inside, done: number): void {
      if (runs.get(tab) !== run) return;
      seen.set(keyOf(picture), inside);
      put(tab, { kind: 'looking', done, all: pictures.length });
    }
  }

  return {
    progress: tab => standing.get(tab),
    inside: picture => seen.get(keyOf(picture)),
    begin(tab, pictures) {
      if (runs.has(tab)) return;
      const consent = requestHosts(hostsOf(pictures));
      const run = new AbortController();
      runs.set(tab, run);
      put(tab, { kind: 'looking', done: 0, all: pictures.length });
      void carryOut(tab, pictures, consent, run);
    },
    stop(tab) {
      runs.get(tab)?.abort();
      runs.delete(tab);
      put(tab, undefined);
    },
  };
}

type Note = (picture: Picture, inside: Inside, done: number) => void;

/** A few at a time, each address once. */
async function lookInto(pictures: readonly Picture[], hosts: readonly string[], signal: AbortSignal, note: Note) {
  const waiting = [...pictures];
  let done = 0;
  const next = (): Picture | undefined => (signal.aborted ? undefined : waiting.shift());
  async function lane(): Promise<void> {
    for (let picture = next(); picture; picture = next()) {
      const inside = await insideOf(picture, hosts, signal);
      done += 1;
      note(picture, inside, done);
    }
  }
  await Promise.all(Array.from({ length: limits.picturesAtOnce }, lane));
}

/** Often what is shown is a small copy without the credential, and another address has the whole. */
async function insideOf({ addresses }: Picture, hosts: readonly string[], signal: AbortSignal): Promise<Inside> {
  let found: Inside = { kind: 'unread' };
  for (const address of addresses) {
    const inside = insideReport(address, await judged(address, hosts, signal));
    if (inside.kind === 'carries') return inside;
    if (inside.kind === 'plain') found = inside;
  }
  return found;
}

/** Asks for the picture and for nothing a credential inside may name: that has its own press. */
const judged = (address: string, hosts: readonly string[], signal: AbortSignal): Promise<Outcome> =>
  new Promise(resolve => {
    const settling = new AbortController();
    const end = judge(
      { address },
      {
        agrees: ({ host, purpose }) => Promise.resolve(purpose === 'credential' && hosts.includes(host)),
        asking: () => undefined,
        answered: () => undefined,
        done(outcome) {
          settling.abort();
          resolve(outcome);
        },
      },
      'credential',
    );
    const stop = (): void => {
      end();
      resolve({ kind: 'ended' });
    };
    signal.addEventListener('abort', stop, { signal: settling.signal });
  });

function insideReport(address: string, outcome: Outcome): Inside {
  if (outcome.kind === 'ended' || !outcome.reports.some(wasAnswered)) return { kind: 'unread' };
  if (outcome.reports.every(isPlainPicture)) return { kind: 'plain' };
  return outcome.reports.every(isUnreadable) ? { kind: 'unread' } : { kind: 'carries', address };
}

const wasAnswered = ({ contacted }: VerificationReport): boolean =>
  contacted.some(({ outcome, redirectedTo }) => outcome === 'answered' && redirectedTo === undefined);

/** Read as the picture it is, and nothing was found in it. */
const isPlainPicture = (report: VerificationReport): boolean =>
  isUnreadable(report) &&
  report.checks.some(({ evidence }) => evidence.some(({ fact, value }) => fact === 'found.media' && isPicture(value)));

const isPicture = (media: string | undefined): boolean => media === 'PNG' || media === 'SVG';

const NOTHING: readonly string[] = ['format.not-a-credential', 'format.too-large'];

const isUnreadable = ({ because }: VerificationReport): boolean => NOTHING.includes(because);
