import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { useReader } from '../views/reader.js';
import { type Thing, textThing } from './things.js';

/** The text of a credential, pasted. */
export function TextField({ take }: { readonly take: (thing: Thing) => void }): JSX.Element {
  const { panel } = useReader().language;
  const [text, setText] = useState('');
  return (
    <form
      class="field"
      data-field="text"
      onSubmit={event => {
        event.preventDefault();
        if (text.trim() !== '') take(textThing(text, panel.checkPage.pasted));
      }}
    >
      <label for="text">{panel.checkPage.paste}</label>
      <textarea
        id="text"
        rows={3}
        spellcheck={false}
        value={text}
        onInput={({ currentTarget }) => {
          setText(currentTarget.value);
        }}
      />
      <button type="submit">{panel.check}</button>
    </form>
  );
}
