import { inference, native } from '../../elements/format-elements.js';
import { as, texts } from '../../elements/reading/shapes.js';
import { embedded } from '../proofs-as-elements.js';
import type { Sealing } from '../questions.js';

/** When it was awarded, until when it holds, and how it can be checked. */
export const seal: Sealing = {
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
  seal: embedded.seal,
  authenticity: [...embedded.authenticity, embedded.address],
};
