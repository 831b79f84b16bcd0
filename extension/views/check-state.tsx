import type { JSX } from 'preact';
import { useEffect, useMemo } from 'preact/hooks';
import { type Action, type Phrase, type VerificationReport, plain, present, quoted } from '../../core/index.js';
import type { Checks, Progress, Work } from '../judging/checks.js';
import type { Question } from '../judging/said.js';
import { useReader } from './reader.js';
import { type Act, Report } from './report.js';
import { useProgress } from './use-checks.js';
import { Words } from './words.js';

/** One thing that can be checked, and the checks it belongs to. */
export interface Checkable {
  readonly id: string;
  readonly work: Work;
  readonly checks: Checks;
  /** The page a person can open in its place. */
  readonly page?: string;
}

/** Where a check stands, and what can be done about it. Draws nothing before the first press. */
export function CheckState({ checks, id, page, work }: Checkable): JSX.Element | null {
  const progress = useProgress(checks, id);
  if (progress === undefined || progress.kind === 'refused') return null; // the panel says what is left
  if (progress.kind === 'checking') return <Checking id={id} checks={checks} progress={progress} />;
  if (progress.kind === 'checked') return <Checked id={id} checks={checks} work={work} reports={progress.reports} />;
  const open = page === undefined ? {} : { page };
  return <NotChecked id={id} checks={checks} work={work} progress={progress} {...open} />;
}

type CheckingProgress = Extract<Progress, { kind: 'checking' }>;

function Checking({ checks, id, progress }: Omit<Checkable, 'work'> & { readonly progress: CheckingProgress }) {
  const { panel, stages, statuses } = useReader().language;
  const { asking, questions, steps } = progress;
  const [question] = questions;
  const answered = steps.flatMap(step => (isOverall(step.id) ? [{ ...step, id: step.id }] : []));
  return (
    <div class="checking" data-state="checking">
      <ul class="steps">
        {answered.map(step => (
          <li key={step.id}>
            {stages[step.id]} <strong>{statuses[step.status]}</strong>
          </li>
        ))}
      </ul>
      <p role={checks.running() > 1 ? undefined : 'status'}>
        <Words of={asking ? panel.asking(quoted(asking.host), asking.purpose) : panel.checking} />
      </p>
      {question && <Ask key={question.host} id={id} checks={checks} question={question} />}
      <button
        type="button"
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
const isOverall = (id: string): id is (typeof overall)[number] => overall.some(name => name === id);

/** A host nobody named on the button: the person is asked before it is. */
function Ask({ checks, id, question }: Omit<Checkable, 'work'> & { readonly question: Question }): JSX.Element {
  const { announce, language } = useReader();
  const { panel } = language;
  const words = panel.question(quoted(question.host), question.purpose);
  useEffect(() => {
    announce(plain(words));
  }, [question.host]);
  const answer = (agreed: boolean) => () => {
    checks.answer(id, question.host, agreed);
  };
  return (
    <div class="notice question" data-question={question.host}>
      <p>
        <Words of={words} />
      </p>
      <button type="button" class="first" onClick={answer(true)}>
        {panel.allow(question.host)}
      </button>{' '}
      <button type="button" onClick={answer(false)}>
        {panel.decline}
      </button>
    </div>
  );
}

type Unchecked = Exclude<Progress, CheckingProgress | { kind: 'checked' | 'refused' }>;

function NotChecked({ checks, id, page, progress, work }: Checkable & { readonly progress: Unchecked }): JSX.Element {
  const { announce, language } = useReader();
  const { panel } = language;
  const words: Phrase =
    progress.kind === 'declined'
      ? panel.declined(quoted(progress.host))
      : [{ kind: 'text', text: panel[progress.kind] }];
  useEffect(() => {
    if (checks.running() === 0) announce(plain(words));
  }, [progress]);
  const isDeclined = progress.kind === 'declined';
  return (
    <div class="notice" data-state={progress.kind}>
      <p>
        <Words of={words} />
      </p>
      <p class="buttons">
        {progress.kind !== 'gone' && (
          <button
            type="button"
            onClick={() => {
              checks.begin(id, work);
            }}
          >
            {isDeclined ? panel.tryAgain : panel.again}
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
}

function Checked({ checks, id, reports, work }: CheckedParts): JSX.Element {
  const { announce, audience, language } = useReader();
  const { panel } = language;
  const shown = useMemo(
    () => reports.map(report => ({ report, presentation: present(report, { audience, language }) })),
    [reports, audience, language],
  );
  useEffect(() => {
    // Of several checks at a time only the last is read out; the others stand in the list.
    if (checks.running() === 0) announce(shown.map(({ presentation }) => plain(presentation.headline)).join(' '));
  }, [reports]);
  // What stands there already is left alone while the page is drawn for the steps of another check.
  const drawn = useMemo(() => {
    const act: Act = action => pressOf(action, id, checks, work);
    return shown.map(({ presentation, report }, at) => <Report key={at} of={presentation} on={report} act={act} />);
  }, [shown, id, checks, work]);
  return (
    <div class="checked" data-state="checked">
      {reports.length > 1 && <p class="quiet">{panel.reports(reports.length)}</p>}
      {!navigator.onLine && reports.some(({ verdict }) => verdict === 'unconfirmed') && <p>{panel.offline}</p>}
      {drawn}
    </div>
  );
}

/** What can be done here about a doubt is a button; whatever has to be done elsewhere is only said. */
function pressOf({ code, target }: Action, id: string, checks: Checks, work: Work): (() => void) | undefined {
  if (code === 'try-again')
    return () => {
      checks.begin(id, work);
    };
  if (code === 'allow-host' && target !== undefined)
    return () => {
      checks.begin(id, { ...work, hosts: [...new Set([...work.hosts, target])] });
    };
  return code === 'open-page' && target?.startsWith('https://')
    ? () => void open(target, '_blank', 'noopener')
    : undefined;
}
