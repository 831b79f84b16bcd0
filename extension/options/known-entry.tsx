import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type KnownIssuer, quoted } from '../../core/index.js';
import { useReader } from '../views/reader.js';
import { Words } from '../views/words.js';
import { Named } from './kept-list.js';
import { OnceMore } from './once-more.js';
import { useOptionsWords } from './words.js';

interface EntryParts {
  readonly of: KnownIssuer;
  readonly note: (text: string) => Promise<void>;
  readonly forget: () => void;
}

/** An issuer somebody knows: by what, since when, and the note that can be changed. */
export function KnownEntry({ forget, note, of }: EntryParts): JSX.Element {
  const { grammar } = useReader().language;
  const words = useOptionsWords().known;
  const [doing, setDoing] = useState<'writing' | 'asking'>();
  const edit = useRef<HTMLButtonElement>(null);
  const back = (): void => {
    setDoing(undefined);
    edit.current?.focus();
  };
  return (
    <li class="entry" data-known={of.name}>
      <h3>
        <Words of={[quoted(of.name)]} />
      </h3>
      <dl class="facts">
        <By name={words.identifier} value={of.did} />
        <By name={words.address} value={of.domain} />
        {doing !== 'writing' && <By name={words.note} value={of.note === '' ? words.noNote : of.note} />}
      </dl>
      {doing === 'writing' && (
        <Note
          of={of}
          back={back}
          save={text => {
            void note(text).then(back);
          }}
        />
      )}
      <p class="quiet">{words.since(grammar.date(of.since))}</p>
      <p class="buttons">
        <button
          ref={edit}
          type="button"
          data-action="edit-note"
          disabled={doing === 'writing'}
          onClick={() => {
            setDoing('writing');
          }}
        >
          {words.edit}
          <Named of={of.name} />
        </button>
        <button
          type="button"
          data-action="forget"
          onClick={() => {
            setDoing('asking');
          }}
        >
          {words.forget}
          <Named of={of.name} />
        </button>
      </p>
      {doing === 'asking' && (
        <OnceMore
          asks={words.forgetAsk(quoted(of.name))}
          yes={words.forget}
          no={words.keep}
          answer={agreed => {
            if (agreed) forget();
            else back();
          }}
        />
      )}
    </li>
  );
}

const By = ({ name, value }: { readonly name: string; readonly value: string | undefined }): JSX.Element | null =>
  value === undefined ? null : (
    <div>
      <dt>{name}</dt>
      <dd>
        <Words of={[quoted(value)]} />
      </dd>
    </div>
  );

interface NoteParts {
  readonly of: KnownIssuer;
  readonly save: (text: string) => void;
  readonly back: () => void;
}

function Note({ back, of, save }: NoteParts): JSX.Element {
  const words = useOptionsWords().known;
  const [text, setText] = useState(of.note);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    field.current?.focus();
  }, []);
  return (
    <form
      class="field"
      onSubmit={event => {
        event.preventDefault();
        save(text);
      }}
    >
      <p>
        <label for="note">{words.note}</label>
        <textarea
          id="note"
          ref={field}
          rows={3}
          value={text}
          onInput={({ currentTarget }) => {
            setText(currentTarget.value);
          }}
        />
      </p>
      <p class="buttons">
        <button type="submit" class="first">
          {words.save}
        </button>
        <button type="button" onClick={back}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}
