import { inference, native, type Places } from '../../elements/format-elements.js';
import { as, texts } from '../../elements/reading/shapes.js';
import type { DateClaim } from '../../elements/rules/issue-date.js';
import { embeddedProofs, proofKeys, statusEntries } from '../proofs-as-elements.js';
import { ACTIVITY, ASSESSMENT, AWARDING } from './paths.js';

const dateOf = (of: DateClaim['of']) => as(texts, (text): DateClaim => ({ of, text }));

/** When it was awarded, until when it holds, and how it can be checked. A seal around the file is not part of it. */
export const seal: Pick<Places, 'issue-date' | 'expiry' | 'seal' | 'authenticity'> = {
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
  seal: [native('proof', embeddedProofs)],
  authenticity: [native('proof', proofKeys), native('credentialStatus', statusEntries)],
};
