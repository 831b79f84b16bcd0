import type { ElementId } from '../elements/element.js';
import type { CheckReason } from '../report/reasons.js';
import type { Rung, VerificationReport } from '../report/report.js';

/** What is looked at: something at an address, the bytes of a credential, or an identifier. */
export type Given =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly name?: string }
  | { readonly kind: 'did'; readonly did: string };

export interface ExamineOptions {
  /** Further hosts that may be asked, with the port where it is not 443. */
  readonly hosts?: readonly string[];
  /** The issuer's public key: a JSON Web Key, a Multikey, a did:key or PEM. */
  readonly key?: string;
}

/** Everything there is to say, the most serious first within each seriousness; each has words and a test. */
export const findingIds = [
  'key.private-part-published',
  'key.private-given',
  'key.unreadable-given',
  'key.does-not-fit',

  'address.refused',
  'unreachable',
  'too-slow',
  'refused',
  'not-there',
  'busy',
  'server-fault',
  'redirects',
  'answers-html',
  'not-json',
  'too-large',

  'credential.unreadable',
  'signature.not-good',
  'signature.missing',
  'period.not-good',
  'status.not-good',

  'did.malformed',
  'did.unsupported',
  'did-document.missing',
  'did-document.other-id',
  'did-document.deactivated',
  'key.missing',
  'key.not-listed',
  'key.not-listed-for-assertion',
  'key.other-controller',
  'key.withdrawn',
  'key.expired',
  'key.unsupported',

  'issuer.without-identifier',
  'issuer.without-address',
  'issuer.only-a-key',
  'issuer.platform',
  'seal.unlisted',
  'seal.not-bound',

  'status-list.unsigned',
  'status-list.not-good',
  'status-list.purpose',
  'status-list.encoding',
  'status-list.ended',
  'status-list.too-short',
  'status-list.individual-address',
  'status-list.other-signer',
  'status.none',

  'media-type',
  'cors.missing',
  'cors.one-origin',
  'element.missing',
  'element.weak',

  'signature.good',
  'did-document.good',
  'key.fits',
  'issuer.linked',
  'seal.listed',
  'status-list.good',
  'readable-in-pages',
  'elements.stated',

  'key.needed',
  'host.not-named',
  'nobody-asked',
  'credential.several',
] as const;
export type FindingId = (typeof findingIds)[number];

/** `stops`: a reader cannot rely on it as it is; `weakens`: some readers, or a part of it. */
export type Severity = 'stops' | 'weakens' | 'fine' | 'not-looked-at';

export type LineLanguage = 'json' | 'nginx' | 'apache' | 'shell';

/** `publish`: a file or a header on the host is enough; `sign`: something is signed anew; `issue-again`: the credential is. */
export type Needs = 'publish' | 'sign' | 'issue-again' | 'ask-again';

/** Where lines belong. `either` are two ways to say the same. */
export type Where =
  | { readonly kind: 'address'; readonly url: string }
  | { readonly kind: 'server'; readonly host: string; readonly path: string }
  | { readonly kind: 'member'; readonly path: string }
  | { readonly kind: 'command' };

export interface Remedy {
  readonly where: Where;
  /** Exact text, ready to be copied; it never holds a private key. */
  readonly lines: string;
  readonly language: LineLanguage;
  readonly needs: Needs;
}

/** What a finding rests on; all of it is foreign text. */
export interface FindingEvidence {
  readonly address?: string;
  readonly host?: string;
  /** The identifier or the key in question. */
  readonly subject?: string;
  readonly found?: string;
  readonly expected?: string;
  readonly element?: ElementId;
  readonly count?: number;
  /** The core's own answer, where a sentence for it exists. */
  readonly reason?: CheckReason;
}

export interface ExaminationFinding {
  readonly id: FindingId;
  readonly severity: Severity;
  readonly evidence: FindingEvidence;
  readonly remedies: readonly Remedy[];
}

/** How far a reader comes, and by which reason. */
export interface Reached {
  readonly rung: Rung;
  readonly reason: CheckReason;
}

/** What the rung above asks for, which no file on the host can give. */
export type Higher =
  'an-address' | 'an-own-address' | 'a-listed-address' | 'a-listed-signer' | 'a-listed-service' | 'nothing';

/** Every rung in it came out of the core's own judgement, of the web as it is or with the proposed lines laid over it. */
export interface RungPromise {
  readonly now: Reached;
  /** The same where a page on another site asks, which reads only what servers let it read and follows no redirect. */
  readonly inPages: Reached;
  /** Once every proposed file and header is published. */
  readonly promised: Reached;
  readonly promisedInPages: Reached;
  /** Which findings have to be mended for it; empty where nothing would lift it. */
  readonly by: readonly FindingId[];
  readonly byInPages: readonly FindingId[];
  readonly higher: Higher;
}

export type AboutKind = 'credential' | 'did-document' | 'status-list' | 'nothing';

export interface Examination {
  readonly about: {
    readonly kind: AboutKind;
    /** As it was given: an address, an identifier, the name of a file. */
    readonly given: string;
    readonly issuer: string | undefined;
    /** Whose address it is about. */
    readonly host: string | undefined;
  };
  /** Absent where no credential was given. */
  readonly report: VerificationReport | undefined;
  /** Absent where there is nobody to tell the rung of. */
  readonly rung: RungPromise | undefined;
  readonly findings: readonly ExaminationFinding[];
  /** Every host that was asked. */
  readonly asked: readonly string[];
  readonly examinedAt: string;
}
