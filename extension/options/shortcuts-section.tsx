import type { JSX } from 'preact';
import { useReader } from '../views/reader.js';
import { useShortcuts } from '../views/use-shortcuts.js';

/** Which keys do what; they are changed where the browser keeps them. */
export function ShortcutsSection(): JSX.Element {
  const { doors, shortcuts } = useReader().language.panel;
  const { check, look } = useShortcuts();
  return (
    <section class="shortcuts" aria-labelledby="shortcuts">
      <h2 id="shortcuts">{shortcuts.title}</h2>
      <dl>
        {[
          { does: shortcuts.look, keys: look },
          { does: doors.checkPage, keys: check },
        ].map(({ does, keys }) => (
          <div key={does}>
            <dt>{does}</dt>
            <dd>{keys === '' ? shortcuts.none : <kbd>{keys}</kbd>}</dd>
          </div>
        ))}
      </dl>
      <p class="quiet">{shortcuts.change}</p>
    </section>
  );
}
