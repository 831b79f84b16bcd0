import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Phrase, type VerificationReport, plain, present, quoted } from '../../core/index.js';
import type { Asked } from '../judging/ask-ror.js';
import type { Word } from '../judging/checks.js';
import type { Progress, Work } from '../judging/progress.js';
import type { Question } from '../judging/said.js';
import { type After, type Checkable, actOn, actsOn, judgeTwice } from './check-acts.js';
import { CheckedReport } from './checked-report.js';
import { ForGood } from './for-good.js';
import { askedSays } from './issuer-card.js';
import { once } from './once.js';
import { useReader } from './reader.js';
import type { Act } from './report.js';
import { useProgress } from './use-checks.js';
import { useTurn } from './use-turn.js';
import { Words } from './words.js';

/** Where a check stands, and what can be done about it. Draws nothing before the first press. */
export function CheckState({ checks, id, name, page, work }: Checkable): JSX.Element | null {
  const progress = useProgress(checks, id);
  const after = useRef<After>(undefined);
  if (progress === undefined || progress.kind === 'refused') return null; // the panel says what is left
  if (progress.kind === 'checking')
    return <Checking id={id} checks={checks} progress={progress} {...(name !== undefined && { name })} />;
  if (progress.kind === 'checked') return <Checked id={id} checks={checks} work={work} after={after} {...progress} />;
  const open = page === undefined ? {} : { page };
  return <NotChecked id={id} checks={checks} work={work} progress={progress} {...open} />;
}

type CheckingProgress = Extract<Progress, { kind: 'checking' }>;

/**
 * Whom it asks is only to be seen: the press is answered by the focus on Stop, and what comes of it is said at the end.
 */
function Checking({ checks, id, name, progress }: Omit<Checkable, 'work'> & { readonly progress: CheckingProgress }) {
  const { answered, panel, stages } = useReader().language;
  const { asking, questions, steps } = progress;
  const [question] = questions;
  return (
    <div class="checking" data-state="checking">
      <ul class="steps">
        {overall.map(step => {
          const status = steps.find(({ id }) => id === step)?.status;
          return (
            <li key={step} data-step={step} data-status={status}>
              {stages[step]} {status === undefined ? '…' : <strong>{answered[step][status]}</strong>}
            </li>
          );
        })}
      </ul>
      <p>
        <Words of={asking ? panel.asking(quoted(asking.host), asking.purpose) : panel.checking} />
      </p>
      {question && <Ask key={question.host} id={id} checks={checks} question={question} />}
      <button
        type="button"
        data-takes-focus
        aria-label={name === undefined ? panel.stop : panel.stopNamed(name)}
        onClick={() => {
          checks.stop(id);
        }}
      >
        {panel.stop}
      </button>
    </div>
  );
}

const overall = ['format', 'proof', 'issuer', 'period', 'status'] as const;

/** A host nobody named on the button: the person is asked before it is. */
function Ask({ checks, id, question }: Omit<Checkable, 'work'> & { readonly question: Question }): JSX.Element {
  const { announce, language } = useReader();
  const { panel } = language;
  const words = panel.question(quoted(question.host), question.purpose);
  const asks = useRef<HTMLParagraphElement>(null);
  const isTurn = useTurn();
  useEffect(() => {
    // Where the answer to another question led here, it has the focus and is read.
    if (isTurn && document.activeElement !== asks.current) announce(plain(words));
  }, [isTurn]);
  const [forGood, setForGood] = useState(false);
  const answer = (word: Word) => () => {
    checks.answer(id, question.host, word);
  };
  return (
    <div class="notice question" data-question={question.host}>
      <p ref={asks} data-takes-focus tabIndex={-1}>
        <Words of={words} />
      </p>
      <ForGood hosts={[question.host]} on={forGood} choose={setForGood} />
      <p class="buttons">
        <button type="button" class="first" onClick={answer(forGood ? 'for-good' : 'once')}>
          {panel.allow(question.host)}
        </button>{' '}
        <button type="button" onClick={answer('no')}>
          {panel.decline}
        </button>
      </p>
    </div>
  );
}

