import type { ElementFinding } from '../elements/element.js';
import type { Language } from '../language/en.js';
import { quoted } from '../language/phrase.js';
import type { Phrase } from '../language/phrase.js';
import { sourceIn } from './answers.js';
import type { VerificationReport } from './report.js';
import { shownAddress } from './shown.js';

/** Who says it: the credential, a part of it that lies elsewhere, we by derivation, or a named source outside. */
export function originOf(finding: ElementFinding, report: VerificationReport, language: Language): Phrase | undefined {
  const { document, origin, pointer, reason, status, value } = finding;
  const { origins } = language.readings.evaluator;
  if (status === 'missing' && reason !== 'element.placeholder') return undefined;
  if (value === undefined && pointer === undefined) return undefined;
  if (isByCertificate(finding, report) && report.issuer.provenName)
    return origins.outside(sourceIn(language, report.issuer.provenName.source));
  if (origin === 'derived') return origins.derived;
  if (document === 'rewritten') return origins.rewritten;
  if (document?.startsWith('/')) return origins.inside(quoted(document));
  if (document !== undefined) return origins.part(quoted(shownAddress(document)));
  return pointer === undefined ? origins.around : origins.credential;
}

/** A legal seal names the issuer in its certificate, not in the credential. */
const isByCertificate = ({ id, origin }: ElementFinding, { issuer }: VerificationReport): boolean =>
  id === 'issuer-legal-identity' && origin === 'derived' && issuer.rung === 4;
