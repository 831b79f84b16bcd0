import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { limits, plain } from '../../core/index.js';
import type { Picture } from '../finding.js';
import { ForGood } from '../views/for-good.js';
import { useReader } from '../views/reader.js';
import { Words } from '../views/words.js';
import type { Looking, Looks, Seen } from './looks.js';
import { hostsOf, named } from './pictures.js';

interface LookParts {
  readonly tab: number;
  /** How many the page holds. */
  readonly count: number;
  /** Those somebody can look into. */
  readonly pictures: readonly Picture[];
  readonly looks: Looks;
}

/** Pictures that could carry a credential: counted, then, with one press that names whom it asks, looked into. */
export function LookInside({ count, looks, pictures, tab }: LookParts): JSX.Element | null {
  const looking = looks.progress(tab);
  if (looking?.kind === 'looking')
    return (
      <Underway
        {...looking}
        stop={() => {
          looks.stop(tab);
        }}
      />
    );
  const ofKind = (kind: Seen['kind'] | undefined) => pictures.filter(one => looks.inside(one)?.kind === kind);
  const [unseen, unread, carrying] = [ofKind(undefined), ofKind('unread'), ofKind('carries')];
  const seen = pictures.length - unseen.length - unread.length;
  const next = (unseen.length > 0 ? unseen : unread).slice(0, limits.picturesPerLook);
  if (count === 0 && seen === 0) return null;
  return (
    <section class="pictures" data-state="images">
      {seen + unread.length > 0 && <Looked seen={seen} carrying={carrying.length} unread={unread.length} />}
      {looking?.kind === 'declined' && <Declined {...looking} />}
      <Ahead
        count={count - seen - unread.length}
        next={next}
        press={forGood => {
          looks.begin(tab, next, forGood);
        }}
      />
    </section>
  );
}

type UnderwayParts = Extract<Looking, { kind: 'looking' }> & { readonly stop: () => void };

function Underway({ all, done, stop }: UnderwayParts): JSX.Element {
  const { panel } = useReader().language;
  return (
    <section class="pictures" data-state="looking">
      <p role="status">{panel.pictures.looking(done, all)}</p>
      <button type="button" onClick={stop}>
        {panel.stop}
      </button>
    </section>
  );
}

interface LookedParts {
  readonly seen: number;
  readonly carrying: number;
  readonly unread: number;
}

function Looked({ carrying, seen, unread }: LookedParts): JSX.Element {
  const { announce, language } = useReader();
  const { pictures } = language.panel;
  const words = [
    ...(seen > 0 ? [pictures.looked(seen, carrying)] : []),
    ...(unread > 0 ? [pictures.unread(unread)] : []),
  ].join(' ');
  useEffect(() => {
    announce(words);
  }, [words]);
  return <p data-looked>{words}</p>;
}

function Declined({ hosts }: Extract<Looking, { kind: 'declined' }>): JSX.Element {
  const { announce, language } = useReader();
  const words = language.panel.pictures.declined(named(hosts, language));
  useEffect(() => {
    announce(plain(words));
  }, [hosts]);
  return (
    <p class="notice" data-state="declined">
      <Words of={words} />
    </p>
  );
}

interface AheadParts {
  /** How many nobody looked into. */
  readonly count: number;
  /** Those the next press takes. */
  readonly next: readonly Picture[];
  readonly press: (forGood: boolean) => void;
}

/** Whom looking inside asks is said beside the button, not after it. */
function Ahead({ count, next, press }: AheadParts): JSX.Element {
  const { language } = useReader();
  const { pictures } = language.panel;
  const [forGood, setForGood] = useState(false);
  return (
    <>
      {count > 0 && <p>{pictures.count(count)}</p>}
      {next.length > 0 && (
        <>
          <p class="quiet">
            <Words of={pictures.willAsk(named(hostsOf(next), language))} />
          </p>
          <ForGood hosts={hostsOf(next)} on={forGood} choose={setForGood} />
          <button
            type="button"
            data-action="look-inside"
            onClick={() => {
              press(forGood);
            }}
          >
            {count > 0 ? pictures.look : pictures.again}
          </button>
        </>
      )}
    </>
  );
}
