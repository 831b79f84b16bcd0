/** How a picture carries a credential: baked into its file, or shown as a QR code. */
export type CarriedBy = 'png' | 'svg' | 'qr-code';

interface Found {
  readonly by: CarriedBy;
  /** The picture's address; which of several it was. */
  readonly from: string;
}

/** A text exactly as it is embedded: SHA-256 and size of its UTF-8. */
export interface Measured {
  readonly sha256: string;
  readonly bytes: number;
}

/** What a picture holds. Nothing of it is judged. */
export type Inside =
  | { readonly kind: 'plain' }
  /** Not answered, damaged, packed, too large, or no picture at all. */
  | { readonly kind: 'unread' }
  /** Nothing but an address; where it leads is for others to say. */
  | (Found & { readonly kind: 'address'; readonly address: string })
  | (Found &
      Measured & {
        readonly kind: 'credential';
        readonly text: string;
        /** What it says was achieved; a claim of the picture's. */
        readonly title?: string;
        /** The same for every way to write the same credential (`VerificationReport.fingerprint`). */
        readonly fingerprint?: string;
        /** The address that answers for a badge without a signature of its own (Open Badges 2.0). */
        readonly hostedAt?: string;
      })
  /** Two credentials, of which two viewers may show one each: the picture itself is to be judged. */
  | (Found & Measured & { readonly kind: 'two'; readonly picture: Uint8Array });
