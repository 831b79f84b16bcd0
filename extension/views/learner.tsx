import type { JSX } from 'preact';
import { type LearnerReading, type Rehearsal, exposedTable } from '../../core/index.js';
import { useReader } from './reader.js';
import { DrawnTable } from './tables.js';
import { Words } from './words.js';

/** What somebody hiring reads first, word for word. */
export function Seen({ headline, says, tone }: Rehearsal): JSX.Element {
  const { learner } = useReader().language.readings;
  return (
    <section class="notice seen" data-section="seen">
      <h4>{learner.seenTitle}</h4>
      <p class={`headline ${tone}`}>
        <Words of={headline} />
      </p>
      {says.map((words, at) => (
        <p key={at}>
          <Words of={words} />
        </p>
      ))}
    </section>
  );
}

/** How to pass it on, and until when a link to it lasts. */
export function Sharing({ sharing }: LearnerReading): JSX.Element | null {
  const { learner } = useReader().language.readings;
  if (sharing.length === 0) return null;
  return (
    <section data-section="sharing">
      <h4>{learner.sharing.title}</h4>
      <ul class="asked">
        {sharing.map((words, at) => (
          <li key={at}>
            <Words of={words} />
          </li>
        ))}
      </ul>
    </section>
  );
}

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
