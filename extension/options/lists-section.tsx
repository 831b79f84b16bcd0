import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { plain, quoted } from '../../core/index.js';
import { type KeptList, moveList, onListsChanged, readLists, removeList, switchList } from '../lists.js';
import { readTrustedLists } from '../trusted-lists.js';
import { useReader } from '../views/reader.js';
import { ImportList } from './import-list.js';
import { Kept } from './kept-list.js';
import { OnceMore } from './once-more.js';
import { useRead } from './use-read.js';
import { useOptionsWords } from './words.js';

/** The lists the person imported, in the order they are asked in, and the way to a further one. */
export function ListsSection(): JSX.Element {
  const words = useOptionsWords().lists;
  const heading = useRef<HTMLHeadingElement>(null);
  const lists = useRead(readLists, onListsChanged);
  const trusted = useRead(readTrustedLists, onListsChanged);
  return (
    <section class="lists" aria-labelledby="lists">
      <h2 id="lists" ref={heading} tabIndex={-1}>
        {words.title}
      </h2>
      <p>{words.intro}</p>
      <ImportList lists={lists ?? []} trusted={trusted ?? []} />
      {lists?.length === 0 && (
        <p class="quiet" data-state="no-list">
          {words.none}
        </p>
      )}
      {lists !== undefined && lists.length > 1 && <p class="quiet">{words.order}</p>}
      {lists !== undefined && lists.length > 0 && <Rows lists={lists} removed={() => heading.current?.focus()} />}
    </section>
  );
}

interface RowsParts {
  readonly lists: readonly KeptList[];
  /** Whoever removed one is brought to where the lists begin. */
  readonly removed: () => void;
}

function Rows({ lists, removed }: RowsParts): JSX.Element {
  const { announce } = useReader();
  const words = useOptionsWords().lists;
  const [asked, setAsked] = useState<string>();
  async function move({ sha256, name }: KeptList['directory'], at: number, to: 'up' | 'down'): Promise<void> {
    await moveList(sha256, to);
    announce(plain(words.moved(quoted(name), at + (to === 'up' ? 0 : 2), lists.length)));
  }
  async function remove({ sha256, name }: KeptList['directory']): Promise<void> {
    await removeList(sha256);
    announce(plain(words.removed(quoted(name))));
    removed();
  }
  return (
    <ol class="entries">
      {lists.map((list, at) => {
        const { name, sha256 } = list.directory;
        return (
          <li key={sha256} class="entry" data-list={name}>
            <Kept
              of={list}
              first={at === 0}
              last={at === lists.length - 1}
              move={to => void move(list.directory, at, to)}
              turn={on => void switchList(sha256, on)}
              remove={() => {
                setAsked(sha256);
              }}
            />
            {asked === sha256 && (
              <OnceMore
                asks={words.removeAsk(quoted(name))}
                yes={words.remove}
                no={words.keep}
                answer={agreed => {
                  setAsked(undefined);
                  if (agreed) void remove(list.directory);
                }}
              />
            )}
          </li>
        );
      })}
    </ol>
  );
}
