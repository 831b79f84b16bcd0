import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Phrase, plain, quoted, spokenLanguages } from '../../core/index.js';
import type { Settings } from '../settings.js';
import { useReader } from '../views/reader.js';
import { Words } from '../views/words.js';
import {
  type CarriedList,
  type CarriedParts,
  type Carrier,
  type FromCarrier,
  type Wanted,
  openCarrier,
} from './carried.js';
import { PermissionsAgain } from './permissions-again.js';
import { takeWhole } from './take-whole.js';
import { useOptionsWords } from './words.js';

interface CarriedPartsOfPage {
  readonly file: File;
  readonly close: () => void;
}

type Stage =
  | { readonly kind: 'reading' }
  | { readonly kind: 'refused'; readonly says: Phrase }
  | { readonly kind: 'read' | 'taking' | 'unkept' | 'taken'; readonly parts: CarriedParts };

/** An export from elsewhere: what it would bring, part by part, before anything of it is kept. */
export function CarriedPreview({ close, file }: CarriedPartsOfPage): JSX.Element {
  const { announce } = useReader();
  const { carry: words, lists } = useOptionsWords();
  const [stage, setStage] = useState<Stage>({ kind: 'reading' });
  const carrier = useRef<Carrier>(undefined);
  const shown = quoted(file.name);
  useEffect(() => {
    const own = openCarrier();
    carrier.current = own;
    let left = false;
    void own.ask({ kind: 'read', file }).then(found => {
      if (!left) setStage(stageOf(found));
    });
    return () => {
      left = true;
      own.end();
    };
  }, [file]);
  function stageOf(found: FromCarrier): Stage {
    if (found.kind === 'read') return { kind: 'read', parts: found.parts };
    const says = found.kind === 'newer' ? words.newer(shown) : words.broken(shown);
    announce(plain(says));
    return { kind: 'refused', says };
  }
  async function take(parts: CarriedParts, wanted: Wanted): Promise<void> {
    setStage({ kind: 'taking', parts });
    const taken = await takeWhole(carrier.current, parts, wanted);
    setStage({ kind: taken ? 'taken' : 'unkept', parts });
    announce(taken ? words.taken : words.unkept);
    if (taken && parts.sites.length + parts.hosts.length === 0) close();
  }
  if (stage.kind === 'reading')
    return (
      <p role="status">
        <Words of={lists.reading(shown)} />
      </p>
    );
  if (stage.kind === 'refused')
    return (
      <div class="notice doubtful" data-state="refused">
        <p>
          <Words of={stage.says} />
        </p>
        <p class="quiet">{words.untouched}</p>
        <button type="button" onClick={close}>
          {lists.close}
        </button>
      </div>
    );
  const { kind, parts } = stage;
  if (kind === 'taken') return <PermissionsAgain sites={parts.sites} hosts={parts.hosts} done={close} />;
  return (
    <CarriedChoice
      parts={parts}
      busy={kind === 'taking'}
      unkept={kind === 'unkept'}
      take={wanted => void take(parts, wanted)}
      cancel={close}
    />
  );
}

interface ChoiceParts {
  readonly parts: CarriedParts;
  readonly busy: boolean;
  readonly unkept: boolean;
  readonly take: (wanted: Wanted) => void;
  readonly cancel: () => void;
}

const numbersOf = (lists: readonly CarriedList[]): readonly number[] =>
  lists.filter(({ standing }) => standing !== 'same').map(({ at }) => at);

