import { html, type TemplateResult } from 'lit';
import type { Below, Cell, Phrase, Row, Table } from '../../core/index.js';
import { drawn, when } from './phrase.js';

/**
 * A table as markup. The roles repeat what the elements say: on a narrow page rows become blocks, and a table whose
 * display is changed is no table to a screen reader unless it says so.
 */
export const drawnTable = ({ caption, columns, name, rows }: Table): TemplateResult =>
  html`<table role="table" class=${name}>
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

const drawnRow = ({ cells, head }: Row, columns: Table['columns']): TemplateResult =>
  html`<tr role="row">
    <th role="rowheader" scope="row">${drawnCell(head)}</th>
    ${cells.map((cell, at) => html`<td role="cell" data-column=${columns[at + 1] ?? ''}>${drawnCell(cell)}</td>`)}
  </tr>`;

const drawnCell = ({ below, more, says, tone }: Cell): TemplateResult => {
  const words = tone === undefined ? drawn(says) : html`<span class=${tone}>${drawn(says)}</span>`;
  return html`${more === undefined ? words : drawnOnDemand(words, more)}${when(below, drawnBelow)}`;
};

const drawnOnDemand = (words: TemplateResult, more: Phrase): TemplateResult =>
  html`<details>
    <summary>${words}</summary>
    <p>${drawn(more)}</p>
  </details>`;

const drawnBelow = ({ kind, says }: Below): TemplateResult => html`<small class=${kind}>${drawn(says)}</small>`;
