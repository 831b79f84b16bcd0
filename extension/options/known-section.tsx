import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { type KnownIssuer, ownList, plain, quoted, writtenDirectory } from '../../core/index.js';
import { forgetKnown, keepKnown, onListsChanged, readKnown } from '../lists.js';
import { useReader } from '../views/reader.js';
import { saveFile } from '../views/save-file.js';
import { KnownEntry } from './known-entry.js';
import { NameField } from './name-field.js';
import { useRead } from './use-read.js';
import { useOptionsWords } from './words.js';

/** The issuers the person noted in reports: to look after, and to share as a list. */
export function KnownSection(): JSX.Element {
  const { announce, language } = useReader();
  const words = useOptionsWords().known;
  const heading = useRef<HTMLHeadingElement>(null);
  const known = useRead(readKnown, onListsChanged);
  async function note(one: KnownIssuer, text: string): Promise<void> {
    await keepKnown({ ...one, note: text.trim() });
    announce(words.saved);
  }
  async function forget(one: KnownIssuer): Promise<void> {
    await forgetKnown(one);
    announce(plain(words.forgotten(quoted(one.name))));
    heading.current?.focus();
  }
  return (
    <section class="known" aria-labelledby="known">
      <h2 id="known" ref={heading} tabIndex={-1}>
        {language.panel.ownList}
      </h2>
      <p>{words.intro}</p>
      {known?.length === 0 && (
        <p class="quiet" data-state="nobody-known">
          {words.none}
        </p>
      )}
      {known !== undefined && known.length > 0 && (
        <>
          <ul class="entries">
            {known.map(one => (
              <KnownEntry
                key={one.did ?? one.domain}
                of={one}
                note={text => note(one, text)}
                forget={() => void forget(one)}
              />
            ))}
          </ul>
          <Share known={known} />
        </>
      )}
    </section>
  );
}

/** The own list as a file for others. */
function Share({ known }: { readonly known: readonly KnownIssuer[] }): JSX.Element {
  const words = useOptionsWords().known;
  const [name, setName] = useState(words.listNamed);
  return (
    <form
      class="field share"
      onSubmit={event => {
        event.preventDefault();
        void ownList(known, name.trim()).then(list => {
          saveFile(writtenDirectory(list), `${words.file}-${list.issuedAt}.json`, 'application/json');
        });
      }}
    >
      <h3>{words.share}</h3>
      <p class="quiet">{words.shareHint}</p>
      <NameField id="own-list-name" label={words.listName} name={name} rename={setName} />
      <button type="submit" data-action="export-known">
        {words.export}
      </button>
    </form>
  );
}
