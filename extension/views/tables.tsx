import type { JSX } from 'preact';
import type { Cell, Row, Table } from '../../core/index.js';
import { Words } from './words.js';

/**
 * A table as elements. The roles repeat what the elements say: in a narrow panel rows become blocks, and a table whose
 * display is changed is no table to a screen reader unless it says so.
 */
export const DrawnTable = ({ caption, columns, name, rows }: Table): JSX.Element => (
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
    <tbody role="rowgroup">
      {rows.map((row, at) => (
        <DrawnRow key={at} {...row} columns={columns} />
      ))}
    </tbody>
  </table>
);

const DrawnRow = ({ cells, columns, head }: Row & Pick<Table, 'columns'>): JSX.Element => (
  <tr role="row">
    <th role="rowheader" scope="row">
      <DrawnCell {...head} />
    </th>
    {cells.map((cell, at) => (
      <td key={at} role="cell" data-column={columns[at + 1]}>
        <DrawnCell {...cell} />
      </td>
    ))}
  </tr>
);

const DrawnCell = ({ below, more, says, tone }: Cell): JSX.Element => (
  <>
    <Said says={says} more={more} tone={tone} />
    {below && (
      <small class={below.kind}>
        <Words of={below.says} />
      </small>
    )}
  </>
);

/** In its tone, and with what is read on demand behind it. */
function Said({ more, says, tone }: Cell): JSX.Element {
  const words =
    tone === undefined ? (
      <Words of={says} />
    ) : (
      <span class={tone}>
        <Words of={says} />
      </span>
    );
  if (more === undefined) return words;
  return (
    <details>
      <summary>{words}</summary>
      <p>
        <Words of={more} />
      </p>
    </details>
  );
}
