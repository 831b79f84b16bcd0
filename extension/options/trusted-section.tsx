import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { isOutOfDate, plain, quoted, writtenTrustedList } from '../../core/index.js';
import {
  type KeptTrustedList,
  onListsChanged,
  readTrustedLists,
  removeTrustedList,
  switchTrustedList,
} from '../trusted-lists.js';
import { useReader } from '../views/reader.js';
import { saveFile } from '../views/save-file.js';
import { ListButtons, More } from './kept-list.js';
import { OnceMore } from './once-more.js';
import { TrustedFacts, usesOf } from './trusted-facts.js';
import { useRead } from './use-read.js';
import { useOptionsWords } from './words.js';

/** The snapshots of trusted lists the person imported; further ones come with the other lists. */
export function TrustedSection(): JSX.Element {
  const { announce } = useReader();
  const { lists: words, trustedLists: trusted } = useOptionsWords();
  const heading = useRef<HTMLHeadingElement>(null);
  const [asked, setAsked] = useState<string>();
  const lists = useRead(readTrustedLists, onListsChanged);
  async function remove(sha256: string): Promise<void> {
    await removeTrustedList(sha256);
    announce(plain(words.removed(quoted(trusted.name))));
    heading.current?.focus();
  }
  return (
    <section class="trusted" aria-labelledby="trusted">
      <h2 id="trusted" ref={heading} tabIndex={-1}>
        {trusted.name}
      </h2>
      <p>{trusted.intro}</p>
      {lists?.length === 0 && (
        <p class="quiet" data-state="no-trusted-list">
          {trusted.none}
        </p>
      )}
      {lists !== undefined && lists.length > 0 && (
        <ul class="entries">
          {lists.map(kept => (
            <li key={kept.list.sha256} class="entry" data-trusted={kept.list.sha256}>
              <KeptTrusted
                of={kept}
                remove={() => {
                  setAsked(kept.list.sha256);
                }}
              />
              {asked === kept.list.sha256 && (
                <OnceMore
                  asks={words.removeAsk(quoted(trusted.name))}
                  yes={words.remove}
                  no={words.keep}
                  answer={agreed => {
                    setAsked(undefined);
                    if (agreed) void remove(kept.list.sha256);
                  }}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

interface KeptParts {
  readonly of: KeptTrustedList;
  readonly remove: () => void;
}

/** What it is in two lines, whether it is used, and what can be done with it. */
export function KeptTrusted({ of: { importedAt, list, on, refused }, remove }: KeptParts): JSX.Element {
  const { grammar } = useReader().language;
  const { lists: words, trustedLists: trusted } = useOptionsWords();
  const { issuedAt, sha256 } = list;
  const day = words.dated(grammar.date(issuedAt));
  const isOld = isOutOfDate(list, new Date());
  return (
    <>
      <h3>
        {isOld ? (
          <span class="doubt" data-stale>
            {day}, {words.stale}
          </span>
        ) : (
          day
        )}
      </h3>
      <p class="quiet">
        {usesOf(list, trusted)} · {words.importedOn(grammar.date(importedAt))}
      </p>
      {isOld && <p>{trusted.staleMeans}</p>}
      <ListButtons
        name={day}
        on={on}
        turn={wanted => void switchTrustedList(sha256, wanted)}
        save={() => {
          saveFile(writtenTrustedList(list), `${trusted.file}-${issuedAt.slice(0, 10)}.json`, 'application/json');
        }}
        remove={remove}
      />
      <More name={day}>
        <TrustedFacts of={list} refused={refused} />
      </More>
    </>
  );
}
