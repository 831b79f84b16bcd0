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
        <DrawnRow key={at} {...row} />
      ))}
    </tbody>
  </table>
);

const DrawnRow = ({ cells, head }: Row): JSX.Element => (
  <tr role="row">
    <th role="rowheader" scope="row">
      <DrawnCell {...head} />
    </th>
    {cells.map((cell, at) => (
      <td key={at} role="cell">
        <DrawnCell {...cell} />
      </td>
    ))}
  </tr>
);

const DrawnCell = ({ below, says }: Cell): JSX.Element => (
  <>
    <Words of={says} />
    {below && (
      <small class={below.kind}>
        <Words of={below.says} />
      </small>
    )}
  </>
);
