import type { Step, VerificationReport } from '../report.js';

/** What a file is to a page that announces it: of a type for credentials, or why it has none. */
export type Announced = { readonly type: string } | { readonly without: 'picture' | 'other' };

/**
 * The media type of the file itself, whatever its server calls it: by VC Data Model 2.0 §6.2 and VC-JOSE-COSE §6, and
 * `vc+ld+json` for Open Badges 3.0 (§8.2.1). Pictures, documents, sealed files and Open Badges 2.0 have no type of a
 * credential.
 */
export function announcedAs(report: VerificationReport): Announced {
  const [carrier, inside] = report.path.filter(({ kind }) => kind !== 'address');
  switch (carrier?.kind) {
    case 'png':
    case 'svg':
    case 'attachment':
    case 'qr-code':
      return { without: 'picture' };
    case undefined:
    case 'record':
      return ofDocument(report);
    case 'envelope':
      return { type: 'application/vc' };
    case 'presentation':
      return { type: 'application/vp' };
    case 'token':
      return ofToken(report, carrier, inside);
    case 'list':
    case 'wrapper':
    case 'graph':
    case 'seal':
    case 'data-address':
    case 'page':
    case 'address':
      return { without: 'other' };
  }
}

const isCredential = ({ credential }: VerificationReport): boolean =>
  credential?.types.includes('VerifiableCredential') ?? false;

function ofDocument(report: VerificationReport): Announced {
  if (!isCredential(report)) return { without: 'other' };
  const isBadge = report.format === 'open-badges-3' || report.format === 'clr-2';
  return { type: isBadge ? 'application/vc+ld+json' : 'application/vc' };
}

/** A token around a presentation holds its credential deeper inside. */
function ofToken(report: VerificationReport, token: Step, inside: Step | undefined): Announced {
  if (token.at === '/vp' || (inside !== undefined && inside.kind !== 'record')) return { type: 'application/vp+jwt' };
  if (report.format === 'sd-jwt-vc' || report.format === 'eudi-credential') return { type: 'application/dc+sd-jwt' };
  if (!isCredential(report)) return { without: 'other' };
  return { type: report.exposure.disclosure === 'digests' ? 'application/vc+sd-jwt' : 'application/vc+jwt' };
}
