import { html, type TemplateResult } from 'lit';
import {
  type Accepted,
  type Brought,
  type Language,
  type Presentation,
  acceptedIn,
  fallenOf,
  plain,
} from '../../core/index.js';
import type { Shown } from '../answered.js';
import { smallMarks } from '../views/mark.js';
import { drawn, when } from '../views/phrase.js';
import { type Asking, reportView } from '../views/report.js';
import type { HandedAnswer, Thing } from './things.js';

interface Around {
  readonly again: () => void;
  readonly asking: Asking;
  readonly issuers: string | undefined;
  readonly language: Language;
}

/** The answer to one thing, which may hold several credentials: in short, and whole. */
export function answerTo(shown: readonly Shown[], { again, asking, issuers, language }: Around): HandedAnswer {
  const all = shown.map(one => ({ ...one, accepted: acceptedIn(one.report, issuers, language) }));
  const targets = shown.flatMap(({ words }) => words.doubts.flatMap(({ action }) => action.target ?? []));
  return {
    reports: shown.map(({ report }) => report),
    headline: all.map(({ accepted, words }) => sentences(words, accepted)).join(' '),
    summary: html`${all.map(({ accepted, words }) => inShort(words, accepted, language))}`,
    full: html`${all.map(
      ({ accepted, report, words }) =>
        html`${acceptedView(accepted)}${reportView(words, report, language, again, asking)}`,
    )}`,
    askable: targets.filter(asking),
  };
}

const sentences = ({ headline }: Presentation, accepted: Accepted | undefined): string =>
  [headline, ...(accepted ? [accepted.says] : [])].map(plain).join(' ');

const inShort = ({ headline, marks, tone }: Presentation, accepted: Accepted | undefined, { page }: Language) =>
  html`<div class="short">
    ${smallMarks(marks, page.marks)}
    <p class="headline ${tone}">${drawn(headline)}</p>
    ${acceptedView(accepted)}
  </div>`;

const acceptedView = (accepted: Accepted | undefined) =>
  when(
    accepted,
    ({ kind, says }): TemplateResult =>
      html`<p class="accepted ${kind === 'accepted' ? 'plain' : 'doubt'}">${drawn(says)}</p>`,
  );

/** What is said of several that were answered together; of one, its own headline. */
export function saidOf(things: readonly Thing[], { together }: Language): string {
  const answers = things.map(({ standing }) => (standing.kind === 'answered' ? standing.answer : undefined));
  if (things.length === 1) return answers[0]?.headline ?? '';
  return together.allChecked(things.length, fallenOf(answers.map(answer => answer?.reports ?? [])));
}

/** The reports under the names of what was handed over, the first one first. */
export const broughtOf = (things: readonly Thing[]): readonly Brought[] =>
  things.flatMap(({ name, standing }) =>
    standing.kind === 'answered' ? [{ label: name, reports: standing.answer.reports }] : [],
  );
