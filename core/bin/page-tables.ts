import type { Below, Cell, Row, Table } from '../report/tables.js';
import { html, when } from './html.js';
import type { Html } from './html.js';
import { drawn } from './page-phrase.js';

/**
 * A table as markup. The roles repeat what the elements say: on a narrow page rows become blocks, and a table whose
 * display is changed is no table to a screen reader unless it says so.
 */
export const drawnTable = ({ caption, columns, name, rows }: Table): Html =>
  html`<table role="table" class="${name}">
    <caption>
      ${caption}
    </caption>
    <thead role="rowgroup">
      <tr role="row">
        ${columns.map(column => html`<th role="columnheader" scope="col">${column}</th>`)}
      </tr>
    </thead>
    <tbody role="rowgroup">
      ${rows.map(row => drawnRow(row, columns))}
    </tbody>
  </table>`;

const drawnRow = ({ cells, head }: Row, columns: readonly string[]): Html =>
  html`<tr role="row">
    <th role="rowheader" scope="row">${drawnCell(head)}</th>
    ${cells.map((cell, at) => html`<td role="cell" data-column="${columns[at + 1]}">${drawnCell(cell)}</td>`)}
  </tr>`;

const drawnCell = ({ below, more, says, tone }: Cell): Html =>
  html`${toned(tone, more === undefined ? drawn(says) : onDemand(drawn(says), drawn(more)))}${when(below, drawnBelow)}`;

const toned = (tone: Cell['tone'], words: Html): Html =>
  tone === undefined ? words : html`<span class="${tone}">${words}</span>`;

const onDemand = (words: Html, more: Html): Html =>
  html`<details>
    <summary>${words}</summary>
    <p>${more}</p>
  </details>`;

const drawnBelow = ({ kind, says }: Below): Html => html`<small class="${kind}">${drawn(says)}</small>`;
