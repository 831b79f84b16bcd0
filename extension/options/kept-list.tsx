import type { ComponentChildren, JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { isStale, quoted, writtenDirectory } from '../../core/index.js';
import type { KeptList } from '../lists.js';
import { useReader } from '../views/reader.js';
import { saveFile } from '../views/save-file.js';
import { Words } from '../views/words.js';
import { ListFacts } from './list-facts.js';
import { useOptionsWords } from './words.js';

interface KeptParts {
  readonly of: KeptList;
  readonly first: boolean;
  readonly last: boolean;
  readonly move: (to: 'up' | 'down') => void;
  readonly turn: (on: boolean) => void;
  readonly remove: () => void;
}

/** A list that is kept: what it is in two lines, whether it is used, and what can be done with it. */
export function Kept({ first, last, move, of, remove, turn }: KeptParts): JSX.Element {
  const { grammar } = useReader().language;
  const words = useOptionsWords().lists;
  const { directory, importedAt, on, refused } = of;
  const { issuedAt, kind, name, organisations } = directory;
  const day = words.dated(grammar.date(issuedAt));
  return (
    <>
      <h3>
        <Words of={[quoted(name)]} />
      </h3>
      <p class="quiet">
        {isStale(directory, new Date()) ? (
          <span class="doubt" data-stale>
            {day}, {words.stale}
          </span>
        ) : (
          day
        )}
        {' · '}
        {words.count(organisations.length)} · {words.importedOn(grammar.date(importedAt))}
      </p>
      {isStale(directory, new Date()) && <p>{words.staleMeans}</p>}
      <p class="quiet">{words.kinds[kind]}</p>
      <ListButtons
        name={name}
        on={on}
        turn={turn}
        save={() => {
          saveFile(writtenDirectory(directory), `${words.file}-${issuedAt}.json`, 'application/json');
        }}
        remove={remove}
      >
        <Moves first={first} last={last} move={move} name={name} />
      </ListButtons>
      <More name={name}>
        <ListFacts of={directory} refused={refused} />
      </More>
    </>
  );
}

interface ButtonsParts {
  /** Of the list, for whoever does not see where a button stands. */
  readonly name: string;
  readonly on: boolean;
  readonly turn: (on: boolean) => void;
  readonly save: () => void;
  readonly remove: () => void;
  readonly children?: ComponentChildren;
}

/** Whether a list is used, and what can be done with it. */
export function ListButtons({ children, name, on, remove, save, turn }: ButtonsParts): JSX.Element {
  const words = useOptionsWords().lists;
  return (
    <p class="buttons">
      <label>
        <input
          type="checkbox"
          role="switch"
          checked={on}
          onChange={({ currentTarget }) => {
            turn(currentTarget.checked);
          }}
        />{' '}
        {words.use}
        <Named of={name} />
      </label>
      {children}
      <button type="button" data-action="export" onClick={save}>
        {words.export}
        <Named of={name} />
      </button>
      <button type="button" data-action="remove" onClick={remove}>
        {words.remove}
        <Named of={name} />
      </button>
    </p>
  );
}

interface MoreParts {
  readonly name: string;
  readonly children: ComponentChildren;
}

export const More = ({ children, name }: MoreParts): JSX.Element => (
  <details>
    <summary class="quiet">
      {useOptionsWords().lists.more}
      <Named of={name} />
    </summary>
    {children}
  </details>
);

/** Which one a button is about, for whoever does not see where it stands. */
export const Named = ({ of }: { readonly of: string }): JSX.Element => (
  <span class="unseen">
    : <Words of={[quoted(of)]} />
  </span>
);

type MovesParts = Pick<KeptParts, 'first' | 'last' | 'move'> & { readonly name: string };

/** The button that was pressed keeps the keyboard when its row is drawn elsewhere; at either end the other one takes it. */
function Moves({ first, last, move, name }: MovesParts): JSX.Element | null {
  const words = useOptionsWords().lists;
  const [up, down] = [useRef<HTMLButtonElement>(null), useRef<HTMLButtonElement>(null)];
  const pressed = useRef<'up' | 'down'>(undefined);
  useEffect(() => {
    if (pressed.current === undefined) return;
    const wanted = pressed.current === 'up' ? [up, down] : [down, up];
    wanted.find(({ current }) => current?.disabled === false)?.current?.focus();
    pressed.current = undefined;
  }, [first, last]);
  if (first && last) return null;
  const press = (to: 'up' | 'down') => () => {
    pressed.current = to;
    move(to);
  };
  return (
    <>
      <button ref={up} type="button" data-action="up" disabled={first} onClick={press('up')}>
        {words.up}
        <Named of={name} />
      </button>
      <button ref={down} type="button" data-action="down" disabled={last} onClick={press('down')}>
        {words.down}
        <Named of={name} />
      </button>
    </>
  );
}
