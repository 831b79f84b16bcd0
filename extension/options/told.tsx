import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { quoted } from '../../core/index.js';
import { Words } from '../views/words.js';
import { NameField } from './name-field.js';
import type { Untold } from './reading.js';
import { useOptionsWords } from './words.js';

interface ToldParts {
  readonly of: Untold;
  readonly tell: (told: { readonly name?: string; readonly issuedAt: string }) => void;
  readonly cancel: () => void;
}

/** A table says neither its name nor its day: whoever imports it does. */
export function Told({ cancel, of: { asks, file, suggested }, tell }: ToldParts): JSX.Element {
  const { lists } = useOptionsWords();
  const words = lists.told;
  const [name, setName] = useState(suggested.name);
  const [date, setDate] = useState(suggested.date);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <form
      class="notice field"
      data-state="untold"
      onSubmit={event => {
        event.preventDefault();
        tell({ issuedAt: date, ...(asks === 'name-and-date' && { name: name.trim() }) });
      }}
    >
      <h3 ref={heading} tabIndex={-1}>
        {words.title}
      </h3>
      <p>
        <Words of={words.why(quoted(file))} />
      </p>
      {asks === 'name-and-date' && <NameField id="list-name" label={words.name} name={name} rename={setName} />}
      <p>
        <label for="list-date">{words.date}</label>
        <input
          id="list-date"
          type="date"
          required
          value={date}
          onInput={({ currentTarget }) => {
            setDate(currentTarget.value);
          }}
        />
      </p>
      <p class="buttons">
        <button type="submit" class="first">
          {words.go}
        </button>
        <button type="button" onClick={cancel}>
          {lists.cancel}
        </button>
      </p>
    </form>
  );
}
