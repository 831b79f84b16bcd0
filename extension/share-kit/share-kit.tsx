import type { JSX } from 'preact';
import { useEffect, useId, useMemo, useRef, useState } from 'preact/hooks';
import {
  type ShareKitWords,
  type Snippet,
  type VerificationReport,
  publishedAt,
  shareKitOf,
  shareKitWordsFor,
  warningsAbout,
} from '../../core/index.js';
import { useReader } from '../views/reader.js';
import { useCopying } from '../views/use-copying.js';
import { Words } from '../views/words.js';
import { useWords } from '../views/use-words.js';
import { type Place, placeOf } from './place.js';

/** The lines by which a page of the learner's own leads to the credential, for the address at which it is published. */
export function ShareKit({ of: report }: { readonly of: VerificationReport }): JSX.Element {
  const words = useWords(shareKitWordsFor);
  const read = useMemo(() => publishedAt(report) ?? '', [report]);
  const [typed, setTyped] = useState(read);
  const place = useMemo(() => placeOf(typed), [typed]);
  return (
    <>
      <p>{words.intro}</p>
      <AddressField typed={typed} type={setTyped} place={place} isRead={typed !== '' && typed === read} words={words} />
      {(place.kind === 'file' || place.kind === 'platform') && <Kit of={report} place={place} words={words} />}
    </>
  );
}

interface FieldParts {
  readonly typed: string;
  readonly type: (typed: string) => void;
  readonly place: Place;
  /** It was read there. */
  readonly isRead: boolean;
  readonly words: ShareKitWords;
}

/** What is wrong with an address is told once the field is left. */
function AddressField({ isRead, place, type, typed, words }: FieldParts): JSX.Element {
  const id = useId();
  const [left, setLeft] = useState(true);
  const complaint = left ? complaintAbout(place, typed, words) : undefined;
  return (
    <div class="field">
      <label for={id}>{words.address}</label>
      <input
        id={id}
        type="url"
        name="published-at"
        inputMode="url"
        autocomplete="off"
        spellcheck={false}
        placeholder="https://"
        value={typed}
        aria-invalid={complaint !== undefined && place.kind !== 'platform'}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => {
          setLeft(false);
          type(currentTarget.value);
        }}
        onBlur={() => {
          setLeft(true);
        }}
      />
      <p id={`${id}-hint`} class={complaint === undefined ? 'quiet' : 'doubt'} role="status">
        {complaint ?? (isRead ? words.readThere : words.addressHint)}
      </p>
    </div>
  );
}

function complaintAbout(place: Place, typed: string, words: ShareKitWords): string | undefined {
  if (place.kind === 'wrong') return words.wrongAddress(typed.trim());
  if (place.kind === 'network') return words.network;
  return place.kind === 'platform' ? words.platform(place.name) : undefined;
}

interface KitParts {
  readonly of: VerificationReport;
  readonly place: Extract<Place, { readonly address: string }>;
  readonly words: ShareKitWords;
}

function Kit({ of: report, place, words }: KitParts): JSX.Element {
  const { language } = useReader();
  const { address, kind } = place;
  const snippets = shareKitOf(report, { address, isFile: kind === 'file' }, words);
  const warnings = warningsAbout(address, report, language, words);
  return (
    <>
      {warnings.map((warning, at) => (
        <p key={at} class="doubt" data-warning>
          <Words of={warning} />
        </p>
      ))}
      {snippets.map(snippet => (
        <OneSnippet key={snippet.kind} of={snippet} words={words} />
      ))}
      <p>{words.afterwards}</p>
    </>
  );
}

function OneSnippet({ of: snippet, words }: { readonly of: Snippet; readonly words: ShareKitWords }): JSX.Element {
  const { copy, says, title } = words[snippet.kind];
  return (
    <section data-snippet={snippet.kind}>
      <h5>{title}</h5>
      {'without' in snippet ? (
        <p class="quiet">{words.without[snippet.without]}</p>
      ) : (
        <>
          <p class="quiet">{says}</p>
          <Lines of={snippet.lines} label={copy} words={words} />
        </>
      )}
    </section>
  );
}

interface LinesParts {
  readonly of: string;
  readonly label: string;
  readonly words: ShareKitWords;
}

/** The lines as they are copied; selected, where the browser does not let a page copy. */
function Lines({ label, of: lines, words }: LinesParts): JSX.Element {
  const place = useRef<HTMLElement>(null);
  const { copy, said, uncopied } = useCopying(words.notCopied);
  useEffect(() => {
    if (uncopied !== undefined && place.current) getSelection()?.selectAllChildren(place.current);
  }, [uncopied]);
  return (
    <>
      <pre dir="ltr">
        <code ref={place} translate={false}>
          {lines}
        </code>
      </pre>
      <p class="buttons">
        <button type="button" onClick={() => void copy(lines, words.copied)}>
          {label}
        </button>{' '}
        <span class="quiet">{said}</span>
      </p>
    </>
  );
}
