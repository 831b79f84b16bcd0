/** What is loaded on first need: the core, and the drawing of its answer. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  type Audience,
  type Check,
  type Environment,
  type Input,
  type Language,
  type Presentation,
  type VerificationReport,
  languageFor,
  present,
  verify,
} from '../core/index.js';
import type { Credential } from './carried.js';
import type { Directories, SiteLists } from './lists.js';
import { pageEnvironment } from './environment.js';
import { smallMarks } from './views/mark.js';
import { drawn } from './views/phrase.js';
import { progressView } from './views/progress.js';
import { reportView } from './views/report.js';
import { type Copy, wayOut } from './views/way-out.js';

export { reportLook } from './styles/report.js';

/** What the markup asks for. */
export interface Wishes {
  readonly language: string;
  readonly audience: string;
  readonly hosts: readonly string[];
  /** Lists of organisations, or where they are; relative addresses begin at `base`. */
  readonly directories: Directories;
  readonly base: string;
}

/** A finished check, ready to be drawn small on the page and whole in the dialog. */
export interface Answered {
  readonly reports: readonly VerificationReport[];
  readonly headline: string;
  readonly summary: TemplateResult;
  readonly full: TemplateResult;
  /** Gives back what the answer holds on to. */
  forget(): void;
}

interface Shown {
  readonly report: VerificationReport;
  readonly words: Presentation;
}

/** Checks what the badge carries. `onProgress` is told how it looks until then; `again` starts over. Never throws. */
export async function answer(
  carried: Credential,
  wishes: Wishes,
  onProgress: (view: TemplateResult) => void,
  again: () => void,
): Promise<Answered> {
  const language = languageFor(wishes.language);
  const first: Check[] = [];
  onProgress(progressView(first, language));
  const outside = pageEnvironment(wishes.hosts);
  const lists = await listsFor(wishes, outside, language);
  const reports = await verify(inputOf(carried), { ...outside, directories: lists.directories }, (report, check) => {
    if (report === 0) first.push(check);
    onProgress(progressView(first, language));
  });
  const shown = reports
    .map(report => ({ ...report, contacted: [...lists.contacts, ...report.contacted] }))
    .map(report => ({ report, words: present(report, { audience: audienceOf(wishes.audience), language }) }));
  return answered(carried, shown, lists, language, again);
}

const noLists: SiteLists = { directories: [], contacts: [], view: undefined };

/** What reads them is loaded where there are some. */
async function listsFor({ base, directories }: Wishes, outside: Environment, language: Language): Promise<SiteLists> {
  if (typeof directories === 'string' && directories.trim() === '') return noLists;
  const { siteLists } = await import('./lists.js');
  return siteLists(directories, base, outside, language);
}

function answered(
  carried: Credential,
  shown: readonly Shown[],
  lists: SiteLists,
  language: Language,
  again: () => void,
): Answered {
  const copy = carried.kind === 'text' ? copyOf(carried.text) : undefined;
  return {
    reports: shown.map(({ report }) => report),
    headline: shown.map(({ words }) => words.headline.map(({ text }) => text).join('')).join(' '),
    summary: html`<div class="summaries">${shown.map(({ words }) => summaryView(words, language))}</div>`,
    full: html`${shown.map(({ report, words }) => reportView(words, report, language, again))} ${lists.view ?? nothing}
    ${wayOut(carried, copy, language)}`,
    forget: () => {
      if (copy) URL.revokeObjectURL(copy.url);
    },
  };
}

const inputOf = (carried: Credential): Input =>
  carried.kind === 'text' ? { text: carried.text } : { address: carried.address };

const AUDIENCES: readonly Audience[] = ['recruiter', 'evaluator', 'learner'];

const audienceOf = (wish: string): Audience => AUDIENCES.find(audience => audience === wish) ?? 'recruiter';

const summaryView = ({ direction, headline, language: tag, marks, tone }: Presentation, { page }: Language) =>
  html`<div class="summary" lang=${tag} dir=${direction}>
    ${smallMarks(marks, page.marks)}
    <p class="headline ${tone}">${drawn(headline)}</p>
  </div>`;

/** The credential as the page holds it, as a file. */
function copyOf(text: string): Copy {
  const isJson = /^[[{]/.test(text);
  const file = new Blob([text], { type: isJson ? 'application/ld+json' : 'text/plain' });
  return { url: URL.createObjectURL(file), name: isJson ? 'credential.json' : 'credential.txt' };
}
