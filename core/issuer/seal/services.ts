import { hexadecimal } from '../../digest.js';
import { readDate } from '../../validity/date.js';
import { type IssuedCertificate, readIssued, subjectWritten } from './issued-certificate.js';
import { type ServiceType, type TrustedList, type TrustedService, isOutOfDate } from './trusted-list.js';

/** An entry of an imported list whose certificate can be read. */
interface Entry {
  readonly certificate: IssuedCertificate;
  readonly service: TrustedService;
  readonly list: TrustedList;
}

/** A service of an imported list, with all that is said of its certificate: one may be named more than once. */
export interface ListedService extends Entry {
  readonly entries: readonly Entry[];
}

/**
 * The services with this name, as it is written in the certificates they issue. Where several lists name one certificate
 * the newest of them speaks; a list that is older may not know that it was withdrawn.
 */
export function servicesNamed(
  name: string,
  type: ServiceType,
  lists: readonly TrustedList[],
): readonly ListedService[] {
  return ofNewest(
    lists.map(list =>
      (byName(list).get(name) ?? []).filter(service => service.type === type).flatMap(service => listed(service, list)),
    ),
  );
}

/** The services whose certificate is this very one. */
export function servicesWith(
  certificate: IssuedCertificate,
  type: ServiceType,
  lists: readonly TrustedList[],
): readonly ListedService[] {
  return servicesNamed(certificate.subjectWritten, type, lists).filter(service =>
    sameBytes(service.certificate.bytes, certificate.bytes),
  );
}

/** Lists of one day speak together. */
function ofNewest(found: readonly (readonly Entry[])[]): readonly ListedService[] {
  const newestFirst = found.flat().toSorted((one, other) => time(other.list.issuedAt) - time(one.list.issuedAt));
  const speaking = new Map<string, Entry[]>();
  for (const entry of newestFirst) {
    const certificate = hexadecimal(entry.certificate.bytes);
    const entries = speaking.get(certificate) ?? [];
    const [newest = entry] = entries;
    if (time(newest.list.issuedAt) === time(entry.list.issuedAt)) entries.push(entry);
    speaking.set(certificate, entries);
  }
  return [...speaking.values()].flatMap(entries => entries.map(entry => ({ ...entry, entries })));
}

const time = (moment: string): number => readDate(moment)?.date.getTime() ?? 0;

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

function listed(service: TrustedService, list: TrustedList): readonly Entry[] {
  const certificate = readIssued(service.certificate);
  return certificate ? [{ certificate, service, list }] : [];
}

const namesInLists = new WeakMap<TrustedList, ReadonlyMap<string, readonly TrustedService[]>>();

/** Read once for a list: most of its thousands of certificates are never asked for. */
function byName(list: TrustedList): ReadonlyMap<string, readonly TrustedService[]> {
  const known = namesInLists.get(list);
  if (known) return known;
  const names = new Map<string, readonly TrustedService[]>();
  for (const service of list.services) {
    const name = subjectWritten(service.certificate) ?? '';
    names.set(name, [...(names.get(name) ?? []), service]);
  }
  namesInLists.set(list, names);
  return names;
}

const GRANTED = 'http://uri.etsi.org/TrstSvc/TrustedList/Svcstatus/granted';

/** How a service stood at a moment: granted, not granted since then, or nobody knows because its list is too old. */
export type Standing =
  | { readonly kind: 'granted' }
  | { readonly kind: 'not-granted'; readonly since?: string }
  | { readonly kind: 'out-of-date' };

/**
 * Where a certificate is named more than once, what speaks against it counts: one entry may not know of the other. One that
 * had not begun then does not speak.
 */
export function standingAt({ entries }: ListedService, at: Date): Standing {
  const standings = entries.map(entry => standingOf(entry, at));
  return (
    standings.find(({ kind }) => kind === 'out-of-date') ??
    standings.find(one => one.kind === 'not-granted' && one.since !== undefined) ??
    standings.find(({ kind }) => kind === 'granted') ?? { kind: 'not-granted' }
  );
}

/** A status holds from its moment until the next one's (ETSI TS 119 612 §5.5.5, §5.6.5). */
function standingOf({ service: { history }, list }: Entry, at: Date): Standing {
  if (isOutOfDate(list, at)) return { kind: 'out-of-date' };
  const begun = history.filter(({ from }) => time(from) <= at.getTime());
  const last = begun.toSorted((one, other) => time(one.from) - time(other.from)).at(-1);
  if (last?.status === GRANTED) return { kind: 'granted' };
  return { kind: 'not-granted', ...(last && { since: last.from }) };
}
