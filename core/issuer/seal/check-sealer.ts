import type { Credential } from '../../credential.js';
import type { Sealer } from '../../proofs/answer.js';
import { type Evidence, unknown } from '../../report/check.js';
import type { Note } from '../../report/reasons.js';
import { type IssuerIdentity, unidentified } from '../../report/report.js';
import type { IssuerAnswer } from '../check-issuer.js';
import { sameName } from '../same-name.js';
import type { Certificate, CertificateName } from './certificate.js';

/**
 * Who sealed it, as far as a certificate says that no list at hand vouches for: its subject is named as its statement,
 * and identifies nobody. Whether its maker is trustworthy is not asked.
 */
export function checkSealer(credential: Credential, sealer: Sealer, now: Date): IssuerAnswer {
  const { certificate } = sealer;
  const claimedName = credential.issuer.name?.value ?? null;
  const notes = notesOn(certificate, claimedName, now);
  const { organisation, organisationIdentifier, country, commonName } = certificate.subject;
  return {
    check: unknown(
      'issuer.seal-untrusted',
      [...factsOf(certificate), ...sealedOutOfTime(sealer), ...statedIn(credential)],
      notes,
    ),
    identity: {
      ...unidentified,
      claimedName,
      anchor: {
        kind: 'certificate',
        organisation: organisation ?? null,
        organisationIdentifier: organisationIdentifier ?? null,
        country: country ?? null,
        commonName: commonName ?? null,
      },
      notes,
    } satisfies IssuerIdentity,
  };
}

const SOURCE = { kind: 'credential', pointer: '' } as const;

/** What stands in the certificate, in the order a reader asks for it. */
function factsOf({ subject, issuer, serialNumber, notBefore, notAfter, selfIssued }: Certificate): readonly Evidence[] {
  const facts: readonly (readonly [string, string | undefined])[] = [
    ['certificate.organisation', subject.organisation ?? subject.commonName],
    ['certificate.organisation-identifier', subject.organisationIdentifier],
    ['certificate.country', subject.country],
    ['certificate.common-name', subject.commonName],
    ['certificate.issuer', issuer.commonName ?? issuer.organisation],
    ['certificate.serial-number', serialNumber],
    ['certificate.begins', notBefore],
    ['certificate.ends', notAfter],
  ];
  const stated = facts.flatMap(([fact, value]) => (value === undefined ? [] : [{ fact, value, source: SOURCE }]));
  return selfIssued ? [...stated, { fact: 'certificate.self-issued', source: SOURCE }] : stated;
}

/** Sealed, by the sealer's own word, when the certificate was not in force. */
function sealedOutOfTime({ certificate, sealedAt }: Sealer): readonly Evidence[] {
  const isInForce =
    !sealedAt || (new Date(certificate.notBefore) <= sealedAt && sealedAt <= new Date(certificate.notAfter));
  return isInForce ? [] : [{ fact: 'certificate.not-in-force', value: sealedAt.toISOString(), source: SOURCE }];
}

/** The issuer and the awarding body as the credential names them: often two organisations, in two countries. */
function statedIn({ issuer, awardingBody }: Credential): readonly Evidence[] {
  const parties = [
    ['stated.issuer', issuer.name ?? issuer.id],
    ['stated.awarding-body', awardingBody],
  ] as const;
  return parties.flatMap(([fact, stated]) =>
    stated ? [{ fact, value: stated.value, source: { kind: 'credential', pointer: stated.pointer } as const }] : [],
  );
}

function notesOn(certificate: Certificate, claimedName: string | null, now: Date): readonly Note[] {
  const { subject, notAfter } = certificate;
  const names = [subject.organisation, subject.commonName].filter(name => name !== undefined);
  const differs = claimedName !== null && names.length > 0 && !names.some(name => sameName(name, claimedName));
  return [
    ...(isTest(certificate) ? (['issuer.test-seal'] as const) : []),
    ...(new Date(notAfter) < now ? (['issuer.seal-time-unproven'] as const) : []),
    ...(differs ? (['issuer.name-differs'] as const) : []),
  ];
}

const TEST_WORD = /(?:^|[^\p{L}\p{N}])(?:TEST|DEMO|SAMPLE|PRUEBA)(?:$|[^\p{L}\p{N}])/iu;

/** A certificate for trying things out says so, or bears a number of nothing but zeros behind its letters. */
function isTest({ subject, issuer }: Certificate): boolean {
  const names = [subject, issuer].flatMap(({ organisation, commonName, unit }) => [organisation, commonName, unit]);
  return names.some(name => name !== undefined && TEST_WORD.test(name)) || hasNoNumber(subject);
}

const hasNoNumber = ({ organisationIdentifier = '' }: CertificateName): boolean =>
  /^0+$/.test(organisationIdentifier.slice(organisationIdentifier.indexOf('-') + 1).replace(/\D/g, ''));
