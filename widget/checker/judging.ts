/** What is loaded with the first thing a visitor hands over: the core, and the drawing of its answers. */
import { html, nothing, type TemplateResult } from 'lit';
import {
  type Environment,
  type Input,
  type VerificationReport,
  gate,
  inputOfFile,
  limits,
  loadLanguage,
  openMemory,
} from '../../core/index.js';
import { audienceOf, listsFor, shownOf } from '../answer.js';
import { pageEnvironment } from '../environment.js';
import type { SiteLists } from '../lists.js';
import { pixels } from '../pictures.js';
import { type Asking } from '../views/report.js';
import { sideBySide } from '../views/together.js';
import { hereView } from '../views/way-out.js';
import { answerTo, broughtOf, saidOf } from './answers.js';
import { hostsOf, mayAsk } from './hosts.js';
import type { Wishes } from './place.js';
import type { Handed, Standing, Sum, Thing } from './things.js';

export { reportLook } from '../styles/report.js';

export interface Judged {
  readonly standing: Standing;
  readonly reports?: readonly VerificationReport[];
}

export interface Judging {
  readonly again: () => void;
  readonly onProgress: (view: TemplateResult) => void;
}

export interface Bench {
  readonly judge: (handed: Handed, judging: Judging) => Promise<Judged>;
  /** @param latest those that were handed over or asked about together */
  readonly sum: (latest: readonly Thing[], all: readonly Thing[]) => Promise<Sum>;
}

/** @param agreed the hosts a visitor let the page ask; it grows */
export async function openBench(wishes: Wishes, agreed: ReadonlySet<string>): Promise<Bench> {
  const language = await loadLanguage(wishes.language);
  const [audience, hosts] = [audienceOf(wishes.audience), hostsOf(wishes.hosts)];
  const outside: Environment = {
    ...pageEnvironment([]),
    allowed: host => Promise.resolve(agreed.has(host) && mayAsk(hosts, host)),
    memory: openMemory(),
    ...(pixels && { pixels }),
  };
  const lane = gate(limits.checksAtOnce);
  let lists: Promise<SiteLists> | undefined;

  async function judge(handed: Handed, { again, onProgress }: Judging): Promise<Judged> {
    const input = await inputOf(handed);
    if (!input) return { standing: { kind: 'unreadable' } };
    lists ??= listsFor(wishes, outside, language);
    const shown = await shownOf(input, { ...outside, lists }, { audience, language }, onProgress);
    const asking: Asking = host => host !== undefined && mayAsk(hosts, host) && !agreed.has(host);
    const answer = answerTo(shown, { again, asking, issuers: wishes.issuers, language });
    return { standing: { kind: 'answered', answer }, reports: answer.reports };
  }

  return {
    judge: (handed, judging) => lane(() => judge(handed, judging)),
    sum: async (latest, all) => ({
      said: saidOf(latest, language),
      all: saidOf(all, language),
      above: sideBySide(broughtOf(all), { audience, language }),
      below: html`${(await lists)?.view ?? nothing} ${hereView(language)}`,
    }),
  };
}

async function inputOf(handed: Handed): Promise<Input | undefined> {
  if (handed.kind === 'file') return inputOfFile(handed.file);
  if (handed.kind === 'folder') return undefined;
  return handed.kind === 'text' ? { text: handed.text } : { address: handed.address };
}
