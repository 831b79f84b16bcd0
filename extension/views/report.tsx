import type { JSX } from 'preact';
import {
  type Action,
  type Answer,
  type Doubt,
  type Phrase,
  type Presentation,
  type Table,
  type VerificationReport,
  copiesOf,
  evidenceTable,
  judgesOf,
  tablesOf,
} from '../../core/index.js';
import { SaveReceipt } from '../receipt/save.js';
import { OpenReport } from '../report/open-report.js';
import { PutOnPage } from '../share-kit/put-on-page.js';
import { Copies } from './copies.js';
import { Engines } from './engines.js';
import { Folded } from './folded.js';
import { IdentityCheck } from './identity-check.js';
import { type IssuerActs, DrawnIssuer } from './issuer-card.js';
import { Exposed, Fine, Seen, Sharing } from './learner.js';
import { LetterToIssuer } from './letter.js';
import { Marks } from './marks.js';
import { useReader } from './reader.js';
import { DrawnTable } from './tables.js';
import { Raw } from './raw.js';
import { Line, Words } from './words.js';

/** What pressing the one thing to do about a doubt does; nothing where it is only to be read. */
export type Act = (action: Action) => Press | undefined;

export interface Press {
  /** What it does here, where that can be said more exactly than everywhere. */
  readonly label?: string;
  readonly begin: () => void;
}

interface ReportParts {
  readonly of: Presentation;
  readonly on: VerificationReport;
  readonly act: Act;
  /** Chooses the language of what it says, where it is written in several. */
  readonly languageChoice: JSX.Element | undefined;
  /** Absent on the page of the report itself, which takes it along and judges nothing again. */
  readonly issuerActs?: IssuerActs;
  /** Judges its signature again, with two engines. */
  readonly twice?: () => void;
}

/** A report as it is read: the headline, the marks, what it says, what is missing, and the evidence on demand. */
export function Report({ act, issuerActs, languageChoice, of: report, on, twice }: ReportParts): JSX.Element {
  const judges = judgesOf(on);
  const { language } = useReader();
  const { page } = language;
  return (
    <article
      class="report"
      data-verdict={report.verdict}
      data-because={report.because}
      data-rung={report.rung}
      data-track={on.track}
      data-reading={report.audience}
    >
      <h3 class={`headline ${report.tone}`}>
        <Words of={report.headline} />
      </h3>
      {report.remarks.length > 0 && <div class="remarks">{report.remarks.map(paragraph)}</div>}
      <Marks of={report.marks} />
      {languageChoice}
      <WhatItSays {...report} />
      {report.issuer && <DrawnIssuer card={report.issuer} acts={issuerActs} />}
      {report.doubts.length > 0 && <Doubts of={report.doubts} act={act} />}
      {report.own?.seen && <Seen {...report.own.seen} />}
      {report.own && <Fine {...report.own} />}
      {report.letter && <LetterToIssuer {...report.letter} />}
      {report.own && <Exposed {...report.own} />}
      {report.own && <Sharing {...report.own} />}
      {report.own && <PutOnPage of={on} />}
      {report.audience !== 'recruiter' && (
        <section>
          <h4>{page.way}</h4>
          <Way of={report} />
        </section>
      )}
      {issuerActs && (
        <Copies of={copiesOf(on, report, language)}>
          <OpenReport report={on} />
        </Copies>
      )}
      {issuerActs && <SaveReceipt of={on} />}
      {report.audience === 'evaluator' && judges && <Engines judges={judges} twice={twice} />}
      <Details of={report} />
      <IdentityCheck of={on} />
      <section>
        <h4>{page.contacts}</h4>
        <ul class="asked">
          {report.contacts.map((contact, at) => (
            <li key={at}>
              <Words of={contact} />
            </li>
          ))}
        </ul>
        <p class="quiet">
          {report.format} · {report.checkedAt}
          {report.audience === 'evaluator' && (
            <>
              {' '}
              · <span class="code">{report.because}</span>
            </>
          )}
        </p>
        {report.receipt.map((words, at) => (
          <p key={at} class="quiet receipt">
            <Words of={words} />
          </p>
        ))}
      </section>
      {on.received && <Raw of={on.received} />}
    </article>
  );
}

