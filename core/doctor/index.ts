/** For issuers: how far a reader comes with what they publish, why no further, and the lines that help. */
import type { Environment } from '../environment.js';
import { isObject, type JsonObject, member, textMember, textsOf } from '../json.js';
import { readWebDid } from '../issuer/did-methods/did-web.js';
import { readJson } from '../open/json.js';
import type { Input } from '../open/opened.js';
import { settle } from '../report/settle.js';
import { urlOf } from '../url.js';
import { openList } from '../validity/status-methods/read-list.js';
import { overlaid } from '../web/overlay.js';
import { checkAddress } from '../web/address.js';
import type { Answer } from '../web/web.js';
import { at, evidenceOf, finding, whyNothing } from './access.js';
import { credentialFindings, judged } from './credential.js';
import { type Examination, type ExamineOptions, type Given, findingIds } from './examination.js';
import { type GivenKey, readGivenKey } from './given-key.js';
import { identifierFindings, publishedAt, quotedWord, spellingFindings } from './identifier.js';
import { type Finding, type Look, hostsOf, openLook } from './look.js';
import { type Judge, promiseOf, reachedIn, reachedWith } from './promise.js';
import { judgeOf } from './signer.js';
import { checkOf, contentFindings, dialectOf } from './status-list.js';

export type {
  AboutKind,
  Examination,
  ExaminationFinding,
  ExamineOptions,
  FindingEvidence,
  FindingId,
  Given,
  Higher,
  LineLanguage,
  Needs,
  Reached,
  Remedy,
  RungPromise,
  Severity,
  Where,
} from './examination.js';
export { findingIds } from './examination.js';
export {
  type ExaminationShown,
  type FindingShown,
  type GroupShown,
  type RemedyShown,
  isInOrder,
  presentExamination,
} from './present.js';

