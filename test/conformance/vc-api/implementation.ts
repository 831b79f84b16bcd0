/** What a W3C suite wants to know about an implementation on this machine (docs/conformance.md). */
import { issuers } from './keys.js';
import { suites } from './suites.js';

const supports = (keyTypes: readonly string[]) => ({ vc: ['1.1', '2.0'], keyTypes });

const CURVES = Object.keys(issuers).filter(key => key !== 'Ed25519');

export function implementationAt(base: string): object {
  const tags = suites.map(({ name }) => name);
  const allKeys = Object.keys(issuers);
  const verifier = (path: string) => ({
    id: issuers.Ed25519.did,
    endpoint: `${base}${path}`,
    method: 'POST',
    tags: ['vc2.0', ...tags],
    supportedEcdsaKeyTypes: CURVES,
    supports: supports(allKeys),
  });
  return {
    name: 'Proofmark',
    implementation: 'Proofmark',
    issuers: suites.flatMap(({ keys, name, prefix }) =>
      keys.map(key => ({
        id: issuers[key].did,
        endpoint: `${base}/${prefix}/credentials/issue`,
        method: 'POST',
        tags: [...(prefix === suites[0]?.prefix ? ['vc2.0'] : []), name, key],
        ...(CURVES.includes(key) && { supportedEcdsaKeyTypes: [key] }),
        supports: supports([key]),
      })),
    ),
    verifiers: [verifier('/credentials/verify')],
    vpVerifiers: [verifier('/presentations/verify')],
    vcHolders: [
      {
        id: issuers['P-256'].did,
        endpoint: `${base}/credentials/derive`,
        method: 'POST',
        tags: ['vcHolder', 'ecdsa-sd-2023'],
        supports: supports(['P-256']),
      },
    ],
  };
}
