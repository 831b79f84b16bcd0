import { limits } from '../../core/index.js';
import type { Sighting } from '../detectors/detector.js';
import { detect } from '../detectors/index.js';
import type { Pass } from '../finding.js';
import type { Payload } from '../messages.js';
import { isAttached, isRendered, nameOf, rootElement } from './dom.js';
import { newFindings, sha256 } from './findings.js';
import { newImages } from './images.js';
import { newMarks } from './marks.js';
import { asksForPassword, isPrivate } from './private-places.js';
import { survey } from './survey.js';
import { watch } from './watch.js';

/** What spotting needs of whoever started it. */
export interface Surroundings {
  /** What the document holds now; at most once a second. */
  readonly tell: (pass: Pass) => void;
  /** A person pressed a mark. */
  readonly show: (id: string) => void;
  /** The mark's accessible name. */
  readonly label: (title: string | undefined, pageOnly: boolean) => string;
}

export interface Spotting {
  /** Reads the page again and tells what is there. */
  readonly again: () => void;
  /** The payload of a finding, if it is still the one that was spotted. */
  readonly read: (id: string) => Promise<Payload>;
  /** Takes every mark and every listener away. */
  readonly stop: () => void;
}

/** Scripts, `<link>` and image map areas have no box of their own. */
const WITHOUT_BOX: ReadonlySet<string> = new Set(['script', 'link', 'area']);

/** When open shadow roots are looked for again: attaching one makes no record. */
const LATER = [250, 1_000, 3_000];

/** Finds what is on the page, marks it, keeps watching, and asks nobody. Nothing is thrown. */
export function startSpotting({ tell, show, label }: Surroundings): Spotting {
  const stopping = new AbortController();
  const { signal } = stopping;
  const findings = newFindings();
  const images = newImages();
  const marks = newMarks(signal);
  const shadows = new WeakSet<ShadowRoot>();
  const places = new Set<Element>();
  let partly = false;
  let address = addressNow();
  let reading = Promise.resolve();

  const observe = watch({
    onChange: roots => {
      look(roots);
    },
    onRemoved: node => {
      marks.onRemoved(node);
    },
    onStorm: () => {
      partly = true;
      report();
    },
    isOurs: node => marks.isOurs(node),
    signal,
  });

  const visibility = new IntersectionObserver(entries => {
    const appeared = entries.filter(({ isIntersecting }) => isIntersecting).map(({ target }) => target);
    for (const { target, isIntersecting } of entries) if (!isIntersecting) marks.hide(target);
    for (const element of appeared) mark(element);
    const unread = appeared.filter(element => findings.idAt(element) === undefined);
    if (unread.length > 0) look(unread);
  });
  signal.addEventListener('abort', () => {
    visibility.disconnect();
  });

  /** One pass after the other, so that nothing is recorded twice. */
  function look(roots: readonly Node[]): void {
    reading = reading.then(() => pass(roots)).catch(giveUp);
  }

  async function pass(roots: readonly Node[]): Promise<void> {
    if (signal.aborted) return;
    if (asksForPassword()) {
      leaveAlone();
      return;
    }
    const seen: Promise<void>[] = [];
    const met = await survey(roots, {
      onElement(element, name) {
        images.note(element, name);
        const sighting = detect(element);
        if (sighting || places.has(element)) seen.push(settle(element, sighting));
      },
      onShadow: follow,
      stopped: () => signal.aborted,
    });
    await Promise.all(seen);
    partly ||= met;
    tidy();
    report();
  }

  function follow(root: ShadowRoot): void {
    if (shadows.has(root)) return;
    shadows.add(root);
    observe(root);
  }

  /** The same element with another address is another place; one that lost its address loses its mark. */
  async function settle(element: Element, sighting: Sighting | undefined): Promise<void> {
    const before = findings.idAt(element);
    if (!sighting || isPrivate(element)) {
      forget(element);
      return;
    }
    places.add(element);
    if (!WITHOUT_BOX.has(nameOf(element))) visibility.observe(element);
    if (!isListable(element)) {
      findings.leave(element);
      return;
    }
    const id = await findings.add(element, sighting);
    if (id === before) {
      mark(element);
      return;
    }
    marks.hide(element);
    mark(element);
  }

  const isListable = (element: Element): boolean => WITHOUT_BOX.has(nameOf(element)) || isRendered(element);

  function forget(element: Element): void {
    places.delete(element);
    visibility.unobserve(element);
    findings.leave(element);
    marks.hide(element);
  }

  function mark(element: Element): void {
    const id = findings.idAt(element);
    const sighting = id === undefined ? undefined : findings.sightingOf(id);
    if (id === undefined || sighting?.tier !== 'marked' || !isInView(element) || isMarkedEnough(id)) return;
    const quiet = sighting.expects === 'page-only';
    marks.show(element, {
      label: label(sighting.title, quiet),
      quiet,
      press: () => {
        show(id);
      },
    });
  }

  const isMarkedEnough = (id: string): boolean =>
    findings.placesOf(id).filter(place => marks.isShown(place)).length >= limits.marksPerFinding;

  function tidy(): void {
    for (const place of places) if (!isAttached(place)) forget(place);
    const moved = address !== addressNow();
    address = addressNow();
    findings.tidy(moved);
  }

  function leaveAlone(): void {
    partly = true;
    for (const place of places) forget(place);
    images.forget();
    report();
  }

  function giveUp(): void {
    partly = true;
    report();
  }

  const report = atMostOncePerPause(() => {
    if (!signal.aborted) tell({ found: findings.list(), ...images.list(), more: findings.more(), partly });
  });

  const whole = (): readonly Node[] => [rootElement() ?? document];
  const timers = LATER.map(pause =>
    setTimeout(() => {
      lookForShadows();
    }, pause),
  );

  /** Only what was not there before is read. */
  function lookForShadows(): void {
    const fresh: ShadowRoot[] = [];
    reading = reading
      .then(() =>
        survey(whole(), {
          onElement: () => undefined,
          onShadow: root => {
            if (!shadows.has(root)) fresh.push(root);
            follow(root);
          },
          stopped: () => signal.aborted,
        }),
      )
      .then(() => (fresh.length > 0 ? pass(fresh) : undefined))
      .catch(giveUp);
  }

  look(whole());
  return {
    again: () => {
      partly = false;
      look(whole());
    },
    async read(id) {
      const wanted = findings.hashOf(id);
      for (const place of wanted === undefined ? [] : findings.placesOf(id)) {
        const now = isAttached(place) ? detect(place) : undefined;
        if (now && 'text' in now && (await sha256(now.text)) === wanted) return { kind: 'payload', text: now.text };
      }
      return { kind: 'gone' };
    },
    stop() {
      stopping.abort();
      timers.forEach(clearTimeout);
      marks.remove();
    },
  };
}

const addressNow = (): string => location.pathname + location.hash;

function isInView(element: Element): boolean {
  const { top, bottom, left, right } = element.getBoundingClientRect();
  return bottom > 0 && right > 0 && top < innerHeight && left < innerWidth;
}

/** The first time at once, then at most once a pause, and never losing the last. */
function atMostOncePerPause(work: () => void): () => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let again = false;
  return function run() {
    again = true;
    if (timer !== undefined) return;
    again = false;
    work();
    timer = setTimeout(() => {
      timer = undefined;
      if (again) run();
    }, limits.tellingPause);
  };
}
