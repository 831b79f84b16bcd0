/**
 * A snapshot of the European trusted lists: the services that vouch for certificates and times (ETSI TS 119 612 §5.5),
 * distilled outside of the browser. It is imported, never shipped. Days and moments are ISO 8601.
 */
export interface TrustedList {
  /** SHA-256 of the file it was read from, in hexadecimal; also its name in memory. */
  readonly sha256: string;
  /** Of the list of lists it was made from (ETSI TS 119 612 §5.3.2, §5.3.14). */
  readonly sequenceNumber: number;
  readonly issuedAt: string;
  /** The first moment one of its lists is to be renewed (ETSI TS 119 612 §5.3.15); absent: the list of lists was closed. */
  readonly nextUpdate?: string;
  /** `site`: handed over by the page that embeds the check. */
  readonly origin: 'imported' | 'site';
  readonly services: readonly TrustedService[];
}

export interface TrustedService {
  /** ISO 3166-1 alpha-2, with the `EL` of the lists read as `GR`. */
  readonly country: string;
  readonly provider: string;
  readonly service: string;
  /** `http://uri.etsi.org/TrstSvc/Svctype/…`: `CA/QC` for certificates, `TSA/QTST` for times. */
  readonly type: string;
  /** Additional service information *ForeSeals* (ETSI TS 119 612 §5.5.9.4). */
  readonly forSeals: boolean;
  /** DER. */
  readonly certificate: Uint8Array<ArrayBuffer>;
  /** Newest last; each status holds from its moment until the next one's. */
  readonly history: readonly { readonly status: string; readonly from: string }[];
}

/** The services a seal or its time can lead to (ETSI TS 119 612 §5.5.1.1); no other one is of use here. */
export const serviceTypes = {
  certificates: 'http://uri.etsi.org/TrstSvc/Svctype/CA/QC',
  times: 'http://uri.etsi.org/TrstSvc/Svctype/TSA/QTST',
} as const;

export type ServiceType = (typeof serviceTypes)[keyof typeof serviceTypes];

export const isServiceType = (type: string): type is ServiceType => Object.values<string>(serviceTypes).includes(type);

/**
 * Past the day its lists were to be renewed (ETSI TS 119 612 §5.3.15), nobody knows what became of its services. What was
 * closed speaks for no moment after its own.
 */
export const isOutOfDate = ({ issuedAt, nextUpdate = issuedAt }: TrustedList, now: Date): boolean =>
  new Date(nextUpdate) < now;

/** What a source from such a list is called; its version is the day the list was issued. */
export const TRUSTED_LIST = 'EU trusted list';
