import { type JSX, render } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import {
  type CaseFileWords,
  type Choice,
  type Language,
  chosen,
  countsOf,
  hostsAsked,
  linesOf,
  quoted,
} from '../../core/index.js';
import { Drawn } from '../views/marks.js';
import { useReader } from '../views/reader.js';
import { Line, Words } from '../views/words.js';
import { rowSaid } from './case-line.js';
import type { Cases } from './cases.js';
import type { Row } from './rows.js';
import { useCaseFileWords } from './words.js';

interface SheetParts {
  readonly cases: Cases;
  readonly choice: Choice;
}

/** The whole case file on paper: every row that was asked for, notes in full. It is drawn when it is printed. */
export function Sheet({ cases, choice }: SheetParts): JSX.Element {
  const { language } = useReader();
  const words = useCaseFileWords();
  const sheet = useRef<HTMLDivElement>(null);
  const now = useRef<() => JSX.Element>(() => <></>);
  now.current = () => <Printed rows={chosen(cases.rows(), choice)} words={words} language={language} />;
  useEffect(() => {
    const listening = new AbortController();
    const draw = (page: () => JSX.Element | null) => (): void => {
      if (sheet.current) render(page(), sheet.current);
    };
    addEventListener(
      'beforeprint',
      draw(() => now.current()),
      { signal: listening.signal },
    );
    addEventListener(
      'afterprint',
      draw(() => null),
      { signal: listening.signal },
    );
    return () => {
      listening.abort();
    };
  }, []);
  return <div ref={sheet} class="sheet" />;
}

interface PrintedParts {
  readonly rows: readonly Row[];
  readonly words: CaseFileWords;
  readonly language: Language;
}

function Printed({ language, rows, words }: PrintedParts): JSX.Element {
  const { heads, sheet } = words;
  const asked = [...new Set(rows.flatMap(({ report }) => (report ? hostsAsked(report) : [])))].toSorted();
  return (
    <>
      <h1>{words.title}</h1>
      <p>{words.sum(new Set(rows.flatMap(({ paper }) => paper ?? [])).size, countsOf(rows), 0)}</p>
      <table>
        <thead>
          <tr>
            {[heads.number, heads.credential, heads.answer, heads.signer, heads.stated, heads.own].map(head => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(row => (
            <PrintedRow key={row.key} row={row} words={words} language={language} />
          ))}
        </tbody>
      </table>
      <p>
        <strong>{sheet.asked}:</strong>{' '}
        {asked.length === 0 ? sheet.nobody : <Line of={asked.map(host => [quoted(host)])} between=", " />}
      </p>
      <p>
        {sheet.ours} {sheet.made(new Date().toISOString())}. # {sheet.hash}.
      </p>
    </>
  );
}

interface RowParts extends Pick<PrintedParts, 'words' | 'language'> {
  readonly row: Row;
}

function PrintedRow({ language, row, words }: RowParts): JSX.Element {
  const said = rowSaid(row, language);
  const { decidedAt, decision, note } = row.written;
  const hash = (row.report?.input ?? row.note?.saved.receipt?.input)?.sha256;
  const standing = row.unread === undefined ? words.standings[row.standing] : words.unread[row.unread];
  return (
    <tr>
      <td>
        <Words of={[quoted(row.number)]} />
      </td>
      <th scope="row">
        {said?.title && (
          <span class="title-of">
            <Words of={said.title} />
          </span>
        )}
        <small>{said && <Line of={said.facts} between=" · " />}</small>
        <small class="file-of">
          <Words of={[quoted(row.file === '' ? words.row.unnamed : row.file)]} />
        </small>
        {hash !== undefined && <small class="code"># {hash.slice(0, 16)}</small>}
      </th>
      <td>
        {said !== undefined && row.report !== undefined && row.standing !== 'unread' && (
          <span class="small-marks">
            {said.marks.map(mark => (
              <Drawn key={mark.id} mark={mark} />
            ))}
          </span>
        )}
        {row.report !== undefined && said !== undefined ? (
          <Words of={said.answer} />
        ) : row.note?.saved.receipt && said !== undefined ? (
          <>
            {words.row.noted(row.note.saved.receipt.checkedAt)}. <Words of={words.row.notedSays(said.answer)} />
          </>
        ) : (
          standing
        )}
      </td>
      <td>
        {said?.signer && <Words of={said.signer} />}
        <small>{said?.rung}</small>
      </td>
      <td>{said?.stated}</td>
      <td>
        <strong>{words.decisions[decision]}</strong>
        {decidedAt !== undefined && ` ${words.decidedOn(decidedAt)}`}
        {linesOf(note).map((line, at) => (
          <p key={at}>
            <Words of={line} />
          </p>
        ))}
      </td>
    </tr>
  );
}
