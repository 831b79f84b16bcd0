import type { Environment } from '../environment.js';
import { type Json, listOf, member, textMember } from '../json.js';
import { open } from '../open/index.js';
import type { Input, OpenedDocument } from '../open/opened.js';
import { methodOf } from '../proofs/shape.js';
import type { Check } from '../report/check.js';
import type { VerificationReport } from '../report/report.js';
import { verify } from '../verify.js';
import { openWeb } from '../web/index.js';
import { finding, headerFindings } from './access.js';
import { elementFindings } from './elements/missing.js';
import type { Finding, Look } from './look.js';
import { identifierFindings, issueAgain, publishedAt, spellingFindings, webDidAt } from './identifier.js';
import { keyAloneFindings } from './linkage.js';
import { type Judge, reachedIn } from './promise.js';
import { MEDIA_TYPES } from './server-lines.js';
import { statusFindings } from './status-list.js';

/** A credential as the core judges it, and the first thing it was asked about it. */
export interface Judged {
  readonly report: VerificationReport;
  readonly several: number;
  readonly judge: Judge;
}

export async function judged(input: Input, { environment }: Look): Promise<Judged> {
  const first = async (where: Environment): Promise<readonly VerificationReport[]> => verify(input, where);
  const reports = await first(environment);
  const [report] = reports;
  if (!report) throw new Error('verify answers with at least one report');
  const judge: Judge = async where => {
    const [again] = await first(where);
    return reachedIn(again ?? report);
  };
  return { report, several: reports.length, judge };
}

/** Everything about a credential: what signs it, who that is, its status, what it states. */
export async function credentialFindings(
  input: Input,
  { report, several }: Judged,
  look: Look,
): Promise<readonly Finding[]> {
  const { checks, credential } = report;
  const served = 'address' in input ? await headerFindings(input.address, await servedAs(input, look), look) : [];
  const overall = (id: string): Check | undefined => checks.find(check => check.id === id);
  if (!credential) return [...unreadable(overall('format')), ...served];
  const issuer = await issuerFindings(input, report, look);
  return [
    ...signatureFindings(overall('proof'), issuer, report),
    ...issuer,
    ...sealFindings(overall('issuer'), report),
    ...overallFault(overall('period'), 'period.not-good'),
    ...overallFault(overall('status'), 'status.not-good'),
    ...(await statusFindings(credential, checks, look)),
    ...(await elementFindings(report, await contextsOf(input, look))),
    ...served,
    ...(several > 1 ? [finding('credential.several', 'not-looked-at', { count: several - 1 })] : []),
  ];
}

/** What kind of file it is, by what it is. */
async function servedAs(input: Input, look: Look): Promise<string> {
  const opened = await openedIn(input, look);
  return opened?.envelope?.kind === 'token' ? MEDIA_TYPES.token : MEDIA_TYPES.credential;
}

/** Why it could not be fetched is another finding. */
const unreadable = (format: Check | undefined): readonly Finding[] =>
  format && format.reason !== 'format.unreachable'
    ? [finding('credential.unreadable', 'stops', { reason: format.reason })]
    : [];

/** Where the key is wrong, that is said; a sentence that only says so again helps nobody. */
const ABOUT_THE_KEY: readonly string[] = [
  'proof.key-not-published',
  'proof.key-unreachable',
  'proof.key-withdrawn',
  'proof.wrong-purpose',
];

function signatureFindings(
  proof: Check | undefined,
  issuer: readonly Finding[],
  { contacted }: VerificationReport,
): readonly Finding[] {
  if (!proof) return [];
  const { reason, status } = proof;
  if (status === 'passed') return [finding('signature.good', 'fine', { reason })];
  if (reason === 'proof.unsigned') return [finding('signature.missing', 'stops', { reason })];
  const isSaid =
    issuer.some(({ severity }) => severity === 'stops' || severity === 'not-looked-at') ||
    contacted.some(({ outcome, purpose }) => purpose === 'key' && outcome === 'web.not-permitted');
  return ABOUT_THE_KEY.includes(reason) && isSaid ? [] : [finding('signature.not-good', 'stops', { reason })];
}

const overallFault = (check: Check | undefined, id: 'period.not-good' | 'status.not-good'): readonly Finding[] =>
  check?.status === 'failed' ? [finding(id, 'stops', { reason: check.reason })] : [];

