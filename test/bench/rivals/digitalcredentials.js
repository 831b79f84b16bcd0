import { DataIntegrityProof } from '@digitalcredentials/data-integrity';
import { Ed25519Signature2020 } from '@digitalcredentials/ed25519-signature-2020';
import { cryptosuite } from '@digitalcredentials/eddsa-rdfc-2022-cryptosuite';
import * as vc from '@digitalcredentials/vc';
import { loaderOf } from './loader.js';

const documentLoader = loaderOf();
const suites = {
  'eddsa-rdfc-2022': () => new DataIntegrityProof({ cryptosuite }),
  Ed25519Signature2020: () => new Ed25519Signature2020(),
};

export async function judge({ text }, suite) {
  const credential = JSON.parse(text);
  const { verified } = await vc.verifyCredential({ credential, suite: suites[suite](), documentLoader });
  return verified;
}
