import '../../../fixtures/reflect.js';
import { SubjectAlternativeNameExtension, X509CertificateGenerator } from '@peculiar/x509';
import { describe, expect, test } from 'vitest';
import { isMadeOutTo } from '../../../../core/issuer/seal/subject-names.js';

type Names = readonly { readonly type: 'dns' | 'url' | 'email'; readonly value: string }[];

/** A certificate with an extension for each list of names. */
async function madeOutTo(...lists: readonly Names[]): Promise<Uint8Array<ArrayBuffer>> {
  const kind = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
  const keys = await crypto.subtle.generateKey(kind, true, ['sign', 'verify']);
  const { rawData } = await X509CertificateGenerator.createSelfSigned({
    serialNumber: '0a0b0c',
    name: 'CN=Signing service',
    notBefore: new Date('2025-01-01'),
    notAfter: new Date('2035-01-01'),
    keys,
    signingAlgorithm: kind,
    extensions: lists.map(names => new SubjectAlternativeNameExtension([...names])),
  });
  return new Uint8Array(rawData);
}

const host = { type: 'dns', value: 'Uni-Lumen.example' } as const;
const other = { type: 'dns', value: 'umbra.example' } as const;
const address = { type: 'url', value: 'https://uni-lumen.example/arts' } as const;

describe('a certificate is made out', () => {
  test.each<[string, readonly Names[], string, boolean]>([
    ['to its host', [[other, host]], 'https://uni-lumen.example/arts', true],
    ['to its whole address', [[address]], 'https://uni-lumen.example/arts', true],
    ['to one address of a host and no other', [[address]], 'https://uni-lumen.example/law', false],
    ['to nobody by the address of a mailbox', [[{ type: 'email', value: 'uni-lumen.example' }]], address.value, false],
    ['to nobody where it states its names twice', [[host], [other]], 'https://uni-lumen.example', false],
    ['to nobody where it states none', [], 'https://uni-lumen.example', false],
    ['to nobody who hides its host behind a user name', [[host]], 'https://umbra.example@uni-lumen.example', false],
    ['to nobody who hides it behind a password', [[host]], 'https://:umbra.example@uni-lumen.example', false],
    ['to nobody who is no address', [[host]], 'uni-lumen', false],
  ])('%s', async (_name, lists, asked, expected) => {
    expect(isMadeOutTo(await madeOutTo(...lists), asked)).toBe(expected);
  });

  test('to nobody where it is none', () => {
    expect(isMadeOutTo(new Uint8Array([0x30, 0]), 'https://uni-lumen.example')).toBe(false);
  });
});
