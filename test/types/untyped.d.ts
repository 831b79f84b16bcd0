/** What only tests use of packages that ship no types. */

declare module '@digitalbazaar/ed25519-multikey' {
  interface KeyPair {
    readonly id: string;
    readonly controller: string;
    readonly publicKeyMultibase: string;
    signer(): { readonly id: string; sign(call: { data: Uint8Array }): Promise<Uint8Array> };
  }
  export function generate(options: { seed: Uint8Array; id?: string; controller?: string }): Promise<KeyPair>;
}

declare module '@digitalbazaar/vc' {
  export function verifyCredential(call: {
    credential: object;
    suite: unknown;
    documentLoader: DocumentLoader;
    now?: Date;
    checkStatus?: () => Promise<{ verified: boolean }>;
  }): Promise<{ verified: boolean; error?: unknown }>;
}

declare module 'jsonld-signatures' {
  export interface Signatures {
    extendContextLoader(loader: DocumentLoader): DocumentLoader;
    verify(
      document: object,
      options: { suite: unknown; purpose: object; documentLoader: DocumentLoader },
    ): Promise<{ verified: boolean }>;
    purposes: { AssertionProofPurpose: new () => object };
  }
}

declare module '@digitalbazaar/ed25519-signature-2018' {
  export const Ed25519Signature2018: new (options: { signer: unknown; date: string }) => object;
}

declare module 'qrcode' {
  const QRCode: {
    create(
      text: string,
      options: { errorCorrectionLevel: 'L' },
    ): { readonly modules: { readonly size: number; readonly data: Uint8Array } };
    toBuffer(
      text: string,
      options: { errorCorrectionLevel: 'L'; scale: number; color: { light: string } },
    ): Promise<Uint8Array>;
  };
  export default QRCode;
}

declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createSignCryptosuite(): unknown;
}

declare module 'rdf-canonize' {
  export function canonize(
    statements: string,
    options: { algorithm: 'RDFC-1.0'; inputFormat: 'application/n-quads'; maxWorkFactor: number },
  ): Promise<string>;
}
declare module 'sax' {
  interface QualifiedAttribute {
    readonly local: string;
    readonly prefix: string;
    readonly value: string;
  }
  interface QualifiedTag {
    readonly local: string;
    readonly uri: string;
    readonly attributes: Readonly<Record<string, QualifiedAttribute>>;
  }
  interface Parser {
    onerror: (error: Error) => void;
    ondoctype: () => void;
    onopentag: (tag: QualifiedTag) => void;
    onclosetag: () => void;
    ontext: (text: string) => void;
    oncdata: (text: string) => void;
    write(text: string): Parser;
    close(): Parser;
  }
  const sax: { parser(strict: true, options: { readonly xmlns: true; readonly strictEntities: true }): Parser };
  export default sax;
}
