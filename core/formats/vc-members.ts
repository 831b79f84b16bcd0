import type { Credential, Stated, StatedStatus } from '../credential.js';
import {
  type Json,
  type JsonObject,
  isList,
  isObject,
  listOf,
  member,
  pointerTo,
  textMember,
  textsOf,
} from '../json.js';
import { registeredAs } from './issuer-members.js';

/** A text member with its place. */
export function stated(value: Json | undefined, key: string, ...above: readonly string[]): Stated | undefined {
  const text = textMember(value, key);
  return text === undefined ? undefined : { value: text, pointer: pointerTo(...above, key) };
}

/** A text that may be written in several languages; the first is good enough where only one can be shown. */
export function statedText(value: Json | undefined, key: string, ...above: readonly string[]): Stated | undefined {
  const plain = stated(value, key, ...above);
  if (plain) return plain;
  const inner = member(value, key);
  const pointer = isList(inner) ? [...above, key, '0'] : [...above, key];
  const first = listOf(inner)[0];
  if (typeof first === 'string' && first !== '') return { value: first, pointer: pointerTo(...pointer) };
  return stated(first, '@value', ...pointer);
}

/** Begin and end of validity in either version of the data model (VCDM 1.1 §4.6, 2.0 §4.9); both names are read. */
export const readFamilyDates = (document: JsonObject): Pick<Credential, 'validFrom' | 'validUntil'> => ({
  validFrom: ['validFrom', 'issuanceDate'].flatMap(key => dateAt(member(document, key), pointerTo(key))),
  validUntil: [
    ...['validUntil', 'expirationDate'].flatMap(key => dateAt(member(document, key), pointerTo(key))),
    ...proofsAt(document).flatMap(({ value, pointer }) => dateAt(member(value, 'expires'), `${pointer}/expires`)),
  ],
});

/** A date of another type than text is read as its JSON: it cannot be a date, and is not to be overlooked. */
const dateAt = (value: Json | undefined, pointer: string): readonly Stated[] =>
  value === undefined || value === null
    ? []
    : [{ value: typeof value === 'string' ? value : JSON.stringify(value), pointer }];

const statusOf = (document: JsonObject): readonly StatedStatus[] => {
  const status = member(document, 'credentialStatus');
  return listOf(status).flatMap((entry, index) => {
    const [type, ...otherTypes] = textsOf(member(entry, 'type'));
    const pointer = isList(status) ? pointerTo('credentialStatus', index) : '/credentialStatus';
    const read = { type, ...(otherTypes.length > 0 && { otherTypes }), entry: isObject(entry) ? entry : {}, pointer };
    return entry === null ? [] : [read];
  });
};

function subjectIdsIn(document: JsonObject): Pick<Credential, 'subjectIds'> {
  const subjectIds = listOf(member(document, 'credentialSubject')).flatMap(subject => textMember(subject, 'id') ?? []);
  return subjectIds.length > 0 ? { subjectIds } : {};
}

const proofsAt = (document: JsonObject): readonly Stated<JsonObject>[] => {
  const proofs = member(document, 'proof');
  return listOf(proofs).flatMap((proof, index) =>
    isObject(proof) ? [{ value: proof, pointer: isList(proofs) ? pointerTo('proof', index) : '/proof' }] : [],
  );
};

function issuerOf(document: JsonObject): Credential['issuer'] {
  const issuer = member(document, 'issuer');
  if (typeof issuer === 'string') return { id: { value: issuer, pointer: '/issuer' } };
  return withoutAbsent({
    id: stated(issuer, 'id', 'issuer'),
    name: statedText(issuer, 'name', 'issuer'),
    url: stated(issuer, 'url', 'issuer'),
    ...registeredAs(issuer, '/issuer'),
  });
}

/** Credentials inside this one that say something about it: named, and not judged. */
function nestedIn(document: JsonObject): readonly string[] {
  const places = [
    ['endorsement'],
    ['issuer', 'endorsement'],
    ['evidence'],
    ['credentialSubject', 'achievement', 'endorsement'],
    ['endorsementJwt'],
    ['issuer', 'endorsementJwt'],
    ['credentialSubject', 'achievement', 'endorsementJwt'],
  ];
  return places.flatMap(place => {
    const found = place.reduce<Json | undefined>((value, key) => member(listOf(value)[0], key), document);
    const nested = listOf(found).filter(
      item =>
        textsOf(member(item, 'type')).includes('VerifiableCredential') ||
        (typeof item === 'string' && place.at(-1) === 'endorsementJwt'),
    );
    return nested.map(() => pointerTo(...place));
  });
}

/** An object without the members that are `undefined`: an absent fact is absent, not a hole. */
export const withoutAbsent = <T extends object>(members: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined)) as {
    [K in keyof T]?: Exclude<T[K], undefined>;
  };

type Common = Omit<Credential, 'format' | 'title' | 'learner' | 'achievementId'>;

/** What every W3C Verifiable Credential has, whatever it is about. A field of another type is an absent field. */
export const readCommon = (document: JsonObject): Common => ({
  ...withoutAbsent({ id: stated(document, 'id') }),
  ...subjectIdsIn(document),
  types: textsOf(member(document, 'type')),
  issuer: issuerOf(document),
  ...readFamilyDates(document),
  status: statusOf(document),
  proofs: proofsAt(document),
  nested: nestedIn(document),
});
