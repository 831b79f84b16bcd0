import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { type Choice, chosen, limits, plain, quoted } from '../../core/index.js';
import type { Checks } from '../judging/checks.js';
import { useReader } from '../views/reader.js';
import { focusOn } from '../views/use-kept-focus.js';
import { Words } from '../views/words.js';
import { CaseLine } from './case-line.js';
import type { Cases } from './cases.js';
import { Choosing } from './choosing.js';
import type { Row } from './rows.js';
import { useCaseFileWords } from './words.js';

interface TableParts {
  readonly cases: Cases;
  readonly checks: Checks;
  readonly rows: readonly Row[];
  readonly choice: Choice;
  readonly choose: (choice: Choice) => void;
}

/** The rows that were asked for, a part of them at a time. */
export function CaseTable({ cases, checks, choice, choose, rows }: TableParts): JSX.Element {
  const words = useCaseFileWords();
  const [part, setPart] = useState(0);
  const [gone, setGone] = useState<Row>();
  const listed = useListed(rows, choice);
  const parts = Math.max(1, Math.ceil(listed.length / limits.caseRows));
  const at = Math.min(part, parts - 1);
  const shown = listed.slice(at * limits.caseRows, (at + 1) * limits.caseRows);
  return (
    <section class="cases" aria-labelledby="cases">
      <h2 id="cases">{words.list.title}</h2>
      <Choosing
        choice={choice}
        choose={chosenNow => {
          setPart(0);
          choose(chosenNow);
        }}
      />
      {gone && (
        <Gone
          key={gone.key}
          row={gone}
          undo={() => {
            cases.restore(gone.key);
            setGone(undefined);
          }}
        />
      )}
      {listed.length === 0 && <p role="status">{words.list.nothing}</p>}
      {shown.length > 0 && (
        <table role="table" class="case-rows" aria-labelledby="cases">
          <Heads />
          {shown.map(row => (
            <CaseLine
              key={row.key}
              row={row}
              cases={cases}
              checks={checks}
              remove={() => {
                cases.remove(row.key);
                setGone(row);
              }}
            />
          ))}
        </table>
      )}
      {parts > 1 && <Parts at={at} parts={parts} all={listed.length} go={setPart} />}
    </section>
  );
}

/**
 * What is shown is chosen when something is asked for or comes in, and not while somebody writes: no row leaves from
 * under the hands of whoever is at it.
 */
function useListed(rows: readonly Row[], choice: Choice): readonly Row[] {
  const structure = rows.map(({ key, standing, toAsk }) => `${key} ${standing} ${String(toAsk)}`).join('|');
  const keys = useMemo(() => chosen(rows, choice).map(({ key }) => key), [structure, choice]);
  const byKey = new Map(rows.map(row => [row.key, row]));
  return keys.flatMap(key => byKey.get(key) ?? []);
}

function Heads(): JSX.Element {
  const { heads } = useCaseFileWords();
  return (
    <thead role="rowgroup">
      <tr role="row">
        {Object.entries(heads).map(([name, head]) => (
          <th key={name} role="columnheader" scope="col">
            {name === 'acts' ? <span class="unseen">{head}</span> : head}
          </th>
        ))}
      </tr>
    </thead>
  );
}

/** What was taken out can be put back, until something else is. */
function Gone({ row, undo }: { readonly row: Row; readonly undo: () => void }): JSX.Element {
  const { announce } = useReader();
  const words = useCaseFileWords();
  const says = words.removed(quoted(row.number));
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    focusOn(button.current);
    announce(plain(says));
  }, []);
  return (
    <p class="notice gone" data-state="removed">
      <Words of={says} />{' '}
      <button
        ref={button}
        type="button"
        data-action="undo"
        onClick={() => {
          undo();
          announce(words.undone);
          focusOn(document.getElementById('cases'));
        }}
      >
        {words.undo}
      </button>
    </p>
  );
}

interface PartsParts {
  readonly at: number;
  readonly parts: number;
  readonly all: number;
  readonly go: (part: number) => void;
}

function Parts({ all, at, go, parts }: PartsParts): JSX.Element {
  const { list } = useCaseFileWords();
  const first = at * limits.caseRows + 1;
  const step = (to: number) => () => {
    go(to);
    const heading = document.getElementById('cases');
    focusOn(heading);
    heading?.scrollIntoView();
  };
  return (
    <div class="parts buttons" role="group" aria-label={list.parts}>
      <button type="button" data-action="before" disabled={at === 0} onClick={step(at - 1)}>
        {list.before}
      </button>
      <span role="status">{list.part(first, Math.min(all, first + limits.caseRows - 1), all)}</span>
      <button type="button" data-action="next" disabled={at === parts - 1} onClick={step(at + 1)}>
        {list.next}
      </button>
    </div>
  );
}
