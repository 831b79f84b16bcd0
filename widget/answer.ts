/** What is loaded on first need: the core, and the drawing of its answer. */
import type { TemplateResult } from 'lit';
import {
  type Audience,
  type Check,
  type Environment,
  type Input,
  type Language,
  type PresentOptions,
  loadLanguage,
  present,
  verify,
} from '../core/index.js';
import type { Credential } from './carried.js';
import type { Directories, SiteLists } from './lists.js';
import { pageEnvironment } from './environment.js';
import { type Answered, type Shown, answered } from './answered.js';
import { progressView } from './views/progress.js';

export { reportLook } from './styles/report.js';

/** What the markup asks for. */
export interface Wishes {
  readonly language: string;
  readonly audience: string;
  readonly hosts: readonly string[];
  /** Lists of organisations, or where they are; relative addresses begin at `base`. */
  readonly directories: Directories;
  /** Snapshots of trusted lists, in the same ways. */
  readonly trustedLists: Directories;
  readonly base: string;
  /** The issuer the site expects: a host name, or an identifier. */
  readonly issuer: string | undefined;
}

/** Checks what the badge carries. `onProgress` is told how it looks until then; `again` starts over. Never throws. */
export async function answer(
  carried: Credential,
  wishes: Wishes,
  onProgress: (view: TemplateResult) => void,
  again: () => void,
): Promise<Answered> {
  const language = await loadLanguage(wishes.language);
  const outside = pageEnvironment(wishes.hosts);
  const lists = listsFor(wishes, outside, language);
  const options = { audience: audienceOf(wishes.audience), expected: wishes.issuer, language };
  const shown = await shownOf(inputOf(carried), { ...outside, lists }, options, onProgress);
  return answered(carried, shown, (await lists).view, language, again);
}

/** What an input is answered, in words. `onProgress` is told how its first report looks until then. */
export async function shownOf(
  input: Input,
  { lists, ...outside }: Environment & { readonly lists: Promise<SiteLists> },
  options: PresentOptions,
  onProgress: (view: TemplateResult) => void,
): Promise<readonly Shown[]> {
  const first: Check[] = [];
  const drawSteps = (): void => {
    onProgress(progressView(first, options.language));
  };
  drawSteps();
  const ofSite = await lists;
  const { directories, trustedLists } = ofSite;
  const environment = { ...outside, directories, ...(trustedLists && { trustedLists }) };
  const reports = await verify(input, environment, (report, check) => {
    if (report === 0) first.push(check);
    drawSteps();
  });
  const { contacts } = ofSite;
  return reports
    .map(report => ({ ...report, contacted: [...contacts, ...report.contacted] }))
    .map(report => ({ report, words: present(report, options) }));
}

const noLists: SiteLists = { directories: [], contacts: [], view: undefined };

/** What reads them is loaded where there are some. */
export async function listsFor(
  wishes: Pick<Wishes, 'base' | 'directories' | 'trustedLists'>,
  outside: Environment,
  language: Language,
): Promise<SiteLists> {
  if ([wishes.directories, wishes.trustedLists].every(isBlank)) return noLists;
  const { siteLists } = await import('./lists.js');
  return siteLists(wishes, outside, language);
}

const isBlank = (given: Directories): boolean => typeof given === 'string' && given.trim() === '';

function inputOf(carried: Credential): Input {
  if (carried.kind === 'address') return { address: carried.address };
  return carried.kind === 'bytes' ? { bytes: carried.bytes } : { text: carried.text };
}

const AUDIENCES: readonly Audience[] = ['recruiter', 'evaluator', 'learner'];

export const audienceOf = (wish: string): Audience => AUDIENCES.find(audience => audience === wish) ?? 'recruiter';
