import type { JSX } from 'preact';
import { spokenLanguages } from '../../core/index.js';
import type { Choices } from './reader.js';
import { useReader } from './reader.js';

/** The language of every page, each named in itself. */
export function LanguageChoice({ choose }: Pick<Choices, 'choose'>): JSX.Element {
  const { panel, tag: spoken } = useReader().language;
  return (
    <label class="language">
      <span class="quiet">{panel.language}</span>{' '}
      <select
        value={spoken}
        onChange={({ currentTarget }) => {
          choose({ language: currentTarget.value });
        }}
      >
        {spokenLanguages.map(({ name, tag }) => (
          <option key={tag} value={tag} lang={tag}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
