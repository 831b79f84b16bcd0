import type { Credential } from '../../credential.js';
import { sha256 } from '../../digest.js';
import type { Source } from '../../environment.js';
import type { Sealer } from '../../proofs/answer.js';
import { type Evidence, failed, passed, unknown } from '../../report/check.js';
import type { Note } from '../../report/reasons.js';
import { type Anchor, type IssuerIdentity, unidentified } from '../../report/report.js';
import { settle } from '../../report/settle.js';
import type { IssuerAnswer, Known } from '../check-issuer.js';
import { sameName } from '../same-name.js';
import type { SealAnchor } from './anchor.js';
import { type Binding, bindingOf } from './binding.js';
import type { Certificate, CertificateName } from './certificate.js';
import { type Statement, readIssued, statementsIn } from './issued-certificate.js';
import { TRUSTED_LIST } from './trusted-list.js';
import { later } from '../../later.js';

const anchors = later(() => import('./anchor.js'));

/** Everything found out about a seal before it is judged. */
interface Examined {
  readonly credential: Credential;
  readonly sealer: Sealer;
  readonly statements: readonly Statement[];
  readonly sha256: string;
  readonly binding: Binding;
  readonly isTest: boolean;
  readonly hasExpired: boolean;
  /** `undefined` where no list was looked at. */
  readonly anchor: SealAnchor | undefined;
}

/**
 * Who sealed it. A certificate that a service of a trusted list vouches for names its subject; without one it is named as
 * its own statement, and identifies nobody. Only an anchored seal of another organisation than the stated issuer speaks
 * against a credential (issuer-identity §8.3).
 */
export async function checkSealer(credential: Credential, sealer: Sealer, known: Known): Promise<IssuerAnswer> {
  const examined = await examine(credential, sealer, known);
  const { anchor } = examined;
  return anchor?.kind === 'anchored' && !examined.isTest ? vouched(examined, anchor) : unvouched(examined);
}

async function examine(
  credential: Credential,
  sealer: Sealer,
  { now, clockIsWrong = false, trustedLists }: Known,
): Promise<Examined> {
  const { certificate, certificates, provenAt } = sealer;
  const [bytes] = certificates;
  const issued = bytes && readIssued(bytes);
  const lists = trustedLists ? await settle(trustedLists(), []) : [];
  // Where what looks into lists does not come, none was looked at.
  const looking = lists.length > 0 && issued ? await settle(anchors(), undefined) : undefined;
  const anchor = issued && (await looking?.anchorOf(sealer, issued, lists, clockIsWrong ? undefined : now));
  return {
    credential,
    sealer,
    statements: issued ? statementsIn(issued) : [],
    sha256: bytes ? await sha256(bytes) : '',
    binding: bindingOf(certificate.subject, credential.issuer, credential.mandates),
    isTest: isTest(certificate),
    hasExpired: !clockIsWrong && provenAt === undefined && new Date(certificate.notAfter) < now,
    anchor,
  };
}

type Vouched = Extract<SealAnchor, { kind: 'anchored' }>;

/** The name in the certificate is proven; whether it is the issuer's is another question. */
function vouched(examined: Examined, anchor: Vouched): IssuerAnswer {
  const { credential, sealer, binding } = examined;
  const { organisation, commonName, organisationIdentifier } = sealer.certificate.subject;
  const name = organisation ?? commonName ?? organisationIdentifier;
  const evidence = [...factsOf(examined), ...factsOfService(examined, anchor), ...statedIn(credential)];
  const notes = notesOnVouched(examined);
  const check =
    binding === 'differs'
      ? failed('issuer.seal-differs', evidence, notes)
      : binding === 'none'
        ? unknown('issuer.seal-unbound', evidence, notes)
        : passed('issuer.legal-seal', evidence, notes);
  const identity = identityOf(examined, notes);
  return {
    check,
    identity: {
      ...identity,
      rung: check.status === 'passed' ? 4 : 0,
      provenName: name === undefined ? null : { value: name, source: sourceOf(anchor) },
    },
  };
}

/** A certificate nobody at hand vouches for is only text, also where it contradicts the credential. */
function unvouched(examined: Examined): IssuerAnswer {
  const { credential, sealer, anchor } = examined;
  const notes: readonly Note[] = [
    ...(examined.isTest ? (['issuer.test-seal'] as const) : []),
    ...(examined.hasExpired ? (['issuer.seal-time-unproven'] as const) : []),
    ...(anchor?.kind === 'broken' && anchor.fact === 'chain.list-out-of-date'
      ? (['issuer.directory-stale'] as const)
      : []),
    ...(nameDiffers(examined) ? (['issuer.name-differs'] as const) : []),
  ];
  const evidence = [...factsOf(examined), ...sealedOutOfTime(sealer), ...brokenBy(anchor), ...statedIn(credential)];
  return { check: unknown('issuer.seal-untrusted', evidence, notes), identity: identityOf(examined, notes) };
}

function identityOf(examined: Examined, notes: readonly Note[]): IssuerIdentity {
  const claimedName = examined.credential.issuer.name?.value ?? null;
  return { ...unidentified, claimedName, anchor: certificateOf(examined), notes };
}

function certificateOf({ sealer: { certificate }, ...examined }: Examined): Anchor {
  const { subject, issuer, serialNumber, notBefore, notAfter } = certificate;
  return {
    kind: 'certificate',
    subject: {
      organisation: subject.organisation ?? null,
      organisationIdentifier: subject.organisationIdentifier ?? null,
      country: subject.country ?? null,
      commonName: subject.commonName ?? null,
    },
    issuer: issuer.commonName ?? issuer.organisation ?? null,
    serial: serialNumber,
    notBefore,
    notAfter,
    sha256: examined.sha256,
    statements: examined.statements,
    binding: examined.binding,
    test: examined.isTest,
  };
}

