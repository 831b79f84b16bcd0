import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { saysReceipt } from '../../core/index.js';
import { useReader } from '../views/reader.js';
import type { Hold } from './receipts.js';
import { type Thing, textThing } from './things.js';

interface TextParts {
  readonly take: (thing: Thing) => void;
  readonly hold: Hold;
  /** Selected on a page, and filled in. */
  readonly given: string;
}

/** The text of a credential, pasted. */
export function TextField({ given, hold, take }: TextParts): JSX.Element {
  const { panel } = useReader().language;
  const [text, setText] = useState(given);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (given !== '') field.current?.focus();
  }, []);
  return (
    <form
      class="field"
      data-field="text"
      onSubmit={event => {
        event.preventDefault();
        const { pasted } = panel.checkPage;
        if (saysReceipt(text)) hold(pasted, new Blob([text]));
        else if (text.trim() !== '') take(textThing(text, pasted));
      }}
    >
      <label for="text">{panel.checkPage.paste}</label>
      <textarea
        ref={field}
        id="text"
        rows={3}
        autocomplete="off" // or the browser writes it down, for a window that is opened again
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      {given !== '' && text === given && (
        <p class="quiet" data-selected>
          {panel.doors.selected}
        </p>
      )}
      <button type="submit">{panel.check}</button>
    </form>
  );
}
