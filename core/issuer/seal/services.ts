import { readDate } from '../../validity/date.js';
import { type IssuedCertificate, readIssued, subjectWritten } from './issued-certificate.js';
import { type TrustedList, type TrustedService, isOutOfDate } from './trusted-list.js';

/** A service of an imported list whose certificate can be read. */
export interface ListedService {
  readonly certificate: IssuedCertificate;
  readonly service: TrustedService;
  readonly list: TrustedList;
}

/** What a list is asked for: who vouches for certificates, or for times (ETSI TS 119 612 §5.5.1.1). */
export const serviceTypes = {
  certificates: 'http://uri.etsi.org/TrstSvc/Svctype/CA/QC',
  times: 'http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST',
} as const;

export type ServiceType = (typeof serviceTypes)[keyof typeof serviceTypes];

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

function ofNewest(found: readonly (readonly ListedService[])[]): readonly ListedService[] {
  const newestFirst = found.flat().toSorted((one, other) => time(other.list.issuedAt) - time(one.list.issuedAt));
  const speaker = (one: ListedService) =>
    newestFirst.find(({ certificate }) => sameBytes(certificate.bytes, one.certificate.bytes))?.list;
  return newestFirst.filter(one => speaker(one) === one.list);
}

const time = (moment: string): number => readDate(moment)?.date.getTime() ?? 0;

export const sameBytes = (one: Uint8Array, other: Uint8Array): boolean =>
  one.length === other.length && one.every((byte, at) => byte === other[at]);

function listed(service: TrustedService, list: TrustedList): readonly ListedService[] {
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

/** A status holds from its moment until the next one's (ETSI TS 119 612 §5.5.5, §5.6.5). */
export function standingAt({ service: { history }, list }: ListedService, at: Date): Standing {
  if (isOutOfDate(list, at)) return { kind: 'out-of-date' };
  const begun = history.filter(({ from }) => time(from) <= at.getTime());
  const last = begun.toSorted((one, other) => time(one.from) - time(other.from)).at(-1);
  if (last?.status === GRANTED) return { kind: 'granted' };
  return { kind: 'not-granted', ...(last && { since: last.from }) };
}
