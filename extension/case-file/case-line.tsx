import type { JSX } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import {
  type CaseRow,
  type Decision,
  type Language,
  caseRowOf,
  decisions,
  limits,
  notedRowOf,
  quoted,
  reportNotedIn,
} from '../../core/index.js';
import type { Checks } from '../judging/checks.js';
import { Drawn } from '../views/marks.js';
import { useReader } from '../views/reader.js';
import { Line, Words } from '../views/words.js';
import type { Cases } from './cases.js';
import { Remarks } from './remarks.js';
import type { Row } from './rows.js';
import { WholeReport } from './whole-report.js';
import { useCaseFileWords } from './words.js';

interface LineParts {
  readonly row: Row;
  readonly cases: Cases;
  readonly checks: Checks;
  readonly remove: () => void;
}

/** The answer in the words of its report; of a case that was not checked again, what was noted. */
export function rowSaid({ note, report }: Row, language: Language): CaseRow | undefined {
  if (report) return caseRowOf(report, language);
  return note?.saved.receipt ? notedRowOf(reportNotedIn(note.saved.receipt), language) : undefined;
}

/** One credential: what was found, and what the office writes beside it. Drawn again when something of it changes. */
export function CaseLine({ cases, checks, remove, row }: LineParts): JSX.Element {
  const { language } = useReader();
  const words = useCaseFileWords();
  const [isOpen, setOpen] = useState(false);
  const name = row.file === '' ? words.row.unnamed : row.file;
  const said = useMemo(() => rowSaid(row, language), [row.report, row.note, language]);
  const drawn = useMemo(
    () => (
      <tr role="row" data-case={row.number} data-file={row.file} data-standing={row.standing}>
        <td role="cell" class="number" data-column={words.heads.number}>
          <NumberField row={row} name={name} cases={cases} />
        </td>
        <th role="rowheader" scope="row">
          <Credential row={row} said={said} name={name} />
        </th>
        <td role="cell" class="answer" data-column={words.heads.answer}>
          <Found row={row} said={said} />
        </td>
        <td role="cell" class="signer" data-column={words.heads.signer}>
          {said?.signer && (
            <>
              <Words of={said.signer} />
              <small>{said.rung}</small>
            </>
          )}
        </td>
        <td role="cell" class="stated" data-column={words.heads.stated}>
          {said?.stated}
        </td>
        <td role="cell" class="own">
          <Own row={row} name={name} cases={cases} />
        </td>
        <td role="cell" class="acts">
          {(row.report ?? row.note?.saved.receipt) && (
            <button
              type="button"
              data-action="whole"
              aria-expanded={isOpen}
              aria-label={isOpen ? undefined : words.row.openOf(name)}
              onClick={() => {
                setOpen(!isOpen);
              }}
            >
              {isOpen ? words.row.close : words.row.open}
            </button>
          )}
          <button type="button" data-action="remove" aria-label={words.row.removeOf(name)} onClick={remove}>
            {words.row.remove}
          </button>
        </td>
      </tr>
    ),
    [row, said, isOpen, words],
  );
  return (
    <tbody role="rowgroup">
      {drawn}
      {isOpen && (
        <tr role="row" class="whole-row">
          <td role="cell" colSpan={7}>
            <WholeReport row={row} checks={checks} />
          </td>
        </tr>
      )}
    </tbody>
  );
}

interface FieldParts {
  readonly row: Row;
  /** What the file is called in a label. */
  readonly name: string;
  readonly cases: Cases;
}

const NumberField = ({ cases, name, row }: FieldParts): JSX.Element => {
  const words = useCaseFileWords().row;
  return (
    <input
      type="text"
      name="number"
      aria-label={words.number(name)}
      autocomplete="off"
      maxLength={limits.caseNumber}
      value={row.number}
      onInput={({ currentTarget }) => {
        cases.write(row.key, { number: currentTarget.value });
      }}
    />
  );
};

/** What the office thinks of it: a decision of its own, and its note. */
function Own({ cases, name, row }: FieldParts): JSX.Element {
  const words = useCaseFileWords();
  const { decidedAt, decision, note } = row.written;
  return (
    <>
      <span class="decision">
        <select
          name="own-decision"
          aria-label={words.row.decisionFor(name)}
          value={decision}
          onChange={({ currentTarget }) => {
            cases.decide(row.key, currentTarget.value as Decision);
          }}
        >
          {decisions.map(one => (
            <option key={one} value={one}>
              {words.decisions[one]}
            </option>
          ))}
        </select>{' '}
        {decidedAt !== undefined && <small>{words.decidedOn(decidedAt)}</small>}
      </span>
      <textarea
        name="note"
        rows={2}
        aria-label={words.row.noteFor(name)}
        placeholder={words.row.note}
        autocomplete="off"
        maxLength={limits.caseNote}
        value={note}
        onInput={({ currentTarget }) => {
          cases.write(row.key, { note: currentTarget.value });
        }}
      />
    </>
  );
}

interface SaidParts {
  readonly row: Row;
  readonly said: CaseRow | undefined;
}

function Credential({ name, row, said }: SaidParts & { readonly name: string }): JSX.Element {
  const words = useCaseFileWords().row;
  return (
    <>
      {said?.title && (
        <span class="title-of">
          <Words of={said.title} />
        </span>
      )}
      {said !== undefined && said.facts.length > 0 && (
        <small>
          <Line of={said.facts} between=" · " />
        </small>
      )}
      <small class="file-of">
        <Words of={[quoted(name)]} />
        {row.among > 1 && ` · ${words.inside(row.place + 1, row.among)}`}
      </small>
    </>
  );
}

function Found({ row, said }: SaidParts): JSX.Element {
  const words = useCaseFileWords();
  return (
    <>
      {said !== undefined && said.marks.length > 0 && row.standing !== 'unread' && (
        <ul class="small-marks">
          {said.marks.map(mark => (
            <li key={mark.id} data-mark={mark.id} data-state={mark.state}>
              <Drawn mark={mark} />
              <span class="unseen">{`${mark.label}: ${mark.says}. `}</span>
            </li>
          ))}
        </ul>
      )}
      {said !== undefined && row.report !== undefined && (
        <p class={said.tone} data-says>
          <Words of={said.answer} />
        </p>
      )}
      {said !== undefined && row.report === undefined && row.note && (
        <p class="quiet" data-says>
          {words.row.noted(row.note.saved.receipt?.checkedAt ?? row.note.savedAt)}.{' '}
          <Words of={words.row.notedSays(said.answer)} />
        </p>
      )}
      <Remarks row={row} />
    </>
  );
}