/** Who the credential says issued it, and what is published there. */
async function issuerFindings(input: Input, report: VerificationReport, look: Look): Promise<readonly Finding[]> {
  const { anchor } = report.issuer;
  if (anchor?.kind === 'certificate' || report.format === 'open-badges-2') return [];
  const id = report.credential?.issuer.id?.value;
  if (id === undefined) {
    const member_ = issueAgain('issuer.id', `"id": ${JSON.stringify(webDidAt(look.hosts[0] ?? 'YOUR-HOST'))}`);
    return [finding('issuer.without-identifier', 'stops', {}, [member_])];
  }
  const spelled = spellingFindings(id);
  if (spelled.length > 0) return spelled;
  if (/^did:(?:key|jwk):/.test(id) && report.credential)
    return keyAloneFindings(report.credential.issuer, report, look);
  const published = publishedAt(id, methodIn(await openedIn(input, look), id));
  if (!published) return /^did:(?:webvh|ebsi):/.test(id) ? [] : [finding('did.unsupported', 'stops', { subject: id })];
  return [...(await identifierFindings(published, look)), ...accountFindings(id, report, look)];
}

/** A path, or a host that many share, says who has an account there and no more. */
function accountFindings(
  id: string,
  { checks, issuer: { anchor } }: VerificationReport,
  look: Look,
): readonly Finding[] {
  const isAccount = checks.some(check => check.id === 'issuer' && check.reason === 'issuer.platform-account');
  if (!isAccount || anchor?.kind !== 'web') return [];
  const host = anchor.shared ? (look.hosts.find(one => one !== anchor.host) ?? 'YOUR-HOST') : anchor.host;
  return [
    finding('issuer.platform', 'weakens', { subject: id, host: anchor.host }, [
      issueAgain('issuer.id', `"id": ${JSON.stringify(webDidAt(host))}`),
    ]),
  ];
}

/** The vocabularies it is written in; a token needs none for its signature to cover everything. */
async function contextsOf(input: Input, look: Look): Promise<readonly Json[]> {
  const opened = await openedIn(input, look);
  return opened && opened.envelope === undefined ? listOf(member(opened.document, '@context')) : [];
}

async function openedIn(input: Input, { environment }: Look): Promise<OpenedDocument | undefined> {
  const [first] = await open(input, openWeb(environment));
  return first?.kind === 'document' ? first : undefined;
}

/** The key a signature names: a proof inside the document, or the header of the token around it. */
function methodIn(opened: OpenedDocument | undefined, issuer: string): string | undefined {
  if (!opened) return undefined;
  const { document, envelope } = opened;
  const [proof] = listOf(member(document, 'proof'));
  const inside = proof === undefined ? undefined : methodOf(proof);
  if (inside !== undefined) return absolute(inside, issuer);
  return envelope?.kind === 'token' ? absolute(textMember(envelope.header, 'kid'), issuer) : undefined;
}

/** A header may name the key by its fragment alone, or by a bare name (formats-and-proofs §6.8). */
function absolute(name: string | undefined, issuer: string): string | undefined {
  if (name === undefined) return undefined;
  if (name.includes(':')) return name;
  return name.startsWith('#') ? `${issuer}${name}` : `${issuer}#${name}`;
}

function sealFindings(issuer: Check | undefined, report: VerificationReport): readonly Finding[] {
  const { anchor } = report.issuer;
  if (anchor?.kind !== 'certificate' || !issuer) return [];
  const { commonName, country, organisation, organisationIdentifier } = anchor.subject;
  const evidence = {
    subject: organisation ?? commonName ?? '',
    found: organisationIdentifier ?? '',
    reason: issuer.reason,
  };
  if (issuer.reason === 'issuer.legal-seal') return [finding('seal.listed', 'fine', evidence)];
  const isBound = ['identifier', 'name', 'mandate'].includes(anchor.binding);
  const identifier: Json = {
    type: 'LegalIdentifier',
    notation: organisationIdentifier ?? '',
    ...(country !== null && { spatial: { id: country } }),
  };
  const binding =
    isBound || organisationIdentifier === null
      ? []
      : [
          finding('seal.not-bound', 'stops', evidence, [
            issueAgain('issuer.eIDASIdentifier', `"eIDASIdentifier": ${JSON.stringify(identifier, null, 2)}`),
          ]),
        ];
  return [
    ...binding,
    ...(issuer.reason === 'issuer.seal-untrusted' ? [finding('seal.unlisted', 'weakens', evidence)] : []),
  ];
}
