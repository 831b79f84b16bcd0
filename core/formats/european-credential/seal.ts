import { inference, native } from '../../elements/format-elements.js';
import { as, texts } from '../../elements/reading/shapes.js';
import type { DateClaim } from '../../elements/rules/issue-date.js';
import { embedded } from '../proofs-as-elements.js';
import type { Sealing } from '../questions.js';
import { ACTIVITY, ASSESSMENT, AWARDING } from './paths.js';

const dateOf = (of: DateClaim['of']) => as(texts, (text): DateClaim => ({ of, text }));

/** When it was awarded, until when it holds, and how it can be checked. A seal around the file is not part of it. */
export const seal: Sealing = {
  'issue-date': [
    native(`${AWARDING}.awardingDate`, dateOf('award')),
    native('issued', dateOf('award')),
    native('issuanceDate', dateOf('award')),
    native('validFrom', dateOf('validity')),
    native(`${ASSESSMENT}.dateIssued`, dateOf('assessment')),
    native(`${ACTIVITY}.temporal.endDate`, dateOf('activity')),
    inference('proof.created', dateOf('signature')),
  ],
  expiry: [native('validUntil', texts), native('expirationDate', texts)],
  seal: embedded.seal,
  authenticity: embedded.authenticity,
};
