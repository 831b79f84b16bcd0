import type { Credential } from '../credential.js';
import type { Environment } from '../environment.js';
import { checkIssuer } from '../issuer/check-issuer.js';
import type { ControllerDocument, ListedKey } from '../issuer/key.js';
import { lookUpDocument } from '../issuer/look-up-key.js';
import { type ProofAnswer, only, unread } from '../proofs/answer.js';
import { passed } from '../report/check.js';
import { openWeb } from '../web/index.js';
import type { Judge } from './promise.js';

/** How far a reader would come with a credential that a key of this identifier signed: the core's own ladder. */
export const judgeOf =
  (id: string): Judge =>
  async environment => {
    const document = await lookUpDocument(id, openWeb(environment));
    const nobody = { rung: 0, reason: 'issuer.unidentified' } as const;
    if (document?.kind !== 'document') {
      return document?.reason === 'proof.key-unreachable' ? { ...nobody, reason: 'issuer.unreachable' } : nobody;
    }
    if (document.deactivated || !document.keys.some(key => mayBeUsed(key, id, environment))) return nobody;
    const { check, identity } = await checkIssuer(issuedBy(id), signedBy(id, document), {
      directories: environment.directories,
      now: environment.now(),
    });
    return { rung: identity.rung, reason: check.reason };
  };

const mayBeUsed = (key: ListedKey, owner: string, environment: Environment): boolean =>
  key.asserts &&
  key.publicKey !== undefined &&
  key.controller === owner &&
  !key.leaked &&
  key.revoked === undefined &&
  (key.expires === undefined || new Date(key.expires) > environment.now());

const issuedBy = (id: string): Credential => ({
  format: 'verifiable-credential',
  types: [],
  issuer: { id: { value: id, pointer: '/issuer' } },
  validFrom: [],
  validUntil: [],
  status: [],
  proofs: [],
  nested: [],
});

const signedBy = (controller: string, document: ControllerDocument): ProofAnswer => ({
  ...only(passed('proof.intact')),
  signer: { controller, document },
  unreachable: [],
  reading: unread({}),
});
