/** What only this folder uses of packages that ship no types. */

interface CurvePair {
  readonly publicKeyMultibase: string;
  signer(): {
    readonly id: string;
    readonly algorithm: string;
    sign(call: { data: Uint8Array }): Promise<Uint8Array>;
  };
}

declare module '@digitalbazaar/ecdsa-multikey' {
  export function fromJwk(call: {
    readonly jwk: object;
    readonly secretKey?: boolean;
    readonly id?: string;
    readonly controller?: string;
  }): Promise<CurvePair>;
}
declare module '@digitalbazaar/ecdsa-jcs-2019-cryptosuite' {
  export function createSignCryptosuite(): unknown;
  export function createVerifyCryptosuite(): unknown;
}
declare module '@digitalbazaar/eddsa-jcs-2022-cryptosuite' {
  export function createVerifyCryptosuite(): unknown;
}
declare module '@digitalbazaar/ecdsa-sd-2023-cryptosuite' {
  export function createSignCryptosuite(options: { readonly mandatoryPointers: readonly string[] }): unknown;
  export function createDiscloseCryptosuite(options: { readonly selectivePointers: readonly string[] }): unknown;
}