const SOURCE = { kind: 'credential', pointer: '' } as const;

type Fact = readonly [fact: string, value: string | undefined];

const evidenceOf = (facts: readonly Fact[], source: Source): readonly Evidence[] =>
  facts.flatMap(([fact, value]) => (value === undefined ? [] : [{ fact, value, source }]));

/** What stands in the certificate, in the order a reader asks for it. */
function factsOf({ sealer: { certificate }, statements, isTest }: Examined): readonly Evidence[] {
  const { subject, issuer, serialNumber, notBefore, notAfter, selfIssued } = certificate;
  const facts: readonly Fact[] = [
    ['certificate.organisation', subject.organisation ?? subject.commonName],
    ['certificate.organisation-identifier', subject.organisationIdentifier],
    ['certificate.country', subject.country],
    ['certificate.common-name', subject.commonName],
    ['certificate.issuer', issuer.commonName ?? issuer.organisation],
    ['certificate.serial-number', serialNumber],
    ['certificate.begins', notBefore],
    ['certificate.ends', notAfter],
  ];
  const states = statements.map(statement => ({ fact: `certificate.states-${statement}`, source: SOURCE }));
  const own = selfIssued ? [{ fact: 'certificate.self-issued', source: SOURCE }] : [];
  const test = isTest ? [{ fact: 'certificate.is-test', source: SOURCE }] : [];
  return [...evidenceOf(facts, SOURCE), ...own, ...test, ...states];
}

const sourceOf = ({ list }: Vouched): Source => ({ kind: 'bundled', name: TRUSTED_LIST, version: list.issuedAt });

/**
 * Who vouches for it. "Qualified" is said only where certificate and list agree on it (issuer-identity §8.5): that it
 * complies, that it is one for seals, and that the service was granted certificates for seals.
 */
function factsOfService({ statements }: Examined, anchor: Vouched): readonly Evidence[] {
  const { service } = anchor;
  const source = sourceOf(anchor);
  const isQualified = statements.includes('qualified') && statements.includes('seal') && service.forSeals;
  const facts: readonly Fact[] = [
    ['seal.provider', service.provider],
    ['seal.service', service.service],
    ['seal.list-country', service.country],
  ];
  return [...evidenceOf(facts, source), ...(isQualified ? [{ fact: 'seal.qualified', source }] : [])];
}

/** Why it leads to no service, where lists are at hand. */
function brokenBy(anchor: SealAnchor | undefined): readonly Evidence[] {
  if (anchor?.kind !== 'broken') return [];
  const { fact, found, since, value } = anchor;
  const source: Source = found ? { kind: 'bundled', name: TRUSTED_LIST, version: found.list.issuedAt } : SOURCE;
  return evidenceOf(
    [
      [fact, value],
      ['chain.not-granted-since', since],
    ],
    source,
  );
}

/** Sealed when the certificate was not in force, by the sealer's own word or by a time stamp. */
function sealedOutOfTime({ certificate, sealedAt, provenAt }: Sealer): readonly Evidence[] {
  const [begins, ends] = [new Date(certificate.notBefore), new Date(certificate.notAfter)];
  const wrong = [sealedAt, provenAt].find(time => time && (time < begins || ends < time));
  return wrong ? [{ fact: 'certificate.not-in-force', value: wrong.toISOString(), source: SOURCE }] : [];
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

/** Whether the certificate was withdrawn is asked of nobody, which is always said. */
function notesOnVouched(examined: Examined): readonly Note[] {
  const { binding } = examined;
  if (binding === 'differs' || binding === 'none') return [];
  return [
    'issuer.seal-revocation-unchecked',
    ...(binding === 'name' ? (['issuer.name-match-only'] as const) : []),
    ...(binding === 'mandate' ? (['issuer.on-mandate'] as const) : []),
    ...(binding === 'identifier' && nameDiffers(examined) ? (['issuer.name-differs'] as const) : []),
  ];
}

/** None of the names the credential gives its issuer is one of the certificate's. */
function nameDiffers({ credential: { issuer }, sealer: { certificate } }: Examined): boolean {
  const { organisation, commonName } = certificate.subject;
  const sealed = [organisation, commonName].filter(name => name !== undefined);
  const claimed = [...(issuer.name ? [issuer.name] : []), ...(issuer.legalNames ?? [])];
  const isSame = claimed.some(({ value }) => sealed.some(name => sameName(name, value)));
  return issuer.name !== undefined && sealed.length > 0 && !isSame;
}

const TEST_WORD = /(?:^|[^\p{L}\p{N}])(?:TEST|DEMO|SAMPLE|PRUEBA)(?:$|[^\p{L}\p{N}])/iu;

/** A certificate for trying things out says so, or bears a number of nothing but zeros behind its letters. */
function isTest({ subject, issuer }: Certificate): boolean {
  const names = [subject, issuer].flatMap(({ organisation, commonName, unit }) => [organisation, commonName, unit]);
  return names.some(name => name !== undefined && TEST_WORD.test(name)) || hasNoNumber(subject);
}

const hasNoNumber = ({ organisationIdentifier = '' }: CertificateName): boolean =>
  /^0+$/.test(organisationIdentifier.slice(organisationIdentifier.indexOf('-') + 1).replace(/\D/g, ''));
