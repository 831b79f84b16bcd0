import { native, type Place, type Shape } from '../elements/format-elements.js';
import { asFar, noFiller, objects, texts } from '../elements/reading/shapes.js';
import { itemsAt, memberAt, objectsAt, textAt, textMemberAt } from '../elements/reading/text.js';
import type { AuthenticityClaim, SealClaim } from '../elements/rules/seal.js';
import { isObject } from '../json.js';

/** An embedded proof (VC Data Integrity §2.1), single or in a set. Whether it holds is not asked here. */
const embeddedProofs: Shape<SealClaim> = {
  read: (value, origin) =>
    objectsAt(value).flatMap(item =>
      isObject(item.value) && Object.keys(item.value).length > 0
        ? {
            kind: 'signature' as const,
            pointer: item.pointer,
            type: textMemberAt(item, 'cryptosuite', origin)?.value ?? textMemberAt(item, 'type', origin)?.value ?? '',
          }
        : [],
    ),
  fillerIn: noFiller,
};

/** A proof that names its key can be checked; one that does not only claims so. */
const proofKeys: Shape<AuthenticityClaim> = objects((item, origin) => {
  const [method] = itemsAt(memberAt(item, 'verificationMethod'));
  const text =
    method &&
    (isObject(method.value)
      ? { value: textMemberAt(method, 'id', origin)?.value ?? '', pointer: method.pointer }
      : textAt(method, origin));
  return text ? { kind: 'way', text } : { kind: 'words', text: { value: '', pointer: item.pointer } };
});

/** A status list or service that can be asked. */
const statusEntries: Shape<AuthenticityClaim> = objects((item, origin) => ({
  kind: 'way',
  text: { value: textMemberAt(item, 'type', origin)?.value ?? '', pointer: item.pointer },
}));

/** Where a W3C credential says by itself that it is sealed, and how that can be checked. */
export const embedded: {
  readonly seal: readonly Place<SealClaim>[];
  readonly authenticity: readonly Place<AuthenticityClaim>[];
  readonly address: Place<AuthenticityClaim>;
} = {
  seal: [native('proof', embeddedProofs)],
  authenticity: [native('proof', proofKeys), native('credentialStatus', statusEntries)],
  address: native(
    'id',
    asFar(texts, text => (/^https:\/\//i.test(text.value) ? { kind: 'link', text } : undefined)),
  ),
};
