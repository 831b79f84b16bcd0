import { html, nothing, type TemplateResult } from 'lit';
import {
  type Expectation,
  type Language,
  type Presentation,
  type VerificationReport,
  copiesOf,
  plain,
  quoted,
} from '../core/index.js';
import type { Credential } from './carried.js';
import { copyOf } from './copy.js';
import { reportView } from './views/report.js';
import { lineView, summaryView } from './views/summary.js';
import { wayOut } from './views/way-out.js';

/** A finished check, ready to be drawn in one line, small on the page, or whole. */
export interface Answered {
  readonly reports: readonly VerificationReport[];
  readonly expectations: readonly Expectation[];
  readonly headline: string;
  readonly line: TemplateResult;
  readonly summary: TemplateResult;
  readonly full: TemplateResult;
  /** All of it in plain lines, for whoever reads without drawing. */
  text(): string;
  /** Gives back what the answer holds on to. */
  forget(): void;
}

/** A report, and what it is in words. */
export interface Shown {
  readonly report: VerificationReport;
  readonly words: Presentation;
}

/** @param lists what the answer says of the lists a site brings along */
export function answered(
  carried: Credential,
  shown: readonly Shown[],
  lists: TemplateResult | undefined,
  language: Language,
  again: () => void,
): Answered {
  const copy = copyOf(carried);
  return {
    reports: shown.map(({ report }) => report),
    expectations: shown.flatMap(({ words }) => words.expected?.answer ?? []),
    headline: shown.map(({ words }) => plain(words.headline)).join(' '),
    line: html`${shown.map(({ words }) => lineView(words))}`,
    summary: html`<div class="summaries">${shown.map(({ words }) => summaryView(words, language))}</div>`,
    full: html`${shown.map(({ report, words }) => reportView(words, report, language, again))} ${lists ?? nothing}
    ${wayOut(carried, copy, language)}`,
    text: () => [...shown.map(one => textOf(one, language)), here(language)].join('\n'),
    forget: () => {
      if (copy) URL.revokeObjectURL(copy.url);
    },
  };
}

const textOf = ({ report, words }: Shown, language: Language): string =>
  copiesOf(report, words, language)
    .find(({ kind }) => kind === 'text')
    ?.make() ?? '';

/** A text that is read elsewhere says who made it. */
const here = ({ widget }: Language): string => plain(widget.here(quoted(location.host)));
