import type { Shape } from '../../elements/format-elements.js';
import { fillerAmong } from '../../elements/reading/shapes.js';
import { memberAt, objectsAt, type Origin, type Text, textMemberAt, type Value } from '../../elements/reading/text.js';
import type { LearnerClaim } from '../../elements/rules/learner-identity.js';

interface Identity {
  readonly type: string;
  readonly isHashed: boolean;
  readonly value: Text;
}

/** `IdentityObject` (Open Badges 3.0 §B.1.10). Without the flag, the value itself shows whether it is a hash. */
function readIdentity(value: Value, origin: Origin): Identity | undefined {
  const identity = textMemberAt(value, 'identityHash', origin);
  const flag = memberAt(value, 'hashed')?.value;
  const isHashed =
    flag === undefined
      ? /^[a-z0-9]{2,10}\$[0-9a-f]{16,}$/i.test(identity?.value ?? '')
      : flag === true || flag === 'true';
  return identity && { type: textMemberAt(value, 'identityType', origin)?.value ?? '', isHashed, value: identity };
}

const identities = (claimOf: (identity: Identity) => LearnerClaim | undefined): Shape<LearnerClaim> => ({
  read: (value, origin) =>
    objectsAt(value).flatMap(item => {
      const identity = readIdentity(item, origin);
      return (identity && claimOf(identity)) ?? [];
    }),
  fillerIn: fillerAmong('identityHash'),
});

const IN_A_REGISTER = new Set(['nationalIdentityNumber', 'sisSourcedId', 'accountId']);

export const nameIdentity = identities(({ type, isHashed, value }) =>
  type === 'name' && !isHashed ? { kind: 'name', name: value } : undefined,
);
export const registerIdentity = identities(({ type, isHashed, value }) =>
  IN_A_REGISTER.has(type) && !isHashed ? { kind: 'register-number', value } : undefined,
);
export const hashedIdentity = identities(({ isHashed, value }) => (isHashed ? { kind: 'hash', value } : undefined));
export const otherIdentity = identities(({ type, isHashed, value }) => {
  if (isHashed || type === 'name' || IN_A_REGISTER.has(type)) return undefined;
  return { kind: type === 'userName' ? 'nickname' : 'opaque', value };
});