export function CarriedChoice({ busy, cancel, parts, take, unkept }: ChoiceParts): JSX.Element {
  const { language } = useReader();
  const { carry: words, lists: listWords } = useOptionsWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [wanted, setWanted] = useState<Wanted>(() => ({
    settings: parts.settings !== undefined,
    lists: numbersOf(parts.lists),
    trusted: numbersOf(parts.trusted),
    known: parts.known.length > parts.alreadyKnown,
    seen: false, // it records whom somebody looked at, and is chosen by itself
  }));
  useEffect(() => {
    heading.current?.focus();
    heading.current?.scrollIntoView();
  }, []);
  const turned = (numbers: readonly number[], at: number): readonly number[] =>
    numbers.includes(at) ? numbers.filter(one => one !== at) : [...numbers, at];
  const isEmpty =
    !parts.settings && [parts.lists, parts.trusted, parts.known, parts.seen].every(({ length }) => length === 0);
  const isNothing =
    !wanted.settings && !wanted.known && !wanted.seen && wanted.lists.length + wanted.trusted.length === 0;
  return (
    <form
      class="notice preview carried"
      data-state="carried"
      aria-labelledby="carried"
      onSubmit={event => {
        event.preventDefault();
        take(wanted);
      }}
    >
      <h3 id="carried" ref={heading} tabIndex={-1}>
        {words.preview}
      </h3>
      {parts.exportedAt !== '' && <p class="quiet">{words.exportedOn(language.grammar.date(parts.exportedAt))}</p>}
      {isEmpty && <p>{words.nothing}</p>}
      {parts.settings && (
        <Part
          name="settings"
          on={wanted.settings}
          turn={() => {
            setWanted({ ...wanted, settings: !wanted.settings });
          }}
          says={[{ kind: 'text', text: words.choices }]}
        >
          {useSaid(parts.settings)} {words.replaces}
        </Part>
      )}
      {parts.lists.map(list => (
        <Part
          key={list.at}
          name={`list ${String(list.at)}`}
          on={wanted.lists.includes(list.at)}
          isHere={list.standing === 'same'}
          turn={() => {
            setWanted({ ...wanted, lists: turned(wanted.lists, list.at) });
          }}
          says={words.list(quoted(list.name ?? ''))}
        >
          {listWords.dated(language.grammar.date(list.issuedAt))} · {listWords.count(list.size)}.{' '}
          {list.standing !== 'new' && words[list.standing]}
        </Part>
      ))}
      {parts.trusted.map(list => (
        <Part
          key={list.at}
          name={`trusted ${String(list.at)}`}
          on={wanted.trusted.includes(list.at)}
          isHere={list.standing === 'same'}
          turn={() => {
            setWanted({ ...wanted, trusted: turned(wanted.trusted, list.at) });
          }}
          says={[{ kind: 'text', text: words.trusted }]}
        >
          {listWords.dated(language.grammar.date(list.issuedAt))}. {list.standing !== 'new' && words[list.standing]}
        </Part>
      ))}
      {parts.unread.map(({ flaw, name, pointer }, at) => (
        <p key={at} class="doubt" data-unread>
          <Words of={name === '' ? [{ kind: 'text', text: words.trusted }] : words.list(quoted(name))} />
          {'. '}
          {words.unusable(language.command.listFlaw(flaw, undefined, pointer))}
        </p>
      ))}
      {parts.known.length + parts.leftOut > 0 && (
        <Part
          name="known"
          on={wanted.known}
          isHere={parts.known.length === parts.alreadyKnown}
          turn={() => {
            setWanted({ ...wanted, known: !wanted.known });
          }}
          says={[{ kind: 'text', text: words.known(parts.known.length) }]}
        >
          {parts.alreadyKnown > 0 && words.alreadyKnown(parts.alreadyKnown)}{' '}
          {parts.leftOut > 0 && words.leftOut(parts.leftOut)}
        </Part>
      )}
      {parts.seen.length > 0 && (
        <Part
          name="seen"
          on={wanted.seen}
          turn={() => {
            setWanted({ ...wanted, seen: !wanted.seen });
          }}
          says={[{ kind: 'text', text: words.seen(parts.seen.length) }]}
        >
          {words.seenMeans} {parts.settings?.rememberKeys === true && words.seenGoesOn}
        </Part>
      )}
      {unkept && (
        <p class="doubt" data-state="not-taken">
          {words.unkept}
        </p>
      )}
      <p class="buttons">
        <button type="submit" class="first" data-action="take" disabled={busy || isNothing}>
          {busy ? words.taking : words.take}
        </button>
        <button type="button" onClick={cancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

interface PartParts {
  readonly name: string;
  readonly says: Phrase;
  readonly on: boolean;
  /** There is nothing to bring. */
  readonly isHere?: boolean;
  readonly turn: () => void;
  /** What it is, in small letters. */
  readonly children: ComponentChildren;
}

function Part({ children, isHere = false, name, on, says, turn }: PartParts): JSX.Element {
  const id = `part-${name.replace(' ', '-')}`;
  return (
    <div class="part">
      <label>
        <input
          type="checkbox"
          name={name}
          checked={on && !isHere}
          disabled={isHere}
          aria-describedby={id}
          onChange={turn}
        />{' '}
        <Words of={says} />
      </label>
      <p id={id} class="quiet">
        {children}
      </p>
    </div>
  );
}

/** The choices of an export in one sentence. */
function useSaid({ appearance, audience, doNotContactIssuers, language, quietMarks }: Settings): string {
  const { grammar, panel } = useReader().language;
  const words = useOptionsWords().carry;
  const spoken = spokenLanguages.find(({ tag }) => tag === language)?.name;
  const said = [
    spoken === undefined ? words.inOwnLanguage : words.inLanguage(spoken),
    appearance === undefined ? words.asDevice : words.inAppearance[appearance],
    words.forReader(panel.audiences[audience]),
    ...(quietMarks ? [] : [words.unmarked]),
    ...(doNotContactIssuers ? [words.neverIssuers] : []),
  ];
  const listed = grammar.list(said);
  return `${listed.charAt(0).toUpperCase()}${listed.slice(1)}.`;
}
