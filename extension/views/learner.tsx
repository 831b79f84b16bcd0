import type { JSX } from 'preact';
import { type LearnerReading, exposedTable } from '../../core/index.js';
import { useReader } from './reader.js';
import { DrawnTable } from './tables.js';
import { Words } from './words.js';

/** What is fine about a learner's own credential, and what to ask about. */
export function Fine({ asks, fine }: LearnerReading): JSX.Element {
  const { learner } = useReader().language.readings;
  return (
    <>
      {fine && (
        <section>
          <h4>{learner.fineTitle}</h4>
          <p>
            <Words of={fine} />
          </p>
        </section>
      )}
      {asks.length > 0 && (
        <section>
          <h4>{learner.asksTitle}</h4>
          <ul class="asked">
            {asks.map((ask, at) => (
              <li key={at}>
                <Words of={ask} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  );
}

/** What the file tells about the learner, and what a copy can leave out. */
export function Exposed({ disclosure, exposed }: LearnerReading): JSX.Element | null {
  const { language } = useReader();
  const { learner } = language.readings;
  if (exposed.length === 0 && disclosure.length === 0) return null;
  return (
    <section>
      <h4>{learner.exposedTitle}</h4>
      {exposed.length > 0 && (
        <>
          <p>
            <Words of={learner.exposed} />
          </p>
          <DrawnTable {...exposedTable(exposed, language)} />
        </>
      )}
      {disclosure.map((words, at) => (
        <p key={at}>
          <Words of={words} />
        </p>
      ))}
    </section>
  );
}
