import { html, type TemplateResult } from 'lit';
import type { Audience, CriterionRow, ElementRow, EvidenceRow, Language, LensRow } from '../../core/index.js';
import { drawn, when } from './phrase.js';

/** What an answer rests on. */
export const evidenceTable = (rows: readonly EvidenceRow[], { page }: Language): TemplateResult =>
  table(
    'evidence',
    page.evidence,
    [page.fact, page.value, page.source],
    rows.map(({ label, source, value }) => row(html`${label}`, [drawn(value), drawn(source)])),
  );

/** The standard elements: what each one says, and what to know or ask about it. */
export const elementsTable = (rows: readonly ElementRow[], audience: Audience, { page }: Language): TemplateResult =>
  table(
    'elements',
    page.elements,
    [page.element, page.stated, page.remark],
    rows.map(element =>
      row(elementName(element, audience), [
        html`${when(element.value, drawn)}${when(audience === 'evaluator' ? element.place : undefined, placed)}`,
        element.remark.length === 0 ? html`${element.statusWord}` : drawn(element.remark),
      ]),
    ),
  );

const elementName = ({ label, official }: ElementRow, audience: Audience): TemplateResult =>
  audience === 'evaluator' && official !== label
    ? html`${label}<small class="official">${official}</small>`
    : html`${label}`;

const placed = (place: ElementRow['place'] & object): TemplateResult =>
  html`<span class="code place">${drawn(place)}</span>`;

/** The same findings under two lists. */
export const lensesTable = (rows: readonly LensRow[], { page }: Language): TemplateResult =>
  table(
    'lenses',
    page.lenses,
    [page.list, page.elements, page.way],
    rows.map(({ count, label, way }) => row(html`${label}`, [html`${count}`, html`${way}`])),
  );

export const criteriaTable = (rows: readonly CriterionRow[], { page }: Language): TemplateResult =>
  table(
    'criteria',
    page.criteria,
    [page.criterion, page.answer],
    rows.map(({ label, levelWord, number }) => row(html`${String(number)} ${label}`, [html`${levelWord}`])),
  );

/*
 * The roles repeat what the elements say: on a narrow page rows become blocks, and a table whose display is changed is
 * no table to a screen reader unless it says so.
 */
const table = (
  name: string,
  caption: string,
  columns: readonly string[],
  rows: readonly TemplateResult[],
): TemplateResult =>
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
      ${rows}
    </tbody>
  </table>`;

const row = (title: TemplateResult, cells: readonly TemplateResult[]): TemplateResult =>
  html`<tr role="row">
    <th role="rowheader" scope="row">${title}</th>
    ${cells.map(cell => html`<td role="cell">${cell}</td>`)}
  </tr>`;
