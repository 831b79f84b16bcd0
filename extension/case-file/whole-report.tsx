import type { JSX } from 'preact';
import { useEffect, useMemo, useRef } from 'preact/hooks';
import { type VerificationReport, plain, present, reportNotedIn, unproven } from '../../core/index.js';
import type { Checks } from '../judging/checks.js';
import { type After, actOn, actsOn, judgeTwice } from '../views/check-acts.js';
import { CheckState } from '../views/check-state.js';
import { CheckedReport } from '../views/checked-report.js';
import { once } from '../views/once.js';
import { type Reader, ReaderContext, useReader } from '../views/reader.js';
import { useKeptFocus } from '../views/use-kept-focus.js';
import { DrawnTable } from '../views/tables.js';
import { useProgress } from '../views/use-checks.js';
import { Words } from '../views/words.js';
import type { Paper, Row } from './rows.js';
import { useComparison } from './use-comparison.js';
import { useCaseFileWords } from './words.js';

interface WholeParts {
  readonly row: Row;
  readonly checks: Checks;
}

/** All of the report, in an evaluator's reading. */
export function WholeReport({ checks, row }: WholeParts): JSX.Element {
  const reader = useReader();
  const evaluator = useMemo<Reader>(() => ({ ...reader, audience: 'evaluator' }), [reader]);
  const place = useKeptFocus<HTMLDivElement>();
  return (
    <ReaderContext.Provider value={evaluator}>
      <div ref={place} class="whole-report">
        <Changes row={row} />
        {row.paper && row.report ? (
          <Checked paper={row.paper} report={row.report} place={row.place} checks={checks} />
        ) : (
          <Noted row={row} />
        )}
      </div>
    </ReaderContext.Provider>
  );
}

/** What is another answer than was noted, question by question. */
function Changes({ row }: { readonly row: Row }): JSX.Element | null {
  const compared = useComparison(row);
  if (compared?.changes === undefined && compared?.around === undefined) return null;
  return (
    <section class="notice compared">
      <p>
        <Words of={compared.headline} />
      </p>
      {compared.changes && <DrawnTable {...compared.changes} />}
      {compared.around && <DrawnTable {...compared.around} />}
    </section>
  );
}

interface CheckedParts {
  readonly paper: Paper;
  readonly report: VerificationReport;
  readonly place: number;
  readonly checks: Checks;
}

function Checked({ checks, paper: { id, name, work }, place, report }: CheckedParts): JSX.Element {
  const { announce, audience, language } = useReader();
  const progress = useProgress(checks, id);
  const after = useRef<After>(undefined);
  const presentation = useMemo(() => present(report, { audience, language }), [report, language]);
  useEffect(() => {
    const done = after.current;
    after.current = undefined;
    if (done)
      once(report, () => {
        announce([done.said, plain(presentation.headline)].join(' '));
      });
  }, [report]);
  if (progress?.kind === 'checking') return <CheckState id={id} checks={checks} work={work} name={name} />;
  const asked = progress?.kind === 'checked' ? progress.asked : undefined;
  return (
    <CheckedReport
      report={report}
      presentation={presentation}
      act={action => actOn(action, { checks, id, language, reports: [report], work })}
      issuerActs={actsOn({ after, asked, checks, id, report: place, work, language })}
      twice={judgeTwice({ checks, id, work })}
    />
  );
}

/** What was noted of each question, as far as the receipt says it: a note, and nothing that was found out now. */
function Noted({ row: { note } }: { readonly row: Row }): JSX.Element | null {
  const { audience, language } = useReader();
  const words = useCaseFileWords();
  const receipt = note?.saved.receipt;
  const presentation = useMemo(
    () => receipt && present(reportNotedIn(receipt), { audience, language }),
    [receipt, audience, language],
  );
  if (!receipt || !presentation) return null;
  return (
    <section class="noted">
      <p>
        {words.row.noted(receipt.checkedAt)}. {words.row.handAgain}
      </p>
      <dl>
        {presentation.answers.map(({ code, id, question, says }) => (
          <div key={id}>
            <dt>{question}</dt>
            <dd>
              <Words of={unproven(says)} /> <span class="code">{code}</span>
            </dd>
          </div>
        ))}
      </dl>
      <ul class="asked">
        {presentation.contacts.map((contact, at) => (
          <li key={at}>
            <Words of={unproven(contact)} />
          </li>
        ))}
      </ul>
    </section>
  );
}
