import type { PageAdapter } from '../detectors/adapter.js';
import { adapterFor } from '../detectors/index.js';
import type { Pass, Unread } from '../finding.js';
import { type Answers, newAnswers } from './answers.js';
import { newAttention } from './attention.js';
import { newDescribed } from './described.js';
import { drawn } from './drawn.js';
import { newFindings } from './findings.js';
import { newFrames } from './frames.js';
import { newImages } from './images.js';
import { newJourney } from './journey.js';
import { newMarking } from './marking.js';
import { newPlaces } from './places.js';
import { newPasswords } from './private-places.js';
import { type Wanted, read } from './reading.js';
import { newShadows } from './shadows.js';
import { newTelling } from './telling.js';
import { newWatch } from './watch.js';

/** What spotting needs of whoever started it. */
export interface Surroundings {
  /** What the document holds now; at most once a second. */
  readonly tell: (pass: Pass) => void;
  /** A person pressed a mark. */
  readonly show: (id: string) => void;
  /** The mark's accessible name. */
  readonly label: (title: string | undefined, pageOnly: boolean) => string;
  /** Whether links that only an issuer's page can vouch for are marked too. */
  readonly quietMarks: Promise<boolean>;
}

export interface Spotting extends Answers {
  /** Reads the page again, also one that was left alone, and tells what is there. */
  readonly again: () => void;
}

/** When open shadow roots are looked for again: attaching one makes no record. */
const LATER = [250, 1_000, 3_000];

/**
 * Finds what is on the page, marks it, keeps watching, and asks nobody. Nothing is thrown; one abort takes every mark
 * and every listener away.
 */
export function startSpotting({ tell, show, label, quietMarks }: Surroundings, signal: AbortSignal): Spotting {
  const unread = new Set<Unread>();
  let page: PageAdapter = adapterFor(new URL(location.href));
  let leftAlone = false;
  let reading = Promise.resolve();
  let allIsWanted = false;

  const findings = newFindings();
  const images = newImages();
  const frames = newFrames(frame => findings.at(frame).length > 0);
  const described = newDescribed();
  const shadows = newShadows(root => {
    watch.also(root);
  });
  const passwords = newPasswords(() => {
    look({ alone: [] });
  }, signal);
  const onAppear = (elements: readonly Element[]): void => {
    const unlisted = elements.filter(element => findings.at(element).length === 0);
    if (unlisted.length > 0) look({ alone: unlisted });
  };
  const marking = newMarking({ findings, label, show, quietMarks, onAppear, signal });
  const places = newPlaces(findings, marking);
  const answers = newAnswers(findings, () => page);
  const watch = newWatch({
    onChange: records => {
      look(records ? { records } : 'all');
    },
    onRemoved: marking.check,
    onStorm: () => {
      unread.add('storm');
      telling.tell();
    },
    isOurs: marking.isOurs,
  });
  const journey = newJourney(watch.stir, signal);
  const attention = newAttention(
    {
      onLeave: watch.stop,
      onReturn: () => {
        watch.start();
        look('all');
      },
    },
    signal,
  );
  const telling = newTelling(now, tell, signal);

  function now(): Pass {
    const [found, more] = leftAlone ? [[], false] : [findings.list(), findings.more()];
    const pictures = leftAlone ? { images: 0, pictures: [] } : images.list();
    const told = new Set(leftAlone ? (['private'] as const) : unread);
    if (!leftAlone && frames.unread() > 0) told.add('frames');
    return { found, ...pictures, more, described: described.count(), unread: [...told] };
  }

  /** One pass after the other, so that nothing is recorded twice. */
  function look(wanted: Wanted): void {
    if (wanted === 'all' && allIsWanted) return;
    if (wanted === 'all') allIsWanted = true;
    reading = reading
      .then(() => pass(wanted))
      .catch(() => {
        unread.add('failed');
        telling.tell();
      });
  }

  async function pass(asked: Wanted): Promise<void> {
    await attention.back();
    if (asked === 'all' || passwords.areThere()) await drawn(); // only then the browser knows which of them are shown
    if (signal.aborted) return;
    const went = journey.went();
    const wanted = went || leftAlone ? 'all' : asked;
    if (wanted === 'all') prepareForAll();
    leftAlone = passwords.areAsked();
    if (!leftAlone) await readAndKeep(wanted);
    leftAlone ||= passwords.areAsked();
    if (leftAlone) leaveAlone();
    else if (went) findings.forgetGone();
    marking.refresh();
    telling.tell();
  }

  function prepareForAll(): void {
    allIsWanted = false;
    page = adapterFor(new URL(location.href));
    passwords.look();
  }

  async function readAndKeep(wanted: Wanted): Promise<void> {
    telling.expect();
    const missed = await read(wanted, reader(), circumstances);
    places.tidy();
    if (wanted === 'all') for (const why of ['large', 'failed', 'layout'] as const) unread.delete(why);
    for (const why of missed) unread.add(why);
    unread.delete('layout');
    if (page.isUnknownLayout(new URL(location.href))) unread.add('layout');
  }

  const reader = () => ({
    page,
    shadows,
    places: places.all,
    isOurs: marking.isOurs,
    onSighted: places.settle,
    onElement(element: Element, name: string) {
      images.note(element, name);
      frames.note(element, name);
      passwords.note(element, name);
      described.note(element);
    },
  });

  const circumstances = { signal, unseen: attention.back, onPause: telling.tellSoFar };

  function leaveAlone(): void {
    places.forgetAll();
    images.forget();
    described.forget();
  }

  if (!attention.isAway()) {
    watch.start();
    look('all');
  }
  for (const pause of LATER) {
    const timer = setTimeout(() => {
      if (!attention.isAway()) look({ alone: [] });
    }, pause);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  }
  signal.addEventListener('abort', () => {
    watch.stop();
    marking.remove();
  });
  return {
    ...answers,
    again() {
      unread.delete('storm');
      watch.start();
      telling.tellAnyway();
      look('all');
    },
  };
}
