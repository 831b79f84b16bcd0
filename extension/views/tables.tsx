import type { ComponentChildren, JSX } from 'preact';
import type { CriterionRow, ElementRow, EvidenceRow, LensRow } from '../../core/index.js';
import { useReader } from './reader.js';
import { Words } from './words.js';

/** What an answer rests on. */
export function EvidenceTable({ rows }: { readonly rows: readonly EvidenceRow[] }): JSX.Element {
  const { page } = useReader().language;
  return (
    <Table name="evidence" caption={page.evidence} columns={[page.fact, page.value, page.source]}>
      {rows.map(({ label, source, value }, at) => (
        <Row key={at} title={label} cells={[<Words of={value} />, <Words of={source} />]} />
      ))}
    </Table>
  );
}

/** The standard elements: what each one says, and what to know or ask about it. */
export function ElementsTable({ rows }: { readonly rows: readonly ElementRow[] }): JSX.Element {
  const { page } = useReader().language;
  return (
    <Table name="elements" caption={page.elements} columns={[page.element, page.stated, page.remark]}>
      {rows.map(row => (
        <Row key={row.id} title={<ElementName {...row} />} cells={[<Stated {...row} />, <Remark {...row} />]} />
      ))}
    </Table>
  );
}

/** An evaluator sees the official wording as well. */
function ElementName({ label, official }: ElementRow): JSX.Element {
  const { audience } = useReader();
  return (
    <>
      {label}
      {audience === 'evaluator' && official !== label && <small class="official">{official}</small>}
    </>
  );
}

function Stated({ place, value }: ElementRow): JSX.Element {
  const { audience } = useReader();
  return (
    <>
      {value && <Words of={value} />}
      {audience === 'evaluator' && place && (
        <span class="code place">
          <Words of={place} />
        </span>
      )}
    </>
  );
}

const Remark = ({ remark, statusWord }: ElementRow): JSX.Element =>
  remark.length === 0 ? <>{statusWord}</> : <Words of={remark} />;

/** The same findings under two lists. */
export function LensesTable({ rows }: { readonly rows: readonly LensRow[] }): JSX.Element {
  const { page } = useReader().language;
  return (
    <Table name="lenses" caption={page.lenses} columns={[page.list, page.elements, page.way]}>
      {rows.map(({ count, label, lens, way }) => (
        <Row key={lens} title={label} cells={[count, way]} />
      ))}
    </Table>
  );
}

export function CriteriaTable({ rows }: { readonly rows: readonly CriterionRow[] }): JSX.Element {
  const { page } = useReader().language;
  return (
    <Table name="criteria" caption={page.criteria} columns={[page.criterion, page.answer]}>
      {rows.map(({ label, levelWord, number }) => (
        <Row key={number} title={`${String(number)} ${label}`} cells={[levelWord]} />
      ))}
    </Table>
  );
}

interface TableParts {
  readonly name: string;
  readonly caption: string;
  readonly columns: readonly string[];
  readonly children: ComponentChildren;
}

/*
 * The roles repeat what the elements say: in a narrow panel rows become blocks, and a table whose display is changed is
 * no table to a screen reader unless it says so.
 */
const Table = ({ caption, children, columns, name }: TableParts): JSX.Element => (
  <table role="table" class={name}>
    <caption>{caption}</caption>
    <thead role="rowgroup">
      <tr role="row">
        {columns.map(column => (
          <th key={column} role="columnheader" scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody role="rowgroup">{children}</tbody>
  </table>
);

const Row = ({ cells, title }: { readonly title: ComponentChildren; readonly cells: readonly ComponentChildren[] }) => (
  <tr role="row">
    <th role="rowheader" scope="row">
      {title}
    </th>
    {cells.map((cell, at) => (
      <td key={at} role="cell">
        {cell}
      </td>
    ))}
  </tr>
);