/** What a line of text means where no file has that name: an identifier, an address, or a bare host. */
export function givenFrom(text: string): Given | undefined {
  const written = text.trim();
  if (/^did:/i.test(written)) return { kind: 'did', did: written };
  if (/^https?:\/\//i.test(written)) return { kind: 'address', address: written };
  const isHost = /^[\p{L}\p{N}.-]+\.[\p{L}\p{N}-]+(?::\d+)?$/u.test(written);
  return isHost ? { kind: 'address', address: `https://${written}/` } : undefined;
}

const nameOf = (given: Given): string =>
  given.kind === 'did' ? given.did : given.kind === 'address' ? given.address : (given.name ?? '');

/** Looks at what an issuer publishes, and says what would help. Never throws; asks the named hosts and nobody else. */
export async function examine(
  given: Given,
  environment: Environment,
  { hosts = [], key }: ExamineOptions = {},
): Promise<Examination> {
  const handed = key === undefined ? undefined : await settle(readGivenKey(key), { kind: 'unreadable' });
  const look = openLook(environment, {
    given: nameOf(given),
    hosts: [...new Set([...hostsOf(given), ...hosts])],
    key: handed?.kind === 'key' ? handed.key : undefined,
  });
  const doubt: Looked = {
    kind: 'nothing',
    findings: [finding('credential.unreadable', 'stops', { reason: 'format.unsupported' })],
  };
  const looked = await settle(lookedAt(given, look), doubt);
  const about = [...keyFindings(handed), ...looked.findings, ...notLookedAt(looked, look, environment)];
  const { judge, now } = looked;
  const rung = judge && now ? await settle(promiseOf(now, about, judge, look), undefined) : undefined;
  const findings = [...about, ...(await settle(keyProven(looked, look), []))];
  return {
    about: {
      kind: looked.kind,
      given: look.given,
      issuer: looked.issuer,
      host: look.hosts[0] ?? hostOfIssuer(looked.issuer),
    },
    report: looked.report,
    rung,
    findings: inOrder(findings).map(({ evidence, id, remedies, severity }) => ({ id, severity, evidence, remedies })),
    asked: [...new Set([...look.asked].map(url => urlOf(url)?.host ?? url))],
    examinedAt: look.now.toISOString(),
  };
}

/** What one kind of thing gave. */
interface Looked extends Partial<Pick<Examination, 'report'>> {
  readonly kind: Examination['about']['kind'];
  readonly issuer?: string;
  readonly findings: readonly Finding[];
  readonly judge?: Judge;
  readonly now?: Awaited<ReturnType<Judge>>;
}

function lookedAt(given: Given, look: Look): Promise<Looked> {
  if (given.kind === 'did') return atIdentifier(given.did, look);
  if (given.kind === 'bytes') return atCredential(given, look);
  return atAddress(given.address, look);
}

async function atCredential(given: Exclude<Given, { readonly kind: 'did' }>, look: Look): Promise<Looked> {
  const input: Input =
    given.kind === 'address'
      ? { address: given.address }
      : { bytes: given.bytes, ...(given.name !== undefined && { name: given.name }) };
  const one = await judged(input, look);
  const { judge, report } = one;
  const issuer = report.credential?.issuer.id?.value;
  return {
    kind: report.credential ? 'credential' : 'nothing',
    ...(issuer !== undefined && { issuer }),
    report,
    findings: await credentialFindings(input, one, look),
    judge,
    now: reachedIn(report),
  };
}

/** The web as it answered: what was in vain is not asked again. */
const asHeard = ({ environment, heard }: Look): Environment => overlaid(environment, new Map(), heard);

async function atIdentifier(id: string, look: Look): Promise<Looked> {
  const judge = judgeOf(id);
  const kind = 'did-document';
  const spelled = spellingFindings(id);
  if (spelled.length > 0) return { kind, issuer: id, findings: spelled };
  const published = publishedAt(id, undefined);
  if (published) {
    const findings = await identifierFindings(published, look);
    return { kind, issuer: id, findings, judge, now: await judge(asHeard(look)) };
  }
  const isKnown = /^did:(?:key|jwk|webvh|ebsi):/.test(id);
  const now = await judge(look.environment);
  const unknown = isKnown ? [] : [finding('did.unsupported', 'stops', { subject: id })];
  const alone = /^did:(?:key|jwk):/.test(id) ? [finding('issuer.without-address', 'weakens', { subject: id })] : [];
  return { kind, issuer: id, findings: [...unknown, ...alone], judge, now };
}

/** A bare host is asked for what its own identifier would publish; what another address shows decides what it is. */
async function atAddress(address: string, look: Look): Promise<Looked> {
  const checked = await checkAddress(address, look.environment.mirrored === true);
  if (checked.kind === 'refused')
    return {
      kind: 'nothing',
      findings: [finding('address.refused', 'stops', { ...at(address), found: checked.detail })],
    };
  const did = didAt(checked.url);
  if (did !== undefined) return atIdentifier(did, look);
  const answer = await look.web.get(address, 'credential');
  if (answer.kind === 'fault') {
    const id = whyNothing(answer);
    const findings = id === undefined ? [] : [finding(id, 'stops', { ...evidenceOf(answer), ...at(address) })];
    return { kind: 'nothing', findings };
  }
  const read = readJson(answer.bytes);
  const document = read.kind === 'read' && isObject(read.value) ? read.value : undefined;
  if (document && dialectOf(document)) return atList(answer, document, look);
  const id = document && publishedIn(document, address);
  if (id !== undefined) return atIdentifier(id, look);
  if (answer.text !== undefined && /^\s*<(?:!doctype html|html)/i.test(answer.text)) return atPage(address, look);
  return atCredential({ kind: 'address', address }, look);
}

/** The identifier whose document an address is for. */
function didAt({ host, pathname, protocol, search }: URL): string | undefined {
  if (protocol !== 'https:' || search !== '') return undefined;
  const isOwn = pathname === '/' || pathname === '/.well-known/did.json';
  const path = isOwn ? '' : (/^(\/.+)\/did\.json$/.exec(pathname)?.[1] ?? undefined);
  if (path === undefined) return undefined;
  const did = `did:web:${host.replace(':', '%3A')}${path.replaceAll('/', ':')}`;
  return readWebDid(did) ? did : undefined;
}

const KEY_MEMBERS = ['verificationMethod', 'assertionMethod', 'publicKey'] as const;

/** The identifier of a document that lists keys, where it stands at its own address. */
function publishedIn(document: JsonObject, address: string): string | undefined {
  const types = textsOf(member(document, 'type'));
  const isCredential = types.includes('VerifiableCredential') || member(document, 'credentialSubject') !== undefined;
  const listsKeys = KEY_MEMBERS.some(name => Object.hasOwn(document, name));
  if (isCredential || !listsKeys) return undefined;
  const id = textMember(document, 'id') ?? address;
  return /^(?:did:|https:)/.test(id) ? id : address;
}

/** A page for people may announce a credential; a reader would look for it there. */
async function atPage(address: string, look: Look): Promise<Looked> {
  const looked = await atCredential({ kind: 'address', address }, look);
  return looked.report?.credential
    ? looked
    : { kind: 'nothing', findings: [finding('answers-html', 'stops', at(address))] };
}

async function atList(answer: Answer, document: JsonObject, look: Look): Promise<Looked> {
  const opened = await openList(answer.bytes, answer.text);
  const proof = opened && (await checkOf(opened, look));
  const issuer = textMember(document, 'issuer');
  const list = { url: answer.url, purposes: [], size: 1, check: proof };
  return {
    kind: 'status-list',
    ...(issuer !== undefined && { issuer }),
    findings: await contentFindings(answer, list, look),
  };
}

/** What was handed over as a key; a private one is refused, and nothing of it is shown. */
const keyFindings = (handed: GivenKey | undefined): readonly Finding[] => {
  if (handed?.kind === 'private') return [finding('key.private-given', 'stops')];
  return handed?.kind === 'unreadable' ? [finding('key.unreadable-given', 'stops')] : [];
};

/** Whether the key that was handed over fits the signature: with a document of this key alone laid over the web, the core itself says so. */
async function keyProven({ findings, judge, now, report }: Looked, look: Look): Promise<readonly Finding[]> {
  const lays = findings.find(one => one.lays?.alone !== undefined)?.lays;
  // An identifier by itself signed nothing that the key could fit.
  if (!report || !judge || !now || lays?.alone === undefined) return [];
  const { alone: body, mediaType, url } = lays;
  const { rung } = await reachedWith(judge, url, { body, mediaType }, look);
  if (rung > 0) return [finding('key.fits', 'fine')];
  return [finding('key.does-not-fit', now.rung > 0 ? 'weakens' : 'stops')];
}

/** What lies on hosts that nobody named, and that nobody was to be asked at all. */
function notLookedAt({ report }: Looked, look: Look, environment: Environment): readonly Finding[] {
  const contacts = [...(report?.contacted ?? []), ...look.web.contacts];
  const hosts = new Set(contacts.filter(({ outcome }) => outcome === 'web.not-permitted').map(({ host }) => host));
  const isForbidden = environment.doNotContactIssuers === true || [...hosts].every(host => look.hosts.includes(host));
  if (hosts.size > 0 && isForbidden) return [finding('nobody-asked', 'not-looked-at', { host: [...hosts].join(', ') })];
  return [...hosts].map(host =>
    finding('host.not-named', 'not-looked-at', { host }, [
      {
        where: { kind: 'command' },
        lines: `proofmark doctor ${quotedWord(look.given)} --host ${host}`,
        language: 'shell',
        needs: 'ask-again',
      },
    ]),
  );
}

const SEVERITIES: readonly Finding['severity'][] = ['stops', 'weakens', 'fine', 'not-looked-at'];

const place = ({ id, severity }: Finding): number =>
  SEVERITIES.indexOf(severity) * findingIds.length + findingIds.indexOf(id);

/** The most serious first; what is said twice is said once. */
function inOrder(findings: readonly Finding[]): readonly Finding[] {
  const once = findings.filter(
    (one, index) =>
      findings.findIndex(
        other => other.id === one.id && JSON.stringify(other.evidence) === JSON.stringify(one.evidence),
      ) === index,
  );
  return [...once].sort((one, other) => place(one) - place(other));
}

const hostOfIssuer = (issuer: string | undefined): string | undefined => {
  const address = issuer === undefined ? undefined : (publishedAt(issuer, undefined)?.url ?? issuer);
  return urlOf(address ?? '')?.host || undefined;
};
