import { sha256 } from '../../digest.js';
import { countryOfCode } from '../../elements/vocabularies/countries.js';
import { type Json, isList, member, textMember } from '../../json.js';
import { limits } from '../../limits.js';
import { fromBase64 } from '../../open/base64.js';
import { readJson } from '../../open/json.js';
import { readDate } from '../../validity/date.js';
import { type ListRefused, refusedAt } from '../directories/directory-reader.js';
import { type TrustedList, type TrustedService, isServiceType } from './trusted-list.js';

export interface TrustedListFile {
  readonly kind: 'read';
  readonly list: TrustedList;
  /** How many services were left out because what stands there cannot be used. */
  readonly refused: number;
}

export type TrustedListRead = TrustedListFile | ListRefused;

const BOUNDS = { bytes: limits.trustedListBytes, items: limits.trustedServices, stringBytes: limits.stringBytes };

/**
 * Reads an imported snapshot of trusted lists (docs/trusted-lists.md). What is none is refused with the member at fault;
 * one service that cannot be used is counted and left out. What a certificate says is not read here. Never throws.
 */
export async function readTrustedList(text: string): Promise<TrustedListRead> {
  const read = readJson(text, BOUNDS);
  if (read.kind === 'refused') return refusedAt(read.detail, read.pointer);
  if (textMember(read.value, 'proofmark') !== 'trusted-list/1') return refusedAt('member', '/proofmark');
  const heading = readHeading(member(read.value, 'lotl'));
  if ('flaw' in heading) return heading;
  const entries = member(read.value, 'services');
  if (!isList(entries)) return refusedAt('member', '/services');
  const services = entries.map(readService).filter(service => service !== undefined);
  const list = { sha256: await sha256(text), ...heading, origin: 'imported', services } as const;
  return { kind: 'read', list, refused: entries.length - services.length };
}

type Heading = Pick<TrustedList, 'sequenceNumber' | 'issuedAt' | 'nextUpdate'>;

function readHeading(lotl: Json | undefined): Heading | ListRefused {
  const [sequenceNumber, issuedAt] = [member(lotl, 'sequenceNumber'), momentIn(lotl, 'issueDate')];
  const isClosed = member(lotl, 'nextUpdate') === null; // a scheme that ended says so (ETSI TS 119 612 §5.3.15)
  const nextUpdate = momentIn(lotl, 'nextUpdate');
  if (typeof sequenceNumber !== 'number' || !Number.isSafeInteger(sequenceNumber) || sequenceNumber < 0)
    return refusedAt('member', '/lotl/sequenceNumber');
  if (issuedAt === undefined) return refusedAt('member', '/lotl/issueDate');
  if (nextUpdate === undefined && !isClosed) return refusedAt('member', '/lotl/nextUpdate');
  return { sequenceNumber, issuedAt, ...(nextUpdate !== undefined && { nextUpdate }) };
}

function readService(entry: Json): TrustedService | undefined {
  const [provider, service, type] = [spoken(entry, 'provider'), spoken(entry, 'service'), textMember(entry, 'type')];
  const country = countryIn(textMember(entry, 'country'));
  const forSeals = member(entry, 'forSeals') ?? false;
  const certificate = certificateIn(textMember(entry, 'certificate'));
  const history = readHistory(member(entry, 'history'));
  if (provider === undefined || service === undefined || type === undefined || !isServiceType(type)) return undefined;
  if (country === undefined || typeof forSeals !== 'boolean' || !certificate || !history) return undefined;
  return { country, provider, service, type, forSeals, certificate, history };
}

/** A name that is not blank. */
function spoken(entry: Json, key: string): string | undefined {
  const text = textMember(entry, key)?.trim();
  return text === '' ? undefined : text;
}

/** The two letters of a trusted list; Greece and the United Kingdom have others there than in ISO 3166. */
const countryIn = (code = ''): string | undefined => (/^[A-Z]{2}$/.test(code) ? countryOfCode(code) : undefined);

/** DER that begins as a certificate does and ends where it says (RFC 5280 §4.1); whether it is one, its reader knows. */
function certificateIn(text = ''): Uint8Array<ArrayBuffer> | undefined {
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(text)) return undefined;
  const bytes = fromBase64(text);
  if (!bytes || bytes.length > limits.trustedCertificateBytes) return undefined;
  const [tag, form, high = 0, low = 0] = bytes;
  return tag === 0x30 && form === 0x82 && high > 0 && bytes.length === 4 + high * 256 + low ? bytes : undefined;
}

/** Oldest first. One that runs backwards, or states two at one moment, does not say what held when. */
function readHistory(entries: Json | undefined): TrustedService['history'] | undefined {
  if (!isList(entries) || entries.length === 0 || entries.length > limits.trustedHistory) return undefined;
  const history = entries.map(readStatus).filter(status => status !== undefined);
  const isInOrder = history.every(({ from }, at) => at === 0 || (history[at - 1]?.from ?? '') < from);
  return history.length === entries.length && isInOrder ? history : undefined;
}

function readStatus(entry: Json): TrustedService['history'][number] | undefined {
  const [status, from] = [textMember(entry, 'status'), momentIn(entry, 'from')];
  return status === undefined || from === undefined || !/^https?:\/\/\S+$/.test(status) ? undefined : { status, from };
}

/** A moment with its zone, or the beginning of a day; written in one way, so that two can be compared as they stand. */
function momentIn(entry: Json | undefined, key: string): string | undefined {
  const text = textMember(entry, key) ?? '';
  const read = readDate(/^\d{4}-\d{2}-\d{2}$/.test(text) ? `${text}T00:00:00Z` : text);
  return read && !read.zoneless ? read.date.toISOString().replace(/\.\d{3}Z$/, 'Z') : undefined;
}