/** The way that is open, and what it rests on. */
function Way({ of: { track } }: { readonly of: Presentation }): JSX.Element {
  const { track: way } = useReader().language;
  return (
    <>
      <p>{track.name}.</p>
      {track.says.map(paragraph)}
      <p class="quiet">{way.decision}</p>
    </>
  );
}

const paragraph = (words: Phrase, at: number): JSX.Element => (
  <p key={at}>
    <Words of={words} />
  </p>
);

/** What the credential states; whether a signature protects that is said before it. */
function WhatItSays({ facts, gaps, learner, summary, unprotected }: Presentation): JSX.Element | null {
  const { page } = useReader().language;
  const [title, ...others] = summary;
  if ([title, learner, unprotected, facts, ...gaps].every(words => words === undefined)) return null;
  return (
    <section>
      <h4>{page.says}</h4>
      {unprotected && (
        <p class="doubt">
          <Words of={unprotected} />
        </p>
      )}
      {facts ? (
        <p class="facts">
          <Words of={facts} />
        </p>
      ) : (
        <>
          {title && (
            <p class="title">
              <Words of={title} />
            </p>
          )}
          {others.length > 0 && (
            <p>
              <Line of={others} between=" · " />
            </p>
          )}
          {learner && paragraph(learner, 0)}
        </>
      )}
      {gaps.map(paragraph)}
    </section>
  );
}

function Doubts({ act, of }: { readonly of: readonly Doubt[]; readonly act: Act }): JSX.Element {
  const { page } = useReader().language;
  return (
    <section class="notice doubts">
      <h4>{page.unchecked}</h4>
      <ul>
        {of.map(({ action, question, reason }, at) => (
          <li key={at}>
            <p class="quiet">{question}</p>
            <p>
              <Words of={reason} />
            </p>
            <ToDo label={action.label} press={act(action)} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const ToDo = ({ label, press }: { readonly label: string; readonly press: Press | undefined }): JSX.Element =>
  press === undefined ? (
    <p class="do">{label}.</p>
  ) : (
    <button type="button" class="do" onClick={press.begin}>
      {press.label ?? label}
    </button>
  );

/** Everything the answer rests on, for whoever opens it. An evaluator finds the elements open. */
function Details({ of: report }: { readonly of: Presentation }): JSX.Element {
  const { language } = useReader();
  return (
    <div class="details">
      {tablesOf(report, language).map(table => (
        <Folded key={table.name} title={table.caption} open={isOpen(table, report)}>
          <DrawnTable {...table} />
          {table.name === 'elements' && report.audience === 'recruiter' && (
            <>
              <h5>{language.page.way}</h5>
              <Way of={report} />
            </>
          )}
        </Folded>
      ))}
      <Folded title={language.page.answers}>
        {report.answers.map(answer => (
          <FullAnswer key={answer.id} {...answer} />
        ))}
      </Folded>
    </div>
  );
}

const isOpen = ({ name }: Table, { audience }: Presentation): boolean =>
  name === 'elements' && audience === 'evaluator';

const FullAnswer = ({ code, evidence, notes, parts, question, says }: Answer): JSX.Element => (
  <div class="answer">
    <h5>{question}</h5>
    <p>
      <Words of={says} /> <span class="code">{code}</span>
    </p>
    {notes.map(paragraph)}
    {evidence.length > 0 && <Evidence rows={evidence} />}
    {parts.map(part => (
      <FullAnswer key={part.id} {...part} />
    ))}
  </div>
);

function Evidence({ rows }: { readonly rows: Answer['evidence'] }): JSX.Element {
  return <DrawnTable {...evidenceTable(rows, useReader().language)} />;
}
