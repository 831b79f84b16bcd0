import { inference, native, type Places } from '../../elements/format-elements.js';
import { as, asFar, texts } from '../../elements/reading/shapes.js';
import { embeddedProofs, proofKeys, statusEntries } from '../proofs-as-elements.js';

/** When it was awarded, until when it holds, and how it can be checked. */
export const seal: Pick<Places, 'issue-date' | 'expiry' | 'seal' | 'authenticity'> = {
  'issue-date': [
    native(
      'awardedDate',
      as(texts, text => ({ of: 'award', text })),
    ),
    native(
      'validFrom',
      as(texts, text => ({ of: 'validity', text })),
    ),
    inference(
      'issuanceDate',
      as(texts, text => ({ of: 'award', text })),
    ),
    inference(
      'proof.created',
      as(texts, text => ({ of: 'signature', text })),
    ),
  ],
  expiry: [native('validUntil', texts), inference('expirationDate', texts)],
  seal: [native('proof', embeddedProofs)],
  authenticity: [
    native('proof', proofKeys),
    native('credentialStatus', statusEntries),
    native(
      'id',
      asFar(texts, text => (/^https:\/\//i.test(text.value) ? { kind: 'link', text } : undefined)),
    ),
  ],
};
