import type { JSX } from 'preact';
import { useMemo } from 'preact/hooks';
import { type Brought, type Phrase, type Section, together } from '../../core/index.js';
import { useReader } from './reader.js';
import { DrawnTable } from './tables.js';
import { Words } from './words.js';

/** What was answered about several credentials, side by side; nothing while there are not two achievements. */
export function SideBySide({ of: brought }: { readonly of: readonly Brought[] }): JSX.Element | null {
  const { audience, language } = useReader();
  const shown = useMemo(
    () => together(brought, { audience, language }),
    // Reports are the same objects until they are judged again.
    [...brought.flatMap(({ label, reports }) => [label, ...reports]), audience, language],
  );
  return useMemo(() => {
    if (shown === undefined) return null;
    return (
      <section class="several" aria-labelledby="together" data-state="together">
        <h2 id="together">{shown.title}</h2>
        <DrawnTable {...shown.table} />
        {shown.remarks.map(quietly)}
        {shown.sections.map(section => (
          <Drawn key={section.name} {...section} />
        ))}
        {quietly(shown.decision, 0)}
      </section>
    );
  }, [shown]);
}

const quietly = (words: Phrase, at: number): JSX.Element => (
  <p key={at} class="quiet">
    <Words of={words} />
  </p>
);

function Drawn(section: Section): JSX.Element {
  const { folded, name, title } = section;
  return folded ? (
    <details class={name}>
      <summary>
        <h3>{title}</h3>
      </summary>
      <Content {...section} />
    </details>
  ) : (
    <div class={name}>
      <h3>{title}</h3>
      <Content {...section} />
    </div>
  );
}

const Content = ({ says, tables }: Section): JSX.Element => (
  <>
    {tables.map(table => (
      <DrawnTable key={table.caption} {...table} />
    ))}
    {says.length > 0 && (
      <ul>
        {says.map((words, at) => (
          <li key={at}>
            <Words of={words} />
          </li>
        ))}
      </ul>
    )}
  </>
);
