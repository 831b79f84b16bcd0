import { escapedJson } from '../../report/escaped-json.js';
import type { TrustedList, TrustedService } from './trusted-list.js';

/** What a trusted list says, as a file of our own form, which `readTrustedList` reads again as the same services. */
export const writtenTrustedList = ({
  sequenceNumber,
  issuedAt,
  nextUpdate,
  services,
}: Omit<TrustedList, 'origin' | 'sha256'>): string =>
  escapedJson(
    {
      proofmark: 'trusted-list/1',
      lotl: { sequenceNumber, issueDate: issuedAt, nextUpdate: nextUpdate ?? null },
      services: services.map(written),
    },
    1,
  );

const written = ({ country, provider, service, type, forSeals, certificate, history }: TrustedService): object => ({
  country,
  provider,
  service,
  type,
  forSeals,
  certificate: toBase64(certificate),
  history,
});

const toBase64 = (bytes: Uint8Array): string => btoa(Array.from(bytes, byte => String.fromCharCode(byte)).join(''));
