import type { VerificationReport } from '../report.js';
import { hostOf } from '../shown.js';

/**
 * The hosts whose answer is missing because nobody agreed to ask them. Those left out by the person's own setting are not
 * offered again, nor is whether an address vouches for a key, which is asked where it is asked anyway.
 */
export function hostsToAsk(reports: readonly VerificationReport[]): readonly string[] {
  const contacts = reports.flatMap(({ contacted }) => contacted);
  const bySetting = new Set(reports.flatMap(hostsLeftBySetting));
  const isAnswered = new Set(contacts.filter(({ outcome }) => outcome === 'answered').map(({ host }) => host));
  const missing = contacts.filter(
    ({ host, outcome, purpose }) =>
      outcome === 'web.not-permitted' && purpose !== 'domain-linkage' && !bySetting.has(host) && !isAnswered.has(host),
  );
  return [...new Set(missing.map(({ host }) => host))].toSorted();
}

const hostsLeftBySetting = ({ checks }: VerificationReport): readonly string[] =>
  checks
    .flatMap(({ evidence }) => evidence)
    .flatMap(({ fact, source }) =>
      fact === 'setting.no-contact' && source.kind === 'web' ? (hostOf(source.url) ?? []) : [],
    );

/** The hosts that were asked, whatever they answered. */
export const hostsAsked = ({ contacted }: VerificationReport): readonly string[] => [
  ...new Set(
    contacted
      .filter(({ cached, mirrored, outcome }) => !cached && !mirrored && !NOT_ASKED.includes(outcome))
      .map(({ host }) => host),
  ),
];

const NOT_ASKED: readonly string[] = ['web.refused', 'web.not-permitted'];
