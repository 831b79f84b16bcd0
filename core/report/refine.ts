import type { ElementFinding, ElementId } from '../elements/element.js';
import type { Check } from './check.js';
import type { CheckReason, Status } from './reasons.js';
import type { IssuerIdentity } from './report.js';

/**
 * What the checks say about the three elements that are about the seal itself. None is among those the Council list
 * decides on, so the track under it stands.
 */
export const refineElements = (
  findings: readonly ElementFinding[],
  checks: readonly Check[],
  issuer: IssuerIdentity,
): readonly ElementFinding[] => {
  const refinements = refinementsFor(checks, issuer);
  return findings.map(finding => refinements[finding.id]?.(finding) ?? finding);
};

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
