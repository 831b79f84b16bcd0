import type { ShareKitWords } from '../../language/share-kit.js';
import type { Purpose } from '../../environment.js';
import { overallCheck } from '../known.js';
import type { VerificationReport } from '../report.js';
import { hostOf, shown } from '../shown.js';
import { type Attributes, alternateLine, badgeLines, linkLine } from './lines.js';
import { announcedAs } from './media-type.js';

export type SnippetKind = 'link' | 'badge' | 'announcement' | 'text';

/** Something to copy; an announcement there is none of says why. */
export type Snippet =
  | { readonly kind: SnippetKind; readonly lines: string }
  | { readonly kind: 'announcement'; readonly without: 'picture' | 'other' };

/** What a person publishes: the address, and whether the file itself lies there or a platform's page about it. */
export interface Published {
  readonly address: string;
  readonly isFile: boolean;
}

/**
 * What somebody puts on a page of their own, so that readers there find the credential at its address. All of it leads
 * to the one address, and none of it says what a check would say.
 */
export function shareKitOf(
  report: VerificationReport,
  { address, isFile }: Published,
  words: ShareKitWords,
): readonly Snippet[] {
  const title = titleOf(report) ?? words.untitled;
  const hosts = [...new Set([hostOf(address) ?? '', ...answering(report)])].join(' ');
  const anchor: Attributes = [['href', address], ...directionOf(title)];
  // Where a template loads the script, the link becomes a badge, which then may ask the same hosts.
  const link = linkLine([['rel', 'proofmark'], ...anchor, ...(isFile ? [['data-hosts', hosts] as const] : [])], title);
  const asText: Snippet = { kind: 'text', lines: [title, ...signerOf(report, words), address].join('\n') };
  if (!isFile) return [{ kind: 'link', lines: link }, asText];
  const badge = badgeLines(
    [
      ['src', address],
      ['hosts', hosts],
    ],
    linkLine(anchor, title),
  );
  return [
    { kind: 'link', lines: link },
    { kind: 'badge', lines: badge },
    announcementOf(report, address, title),
    asText,
  ];
}

/** A badge asks nobody it is not told of: where the key and the status are kept. */
const ASKED: readonly Purpose[] = ['badge-part', 'key', 'status', 'domain-linkage'];

const answering = ({ contacted }: VerificationReport): readonly string[] =>
  contacted.filter(({ purpose }) => ASKED.includes(purpose)).map(({ host }) => host);

function announcementOf(report: VerificationReport, address: string, title: string): Snippet {
  const announced = announcedAs(report);
  if ('without' in announced) return { kind: 'announcement', without: announced.without };
  const lines = alternateLine([
    ['type', announced.type],
    ['href', address],
    ['title', title],
  ]);
  return { kind: 'announcement', lines };
}

function titleOf({ credential, elements }: VerificationReport): string | undefined {
  const stated = elements.find(({ id, status }) => id === 'title' && (status === 'present' || status === 'weak'));
  const title = shown(stated?.value ?? credential?.title?.value ?? '');
  return title === '' ? undefined : title;
}

const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Words written from right to left keep to themselves on a page that is not. */
const directionOf = (title: string): Attributes => (RIGHT_TO_LEFT.test(title) ? [['dir', 'auto']] : []);

/** Who signed it, as far as that was proven of a credential that stands or only ended; never the name it claims. */
function signerOf(report: VerificationReport, { accountAt, signedBy }: ShareKitWords): readonly string[] {
  const { because, issuer, verdict } = report;
  if (verdict === 'unconfirmed' || (verdict === 'rejected' && !because.startsWith('period.'))) return [];
  if (overallCheck(report, 'proof')?.status !== 'passed' || issuer.rung === 0) return [];
  if (issuer.provenName !== null) return [signedBy(shown(issuer.provenName.value))];
  if (issuer.anchor?.kind !== 'web') return [];
  const isAccount = overallCheck(report, 'issuer')?.reason === 'issuer.platform-account';
  return [isAccount ? accountAt(issuer.anchor.host) : signedBy(issuer.anchor.host)];
}
