import type { Action, Contact, KnownIssuer, Language, VerificationReport } from '../../core/index.js';
import type { Asked } from '../judging/ask-ror.js';
import { gaveNothingYet } from '../judging/attempts.js';
import type { Checks } from '../judging/checks.js';
import type { Work } from '../judging/progress.js';
import { forgetKnown, keepKnown, readKnown } from '../lists.js';
import type { IssuerActs } from './issuer-card.js';
import type { Press } from './report.js';

/** One thing that can be checked, and the checks it belongs to. */
export interface Checkable {
  readonly id: string;
  readonly work: Work;
  readonly checks: Checks;
  /** The page a person can open in its place. */
  readonly page?: string;
  /** What is checked, as it is called where it stands. */
  readonly name?: string;
}

interface Pressing extends Checkable {
  readonly reports: readonly VerificationReport[];
  readonly language: Language;
}

/** What can be done here about a doubt is a button; whatever has to be done elsewhere is only said. */
export function actOn({ code, target }: Action, { checks, id, language, reports, work }: Pressing): Press | undefined {
  if (code === 'try-again') {
    const hosts = missingIn(reports);
    return {
      ...(hosts.length === 1 && { label: language.panel.askAgain(hosts.join()) }),
      begin: () => {
        if (hosts.length === 0) checks.begin(id, work);
        else checks.again(id, work, hosts);
      },
    };
  }
  if (code === 'allow-host' && target !== undefined)
    return {
      begin: () => {
        checks.begin(id, { ...work, hosts: [...new Set([...work.hosts, target])] });
      },
    };
  return code === 'open-page' && target?.startsWith('https://')
    ? { begin: () => void open(target, '_blank', 'noopener') }
    : undefined;
}

/** The hosts that were asked and gave nothing, where asking once more may help. One on a port of its own is asked about each time. */
function missingIn(reports: readonly VerificationReport[]): readonly string[] {
  const contacts = reports.flatMap(({ contacted }) => contacted);
  const isMissing = (contact: Contact): boolean =>
    gaveNothingYet(contact) && !contacts.some(({ outcome, url }) => url === contact.url && outcome === 'answered');
  return [...new Set(contacts.filter(isMissing).map(({ host }) => host))].filter(host => !host.includes(':'));
}

/** What was done on the card of an issuer, to be said once it is judged again, and where whoever did it goes on. */
export interface After {
  readonly report: number;
  said: string;
}

/** Judges the signature again, with a second engine beside the first; in the handler of the press, like every check. */
export const judgeTwice =
  ({ checks, id, work }: Checkable) =>
  (): void => {
    checks.begin(id, { ...work, doubleCheck: true });
  };

interface ActingOn extends Checkable {
  readonly after: { current: After | undefined };
  readonly asked: Asked | undefined;
  readonly report: number;
  readonly language: Language;
}

/**
 * What a person does on the card of an issuer. Its list is written before the credential is read and judged again; all
 * of it begins in the handler of the press, as the browser asks about hosts there and nowhere else.
 */
export function actsOn({ after, asked, checks, id, language, report, work }: ActingOn): IssuerActs {
  const { know } = language.issuerCard;
  const again: Work = asked?.answer.kind === 'listed' ? { ...work, live: [asked.answer.directory] } : work;
  const judgeAgain = (change: () => Promise<void>, said: string): void => {
    const done: After = { report, said };
    after.current = done;
    const read = async () => {
      await change().catch(() => {
        done.said = know.notSaved;
      });
      return work.read();
    };
    checks.begin(id, { ...again, read });
  };
  return {
    asked,
    know: known => {
      judgeAgain(() => keepKnown(known), know.saved(known.name));
    },
    forget: entries => {
      judgeAgain(() => forgetAll(entries), know.forgotten);
    },
    ask: host => {
      after.current = { report, said: '' };
      checks.askRor(id, work, host);
    },
  };
}

/** @param entries identifiers or hosts */
async function forgetAll(entries: readonly string[]): Promise<void> {
  const isMeant = ({ did, domain }: KnownIssuer): boolean => [did, domain].some(one => one && entries.includes(one));
  for (const known of (await readKnown()).filter(isMeant)) await forgetKnown(known);
}
