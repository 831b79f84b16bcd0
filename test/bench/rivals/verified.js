/** @digitalbazaar/vc as its documentation has it, with a reader's own way to vocabularies and keys. */
import { DataIntegrityProof } from '@digitalbazaar/data-integrity';
import { Ed25519Signature2020 } from '@digitalbazaar/ed25519-signature-2020';
import { createVerifyCryptosuite } from '@digitalbazaar/eddsa-jcs-2022-cryptosuite';
import { cryptosuite } from '@digitalbazaar/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalbazaar/vc';
import { now } from './loader.js';

const suites = {
  'eddsa-rdfc-2022': () => new DataIntegrityProof({ cryptosuite }),
  Ed25519Signature2020: () => new Ed25519Signature2020(),
  'eddsa-jcs-2022': () => new DataIntegrityProof({ cryptosuite: createVerifyCryptosuite() }),
};

export const verifiedBy =
  documentLoader =>
  async ({ text }, suite) => {
    const credential = JSON.parse(text);
    const { verified } = await vc.verifyCredential({ credential, suite: suites[suite](), documentLoader, now });
    return verified;
  };