type Unchecked = Exclude<Progress, CheckingProgress | { kind: 'checked' | 'refused' }>;

function NotChecked({ checks, id, page, progress, work }: Checkable & { readonly progress: Unchecked }): JSX.Element {
  const { announce, language } = useReader();
  const { actions, panel } = language;
  const words: Phrase =
    progress.kind === 'declined' || progress.kind === 'revoked'
      ? panel[progress.kind](quoted(progress.host))
      : [{ kind: 'text', text: panel[progress.kind] }];
  const says = useRef<HTMLParagraphElement>(null);
  useEffect(() => {
    once(progress, () => {
      if (checks.alone(id) && document.activeElement !== says.current) announce(plain(words));
    });
  }, [progress]);
  const isDeclined = progress.kind === 'declined';
  const again: Work =
    progress.kind === 'revoked' ? { ...work, hosts: [...new Set([...work.hosts, progress.host])] } : work;
  return (
    <div class="notice" data-state={progress.kind}>
      <p ref={says} data-takes-focus tabIndex={-1}>
        <Words of={words} />
      </p>
      <p class="buttons">
        {progress.kind !== 'gone' && (
          <button
            type="button"
            onClick={() => {
              checks.begin(id, again);
            }}
          >
            {progress.kind === 'revoked'
              ? actions['allow-host'](progress.host)
              : isDeclined
                ? panel.tryAgain
                : panel.again}
          </button>
        )}
        {isDeclined && page !== undefined && (
          <a class="button" href={page} target="_blank" rel="noopener noreferrer">
            {panel.open}
          </a>
        )}
      </p>
      {isDeclined && page !== undefined && <p class="quiet">{panel.openYourself}</p>}
    </div>
  );
}

interface CheckedParts extends Checkable {
  readonly reports: readonly VerificationReport[];
  readonly asked?: Asked;
  readonly after: { current: After | undefined };
}

function Checked({ after, asked, checks, id, reports, work }: CheckedParts): JSX.Element {
  const { announce, audience, language } = useReader();
  const { panel } = language;
  const place = useRef<HTMLDivElement>(null);
  const shown = useMemo(
    () => reports.map(report => ({ report, presentation: present(report, { audience, language }) })),
    [reports, audience, language],
  );
  useEffect(() => {
    const done = after.current;
    after.current = undefined;
    once(reports, () => {
      // Of several begun together the sum is said, and the single answers stand in the list.
      if (!checks.alone(id) || (done === undefined && isRead(place.current))) return;
      const headlines = shown.map(({ presentation }) => plain(presentation.headline));
      const said = asked && askedSays(asked, language);
      announce([done?.said, said && plain(said), ...headlines].filter(Boolean).join(' '));
    });
    if (done) place.current?.querySelectorAll<HTMLElement>('.issuer .who')[done.report]?.focus();
  }, [reports]);
  // What stands there already is left alone while the page is drawn for the steps of another check.
  const drawn = useMemo(() => {
    const act: Act = action => actOn(action, { checks, id, language, reports, work });
    return shown.map(({ presentation, report }, at) => (
      <CheckedReport
        key={at}
        presentation={presentation}
        report={report}
        act={act}
        issuerActs={actsOn({ after, asked, checks, id, report: at, work, language })}
        twice={judgeTwice({ checks, id, work })}
      />
    ));
  }, [shown, id, checks, work]);
  return (
    <div ref={place} class="checked" data-state="checked">
      {reports.length > 1 && <p class="quiet">{panel.reports(reports.length)}</p>}
      {!navigator.onLine && reports.some(({ verdict }) => verdict === 'unconfirmed') && <p>{panel.offline}</p>}
      {drawn}
    </div>
  );
}

/** Whoever waited at the button that stopped it was brought to the headline, and hears it by that. */
const isRead = (place: HTMLElement | null): boolean =>
  document.activeElement?.matches('.headline') === true && place?.contains(document.activeElement) === true;
