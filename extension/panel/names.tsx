import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Phrase, type VerificationReport, nameOfLearner, quoted } from '../../core/index.js';
import type { Finding } from '../finding.js';
import { useReader } from '../views/reader.js';
import { Words } from '../views/words.js';
import { saidOf } from './use-compare.js';

interface NamesParts {
  readonly finding: Finding;
  readonly tab: number;
  readonly reports: readonly VerificationReport[];
}

/**
 * The name the page gives the person it is about, beside the one the credential gives its learner. Read when it is
 * pressed, held here alone, and compared by nobody but whoever reads it.
 */
export function Names({ finding, reports, tab }: NamesParts): JSX.Element | null {
  const { announce, language } = useReader();
  const { names } = language;
  const [ofPage, setOfPage] = useState<{ readonly name: string | undefined }>();
  const list = useRef<HTMLDListElement>(null);
  useEffect(() => {
    list.current?.focus();
  }, [ofPage]);
  const stated = statedIn(reports);
  if (stated.length === 0) return null;
  if (ofPage === undefined)
    return (
      <p>
        <button
          type="button"
          data-action="names"
          onClick={() => {
            void saidOf(finding, tab).then(says => {
              setOfPage({ name: says?.learner });
              announce(names.shown);
            });
          }}
        >
          {names.press}
        </button>
      </p>
    );
  return (
    <>
      <dl ref={list} class="names" data-names tabIndex={-1}>
        <Line
          name={names.page}
          says={ofPage.name === undefined ? [{ kind: 'text', text: names.nobody }] : [quoted(ofPage.name)]}
        />
        {stated.map((name, at) => (
          <Line key={at} name={names.credential} says={[quoted(name)]} />
        ))}
      </dl>
      <p class="quiet">{names.caution}</p>
    </>
  );
}

/** Each name once; what was changed or withdrawn names nobody. */
const statedIn = (reports: readonly VerificationReport[]): readonly string[] => [
  ...new Set(reports.flatMap(report => (report.verdict === 'rejected' ? [] : (nameOfLearner(report) ?? [])))),
];

const Line = ({ name, says }: { readonly name: string; readonly says: Phrase }): JSX.Element => (
  <div>
    <dt class="quiet">{name}</dt>
    <dd>
      <Words of={says} />
    </dd>
  </div>
);
