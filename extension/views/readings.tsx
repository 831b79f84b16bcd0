import type { JSX } from 'preact';
import type { Audience } from '../../core/index.js';
import { audiences } from '../settings.js';
import { useReader } from './reader.js';

interface ReadingsParts {
  /** Of the group, on its page. */
  readonly name: string;
  readonly on: Audience;
  readonly choose: (audience: Audience) => void;
}

/** For whom a report is written: one of the three. */
export function Readings({ choose, name, on }: ReadingsParts): JSX.Element {
  const { panel } = useReader().language;
  return (
    <fieldset data-readings>
      <legend class="quiet">{panel.audience}</legend>
      {audiences.map(one => (
        <label key={one}>
          <input
            type="radio"
            name={name}
            value={one}
            checked={one === on}
            onChange={() => {
              choose(one);
            }}
          />{' '}
          {panel.audiences[one]}
        </label>
      ))}
    </fieldset>
  );
}
