import type { JSX } from 'preact';
import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { type KnownIssuer, type Knowable, limits, quoted } from '../../core/index.js';
import { useReader } from './reader.js';
import { Words } from './words.js';

interface FormParts {
  readonly know: Knowable;
  readonly save: (known: KnownIssuer) => void;
  readonly cancel: () => void;
}

/** Writes an issuer into the person's own list: under which name, with which note, and what exactly is remembered. */
export function KnowForm({ cancel, know, save }: FormParts): JSX.Element {
  const { language } = useReader();
  const words = language.issuerCard.know;
  const field = useRef<HTMLInputElement>(null);
  const id = useId();
  const [name, setName] = useState(know.name);
  const [note, setNote] = useState('');
  const [what, setWhat] = useState<'did' | 'domain'>('did');
  const [missing, setMissing] = useState(false);
  useEffect(() => {
    field.current?.focus();
  }, []);
  const submit = (event: Event): void => {
    event.preventDefault();
    if (name.trim() === '') {
      setMissing(true);
      field.current?.focus();
      return;
    }
    const exactly = what === 'domain' && know.domain !== undefined ? { domain: know.domain } : { did: know.did };
    save({ name: name.trim(), note: note.trim(), since: new Date().toISOString().slice(0, 10), ...exactly });
  };
  return (
    <form
      class="notice know field"
      aria-label={words.open}
      noValidate
      onSubmit={submit}
      onKeyDown={({ key }) => {
        if (key === 'Escape') cancel();
      }}
    >
      <p>{words.intro}</p>
      <label for={`${id}-name`}>{words.name}</label>
      <input
        ref={field}
        id={`${id}-name`}
        type="text"
        name="known-name"
        required
        maxLength={limits.knownName}
        autocomplete="off"
        value={name}
        aria-invalid={missing}
        aria-describedby={`${id}-hint`}
        onInput={({ currentTarget }) => {
          setName(currentTarget.value);
          setMissing(false);
        }}
      />
      <p id={`${id}-hint`} class={missing ? 'doubt' : 'quiet'} role="status">
        {missing ? words.nameMissing : know.name === '' ? words.nameHint : ''}
      </p>
      <label for={`${id}-note`}>{words.note}</label>
      <textarea
        id={`${id}-note`}
        name="known-note"
        rows={2}
        maxLength={limits.knownNote}
        value={note}
        onInput={({ currentTarget }) => {
          setNote(currentTarget.value);
        }}
      />
      <What know={know} what={what} choose={setWhat} />
      <p class="buttons">
        <button type="submit" class="first">
          {words.save}
        </button>
        <button type="button" onClick={cancel}>
          {words.cancel}
        </button>
      </p>
    </form>
  );
}

interface WhatParts {
  readonly know: Knowable;
  readonly what: 'did' | 'domain';
  readonly choose: (what: 'did' | 'domain') => void;
}

/** What exactly is remembered: the identifier to the letter, or the host where it is the issuer's alone. */
function What({ choose, know: { did, domain }, what }: WhatParts): JSX.Element {
  const words = useReader().language.issuerCard.know;
  const choices = [
    { id: 'did', says: words.did, value: did },
    ...(domain === undefined ? [] : [{ id: 'domain', says: words.domain, value: domain } as const]),
  ] as const;
  return (
    <fieldset class="what">
      <legend>{words.what}</legend>
      {choices.map(({ id, says, value }) => (
        <label key={id}>
          {choices.length > 1 && (
            <input
              type="radio"
              name="known-what"
              value={id}
              checked={what === id}
              onChange={() => {
                choose(id);
              }}
            />
          )}
          <span>
            <Words of={says} />{' '}
            <span class="code">
              <Words of={[quoted(value, 400)]} />
            </span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
