/** What a checker does with what is handed over. Loaded where a page has one; the core comes with the first thing. */
import type { TemplateResult } from 'lit';
import { checkerWordsFor } from '../../core/index.js';
import { type Typed, addressField } from '../views/address-field.js';
import { deskView } from '../views/desk.js';
import { hostsOf } from './hosts.js';
import type { Bench, Judged } from './judging.js';
import type { Place } from './place.js';
import type { Named, Standing, Sum, Thing } from './things.js';

export { placeOf } from './place.js';

export interface Desk {
  readonly view: () => TemplateResult;
  /** The markup asks for something else: what was handed over is checked again. */
  readonly startOver: () => void;
}

/** Files that are taken at once (`credentialsPerInput` of core/limits.ts, which comes later); further ones are counted. */
const MOST = 100;

export function openDesk(place: Place): Desk {
  const agreed = new Set<string>();
  /** The latest check of each thing; an overtaken one is not heard. */
  const turns = new Map<number, symbol>();
  let things: readonly Thing[] = [];
  let bench: Promise<Bench | undefined> | undefined;
  let sum: Sum | undefined;
  let typed: Typed = { address: '', refused: false };
  let [count, left, over] = [0, 0, false];

  function put(id: number, standing: Standing): void {
    things = things.map(thing => (thing.id === id ? { ...thing, standing } : thing));
    place.redraw();
  }

  async function check(thing: Thing): Promise<void> {
    const { handed, id } = thing;
    const turn = Symbol('turn');
    turns.set(id, turn);
    const become = (standing: Standing): void => {
      if (turns.get(id) === turn) put(id, standing);
    };
    if (handed.kind === 'folder') return;
    become({ kind: 'checking' });
    const opened = await (bench ??= openedBench(place, agreed));
    if (!opened) {
      become({ kind: 'not-loaded' });
      return;
    }
    const judging = opened.judge(handed, {
      again: () => void checkAll([thing]),
      onProgress: view => {
        // Of several only that they are checked is shown; drawing all of them at each step would take longer than checking.
        if (things.length === 1) become({ kind: 'checking', view });
      },
    });
    // A page can break what everybody relies on; whoever waits is told so.
    const judged: Judged = await judging.catch(() => ({ standing: { kind: 'stopped' } }));
    become(judged.standing);
    if (judged.reports && turns.get(id) === turn) place.tell(judged.reports);
  }

  /** What comes of them is said once, when nothing is under way any more. */
  async function checkAll(some: readonly Thing[]): Promise<void> {
    sum = sum && { ...sum, said: '', all: '' };
    await Promise.all(some.map(check));
    if (things.some(({ standing }) => standing.kind === 'checking')) return;
    const opened = await bench;
    if (!opened) bench = undefined;
    const ids = new Set(some.map(({ id }) => id));
    sum = await opened?.sum(
      things.filter(({ id }) => ids.has(id)),
      things,
    );
    place.redraw();
  }

  function take(handed: readonly Named[]): void {
    if (handed.length === 0) return;
    left = Math.max(0, handed.length - MOST);
    const taken = handed.slice(0, MOST).map(named => thingOf((count += 1), named));
    things = [...taken, ...things];
    void place.lead();
    void checkAll(taken);
  }

  /** A host is asked for everything that waits for it; the visitor's word holds as long as the page. */
  function ask(hosts: readonly string[]): void {
    const waiting = things.filter(thing => askableOf(thing).some(host => hosts.includes(host)));
    for (const host of hosts) agreed.add(host);
    void place.lead();
    void checkAll(waiting);
  }

  const typing = {
    type: (now: Typed): void => {
      typed = now;
      place.redraw();
    },
    take: (address: string, host: string): void => {
      agreed.add(host);
      take([[address, { kind: 'address', address }]]);
    },
  };
  const drag = (now: boolean): void => {
    over = now;
    place.redraw();
  };

  return {
    view: () => {
      const { hosts, language } = place.wishes();
      const words = checkerWordsFor(language);
      const askable = [...new Set(things.flatMap(askableOf))];
      const says = left === 0 ? '' : words.filesLeft(MOST, left);
      const field = addressField(typed, hostsOf(hosts), words, typing);
      return deskView({ askable, left: says, over, sum, things }, field, words, { ask, drag, take });
    },
    startOver: () => {
      bench = undefined;
      if (things.length > 0) void checkAll(things);
    },
  };
}

/** The core, and its look; nothing where it did not come, and then the next thing tries again. */
async function openedBench(place: Place, agreed: ReadonlySet<string>): Promise<Bench | undefined> {
  const judging = await import('./judging.js').catch(() => undefined);
  if (judging) place.wear(judging.reportLook.styleSheet);
  return judging?.openBench(place.wishes(), agreed).catch(() => undefined);
}

const thingOf = (id: number, [name, handed]: Named): Thing => ({
  id,
  name,
  handed,
  standing: { kind: handed.kind === 'folder' ? 'folder' : 'checking' },
});

const askableOf = ({ standing }: Thing): readonly string[] =>
  standing.kind === 'answered' ? standing.answer.askable : [];
