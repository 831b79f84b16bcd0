import type { Language } from '../language/en.js';
import { joined, plain, say } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import { issuerLines, statedLines } from './issuer-lines.js';
import type { CriterionRow, ElementRow, LensRow, Presentation } from './presentation.js';

/** A report as plain text that is still read well in a mail: a heading, then one line a statement. */
export function exportedText(report: Presentation, language: Language): string {
  const { issuerCard, page, readings, stages } = language;
  const { issuer, own } = report;
  const isEvaluated = report.audience === 'evaluator';
  const sections: readonly Section[] = [
    ['', [report.headline, ...report.remarks]],
    [page.marks, report.marks.map(({ label, says }) => say`${label}: ${says}`)],
    [page.says, saidIn(report)],
    [page.unchecked, report.doubts.map(({ action, question, reason }) => say`${question} ${reason} ${action.label}.`)],
    [stages.issuer, issuer === undefined ? [] : issuerLines(issuer)],
    [issuerCard.stated, issuer === undefined ? [] : statedLines(issuer)],
    [language.reviews.title, report.reviews],
    [readings.learner.asksTitle, own?.asks ?? []],
    [readings.learner.sharing.title, own?.sharing ?? []],
    [page.elements, report.elements.map(isEvaluated ? elementLine : ({ says }) => says)],
    [page.way, [say`${report.track.name}.`, ...report.track.says, say`${language.track.decision}`]],
    [page.lenses, report.lenses.map(lensLine)],
    [page.criteria, report.criteria.map(criterionLine)],
    [page.contacts, report.contacts],
    [page.receipt, report.receipt],
  ];
  const written = sections.filter(([, lines]) => lines.length > 0).map(section);
  const checked = [report.format, report.checkedAt, ...(isEvaluated ? [report.because] : [])].join(' · ');
  return [...written, `${checked}\n${page.footer}\n`].join('\n');
}

type Section = readonly [heading: string, lines: readonly Phrase[]];

const section = ([heading, lines]: Section): string =>
  heading === ''
    ? `${lines.map(plain).join('\n')}\n`
    : `${heading}\n${lines.map(line => `- ${plain(line)}\n`).join('')}`;

const saidIn = ({ facts, gaps, learner, summary, unprotected }: Presentation): readonly Phrase[] => [
  ...(unprotected === undefined ? [] : [unprotected]),
  ...(facts === undefined ? [joined(summary, ' · '), learner ?? []].filter(words => words.length > 0) : [facts]),
  ...gaps,
];

/** One of the seven criteria, and what lowers it. */
export const criterionLine = ({ label, levelWord, number, open }: CriterionRow): Phrase =>
  say`${String(number)} ${label}: ${levelWord}${open.length === 0 ? '' : say` – ${open}`}`;

/** The same findings under one of the lists. */
export const lensLine = ({ count, label, open, way }: LensRow): Phrase =>
  say`${label}: ${count}. ${way}.${open.length === 0 ? '' : say` ${open}`}`;

/** The whole finding, then where it comes from. */
export function elementLine({ origin, place, says }: ElementRow): Phrase {
  if (origin === undefined) return says;
  return place === undefined ? say`${says} (${origin})` : say`${says} (${origin}: ${place})`;
}
