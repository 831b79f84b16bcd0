import { type Inside, limits } from '../../core/index.js';
import type { Finding, Picture } from '../finding.js';
import { look } from '../judging/look.js';
import { type Loan, openLoan } from '../lent.js';
import { findingIn, hostsOf, keyOf } from './pictures.js';

/** What looking inside one picture showed. */
export type Seen =
  { readonly kind: 'plain' } | { readonly kind: 'unread' } | { readonly kind: 'carries'; readonly finding: Finding };

/** Where looking inside the pictures of a tab stands; nothing before the first press and after the last answer. */
export type Looking =
  | { readonly kind: 'looking'; readonly done: number; readonly all: number }
  | { readonly kind: 'declined'; readonly hosts: readonly string[] };

/** The looks of one panel. Nothing is kept when it is closed. */
export interface Looks {
  progress(tab: number): Looking | undefined;
  inside(picture: Picture): Seen | undefined;
  /** Call it in the handler of the press itself: the browser may have to ask the person, once, for all hosts. */
  begin(tab: number, pictures: readonly Picture[], forGood: boolean): void;
  stop(tab: number): void;
}

/** A look under way, and the hosts it was lent. */
interface Run {
  readonly ending: AbortController;
  readonly loan: Loan;
}

/** @param changed is called after every change */
export function openLooks(changed: () => void): Looks {
  const seen = new Map<string, Seen>();
  const standing = new Map<number, Looking>();
  const runs = new Map<number, Run>();

  function put(tab: number, looking: Looking | undefined): void {
    if (looking === undefined) standing.delete(tab);
    else standing.set(tab, looking);
    changed();
  }

  async function carryOut(tab: number, pictures: readonly Picture[], consent: Promise<boolean>, run: Run) {
    let done = 0;
    const agreed = await consent;
    if (agreed) await lookInto(pictures, run.ending.signal, note);
    if (runs.get(tab) !== run) return;
    leave(tab);
    put(tab, agreed ? undefined : { kind: 'declined', hosts: hostsOf(pictures) });

    function note(picture: Picture, inside: Inside): void {
      if (runs.get(tab) !== run) return;
      done += 1;
      seen.set(keyOf(picture), seenIn(picture, inside));
      put(tab, { kind: 'looking', done, all: pictures.length });
    }
  }

  /** What is lent is given back when the look is over. */
  function leave(tab: number): void {
    runs.get(tab)?.loan.end();
    runs.delete(tab);
  }

  return {
    progress: tab => standing.get(tab),
    inside: picture => seen.get(keyOf(picture)),
    begin(tab, pictures, forGood) {
      if (runs.has(tab)) return;
      const run: Run = { ending: new AbortController(), loan: openLoan() };
      const consent = run.loan.ask(hostsOf(pictures), forGood);
      runs.set(tab, run);
      put(tab, { kind: 'looking', done: 0, all: pictures.length });
      void carryOut(tab, pictures, consent, run);
    },
    stop(tab) {
      runs.get(tab)?.ending.abort();
      leave(tab);
      put(tab, undefined);
    },
  };
}

function seenIn(picture: Picture, inside: Inside): Seen {
  const finding = findingIn(picture, inside);
  if (finding) return { kind: 'carries', finding };
  return { kind: inside.kind === 'unread' ? 'unread' : 'plain' };
}

type Note = (picture: Picture, inside: Inside) => void;

/** When a picture takes a worker too long, it and those read beside it could not be read; a new worker goes on. */
async function lookInto(pictures: readonly Picture[], signal: AbortSignal, note: Note): Promise<void> {
  let left = pictures;
  while (left.length > 0 && !signal.aborted) {
    const unanswered = await lookOnce(left, signal, note);
    for (const picture of unanswered.slice(0, limits.picturesAtOnce)) note(picture, { kind: 'unread' });
    left = unanswered.slice(limits.picturesAtOnce);
  }
}

/** @returns the pictures nothing is known of; never answered once it was stopped */
const lookOnce = (pictures: readonly Picture[], signal: AbortSignal, note: Note): Promise<readonly Picture[]> =>
  new Promise(resolve => {
    const left = new Map(pictures.entries());
    const settling = new AbortController();
    const end = look(
      pictures.map(({ addresses }) => addresses),
      {
        seen(at, inside) {
          const picture = left.get(at);
          left.delete(at);
          if (picture) note(picture, inside);
        },
        done() {
          settling.abort();
          resolve([...left.values()]);
        },
      },
    );
    signal.addEventListener('abort', end, { signal: settling.signal });
  });
