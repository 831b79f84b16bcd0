import type { ElementFinding, ElementId } from '../elements/element.js';
import type { Check } from './check.js';
import type { CheckReason, Status } from './reasons.js';
import type { IssuerIdentity } from './report.js';

/**
 * What the checks say about the three elements that are about the seal itself. None is among those the Council list
 * decides on, so the track under it stands.
 * @param enclosing what encloses the credential to secure it, such as the algorithm of a token
 */
export const refineElements = (
  findings: readonly ElementFinding[],
  checks: readonly Check[],
  issuer: IssuerIdentity,
  enclosing?: string,
): readonly ElementFinding[] => {
  const refinements = refinementsFor(checks, issuer);
  const sealed = enclosing === undefined ? findings : findings.map(finding => enclosed(finding, enclosing));
  return sealed.map(finding => refinements[finding.id]?.(finding) ?? finding);
};

/** What secures a credential from outside stands in no member of it; it is a seal, and a way to check, all the same. */
function enclosed(finding: ElementFinding, by: string): ElementFinding {
  const { id, status, notes } = finding;
  if (id !== 'seal' && (id !== 'authenticity' || status === 'present')) return finding;
  return { id, status: 'present', reason: 'element.stated', value: by, origin: 'credential', notes };
}

type Refinement = (finding: ElementFinding) => ElementFinding;

function refinementsFor(
  checks: readonly Check[],
  issuer: IssuerIdentity,
): Readonly<Partial<Record<ElementId, Refinement>>> {
  const isAnswered = (id: string, status: Status) => checks.some(check => check.id === id && check.status === status);
  const isBecause = (...reasons: readonly CheckReason[]) =>
    checks.some(({ id, reason }) => (id === 'issuer' || id === 'status') && reasons.includes(reason));
  const isWithdrawn = isBecause('status.revoked', 'status.suspended');
  const onPlatform = isBecause('issuer.platform-account');
  return {
    ...(onPlatform && { seal: weakened('element.platform-name') }),
    ...(isAnswered('proof', 'failed') && { seal: refuted }),
    ...(isAnswered('proof', 'unknown') && { authenticity: weakened('element.claim-only') }),
    ...(isWithdrawn && { authenticity: refuted }),
    ...(isBecause('issuer.legal-seal') && { 'issuer-legal-identity': sealedBy(issuer) }),
  };
}

/** What is missing stays missing; what cannot be stays so. */
const weakened =
  (reason: 'element.platform-name' | 'element.claim-only'): Refinement =>
  finding =>
    finding.status === 'present' || finding.status === 'weak' ? { ...finding, status: 'weak', reason } : finding;

const refuted: Refinement = finding => ({ ...finding, status: 'implausible', reason: 'element.check-failed' });

/** The subject of a qualified certificate is a legal identity. */
const sealedBy =
  ({ provenName }: IssuerIdentity): Refinement =>
  finding => ({
    ...finding,
    status: 'present',
    reason: 'element.stated',
    ...(provenName && { value: provenName.value }),
    origin: 'derived',
  });
