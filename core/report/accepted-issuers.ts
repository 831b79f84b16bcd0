import type { Language } from '../language/en.js';
import { proven, quoted } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import { expectationOf } from './expected-issuer.js';
import { isHosted } from './known.js';
import type { VerificationReport } from './report.js';

/** What to say of the issuers a site accepts. */
export interface Accepted {
  readonly kind: 'accepted' | 'another' | 'open';
  readonly says: Phrase;
}

/**
 * Whether one of the issuers a site accepts issued it, by what was proven. Anything is said for sure of a confirmed
 * credential alone; of a rejected one its headline says enough.
 * @param issuers hosts or identifiers, apart by spaces
 */
export function acceptedIn(
  report: VerificationReport,
  issuers: string | undefined,
  { grammar, widget: { checker } }: Language,
): Accepted | undefined {
  const { credential, issuer, verdict } = report;
  const wanted = (issuers ?? '').split(/\s+/).filter(one => one !== '');
  if (wanted.length === 0 || credential === undefined || verdict === 'rejected') return undefined;
  const answers = wanted.map(one => (verdict === 'confirmed' ? expectationOf(issuer, one) : 'unknown'));
  const met = wanted[answers.indexOf('met')];
  if (met !== undefined) return { kind: 'accepted', says: checker.issuedBy(proven(met)) };
  const all = grammar.listed(wanted.map(one => [quoted(one)]));
  const named = wanted.length === 1 ? all : checker.oneOf(all);
  if (!answers.every(answer => answer === 'another')) return { kind: 'open', says: checker.perhapsIssuedBy(named) };
  const words = isHosted(report) ? checker.notIssuedBy : checker.intactNotIssuedBy;
  return { kind: 'another', says: words(named) };
}
