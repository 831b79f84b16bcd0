import type { JSX } from 'preact';
import { useContext } from 'preact/hooks';
import { type Settings, appearances } from '../settings.js';
import { LanguageChoice } from '../views/language-choice.js';
import { ChoicesContext } from '../views/reader.js';
import { Readings } from '../views/readings.js';
import { useOptionsWords } from './words.js';

/** How every page of Proofmark speaks, for whom, and how it looks. */
export function DisplaySection(): JSX.Element {
  const { display: words } = useOptionsWords();
  const { choose, chosen } = useContext(ChoicesContext);
  return (
    <section class="display" aria-labelledby="display">
      <h2 id="display">{words.title}</h2>
      <LanguageChoice choose={choose} />
      <Readings
        name="audience"
        on={chosen.audience}
        choose={audience => {
          choose({ audience });
        }}
      />
      <fieldset aria-describedby="appearance-means">
        <legend class="quiet">{words.appearance}</legend>
        {([undefined, ...appearances] satisfies readonly Settings['appearance'][]).map(appearance => (
          <label key={appearance ?? 'device'}>
            <input
              type="radio"
              name="appearance"
              value={appearance ?? 'device'}
              checked={chosen.appearance === appearance}
              onChange={() => {
                choose({ appearance });
              }}
            />{' '}
            {words.appearances[appearance ?? 'device']}
          </label>
        ))}
      </fieldset>
      <p id="appearance-means" class="quiet">
        {words.means}
      </p>
    </section>
  );
}
