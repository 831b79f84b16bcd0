import { lenses } from '../elements/catalogue.js';
import type { ElementFinding, Lens, Track } from '../elements/element.js';
import type { Language } from '../language/en.js';
import { csv } from './csv.js';
import { escapedJson } from './escaped-json.js';
import { exportedText } from './exported-text.js';
import { askedBy, isImplausible, isMissing, isStated } from './gaps.js';
import { obligationsOf } from './obligations.js';
import type { Presentation } from './presentation.js';
import type { VerificationReport } from './report.js';
import { shown } from './shown.js';
import { limits } from '../limits.js';

export type CopyKind = 'text' | 'csv' | 'json';

/** One form in which a reader takes a report along. */
export interface Copy {
  readonly kind: CopyKind;
  readonly label: string;
  /** Said when it was copied. */
  readonly copied: string;
  /** Made when it is asked for. */
  readonly make: () => string;
}

/** The forms a report can be copied in: as text for everybody, for an evaluator also to work on. */
export function copiesOf(report: VerificationReport, presentation: Presentation, language: Language): readonly Copy[] {
  const { copies } = language.page;
  const copy = (kind: CopyKind, make: () => string): Copy => ({
    kind,
    label: copies[kind],
    copied: copies.copied[kind],
    make,
  });
  const asText = copy('text', () => exportedText(presentation, language));
  if (presentation.audience !== 'evaluator') return [asText];
  return [
    asText,
    copy('csv', () => exportedCsv(report, presentation, language)),
    copy('json', () => exportedJson(report)),
  ];
}

/** A row an element: its identifier, names, judgement, raw value, place, and which text asks for it. */
export function exportedCsv({ elements }: VerificationReport, presentation: Presentation, language: Language): string {
  const { page, readings } = language;
  const { evaluator } = readings;
  const heads = [
    'id',
    page.element,
    evaluator.official,
    evaluator.status,
    evaluator.judgement,
    page.code,
    page.value,
    evaluator.pointer,
    evaluator.document,
    evaluator.origin,
    evaluator.council,
    evaluator.microbol,
    evaluator.question,
  ];
  const duty = (id: ElementFinding['id'], by: 'council' | 'microbol'): string => {
    const found = obligationsOf(id)[by]?.duty;
    return found === undefined ? evaluator.notNamed : evaluator.duties[found];
  };
  const rows = presentation.elements.map((row, at) => {
    const finding = elements[at];
    return [
      row.id,
      row.label,
      row.official,
      row.status,
      row.statusWord,
      row.code,
      raw(finding?.value),
      raw(finding?.pointer),
      raw(finding?.document),
      row.origin?.map(({ text }) => text).join('') ?? '',
      duty(row.id, 'council'),
      duty(row.id, 'microbol'),
      language.elements[row.id].question ?? '',
    ];
  });
  return csv([heads, ...rows]);
}

const raw = (text: string | undefined): string => (text === undefined ? '' : shown(text, limits.evaluatedGraphemes));

/** The report's own facts under the keys `--json` prints them with; no words of any language. */
export function exportedJson(report: VerificationReport): string {
  const { because, checkedAt, checks, coverage, criteria, elements, format, issuer, microbolTrack, track } = report;
  return escapedJson({
    checkedAt,
    format,
    verdict: report.verdict,
    because,
    checks: checks.map(({ id, status, reason, notes }) => ({ id, status, reason, notes })),
    issuer,
    coverage,
    elements,
    track,
    microbolTrack,
    lenses: { council: lensIn(elements, 'council', track), microbol: lensIn(elements, 'microbol', microbolTrack) },
    criteria,
    contacted: report.contacted,
  });
}

function lensIn(findings: readonly ElementFinding[], lens: Lens, track: Track) {
  const asked = askedBy(findings, lens);
  const ids = (some: readonly ElementFinding[]) => some.map(({ id }) => id);
  return {
    stated: asked.filter(isStated).length,
    of: lenses[lens].length,
    track,
    missing: ids(asked.filter(isMissing)),
    implausible: ids(asked.filter(isImplausible)),
    weak: ids(asked.filter(({ status }) => status === 'weak')),
  };
}
