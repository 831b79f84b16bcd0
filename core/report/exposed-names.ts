import { isLanguageMap, itemsAt, memberAt, objectsAt, type Value, writtenAt } from '../elements/reading/text.js';
import { isObject } from '../json.js';
import { type ExposedFact, type ExposedKind, factOf } from './exposed-fact.js';

/** Names that say something about a person wherever they stand in a self-made claim; compared without case, `_` and `-`. */
const ANYWHERE: Readonly<Record<string, ExposedKind>> = {
  fullname: 'name',
  givenname: 'name',
  firstname: 'name',
  familyname: 'name',
  lastname: 'name',
  surname: 'name',
  birthname: 'name',
  holdername: 'name',
  studentname: 'name',
  email: 'email',
  emailaddress: 'email',
  phonenumber: 'phone',
  mobile: 'phone',
  birthdate: 'birth-date',
  dateofbirth: 'birth-date',
  placeofbirth: 'birth-place',
  birthplace: 'birth-place',
  nationality: 'nationality',
  citizenship: 'nationality',
  gender: 'gender',
  sex: 'gender',
  photo: 'photo',
  portrait: 'photo',
  studentid: 'number',
  studentnumber: 'number',
  matriculationnumber: 'number',
  nationalid: 'number',
  personalidentifier: 'number',
  passportnumber: 'number',
  documentnumber: 'number',
  licensenumber: 'number',
  socialsecuritynumber: 'number',
  taxnumber: 'number',
  grade: 'result',
  finalgrade: 'result',
  score: 'result',
  mark: 'result',
  gpa: 'result',
};

/** Names that say it only of the subject itself: further down they may belong to a course or an organisation. */
const OF_THE_SUBJECT: Readonly<Record<string, ExposedKind>> = {
  name: 'name',
  student: 'name',
  telephone: 'phone',
  phone: 'phone',
  address: 'address',
  image: 'photo',
  picture: 'photo',
  identifier: 'number',
  result: 'result',
};

/** Inside these the subject itself is described once more. */
const PEOPLE: readonly string[] = ['recipient', 'student', 'learner', 'holder', 'person', 'graduate'];

const DEPTH = 3;

const normal = (key: string): string => key.replace(/[_-]/g, '').toLowerCase();

const kindOf = (name: string, isSubject: boolean): ExposedKind | undefined => {
  if (isSubject && Object.hasOwn(OF_THE_SUBJECT, name)) return OF_THE_SUBJECT[name];
  return Object.hasOwn(ANYWHERE, name) ? ANYWHERE[name] : undefined;
};

/** What a self-made subject tells under names that are known for it. */
export const claimedPersonally = (subject: Value): readonly ExposedFact[] => below(subject, true, DEPTH);

function below(item: Value, isSubject: boolean, depth: number): readonly ExposedFact[] {
  if (depth === 0 || !isObject(item.value) || isLanguageMap(item.value)) return [];
  return Object.keys(item.value).flatMap(key => {
    const held = memberAt(item, key);
    const name = normal(key);
    const kind = kindOf(name, isSubject);
    const facts = held === undefined || kind === undefined ? [] : factsIn(kind, held);
    if (facts.length > 0) return facts;
    return objectsAt(held).flatMap(inner => below(inner, PEOPLE.includes(name), depth - 1));
  });
}

/** The texts there; an address is often written as an object. */
const factsIn = (kind: ExposedKind, held: Value): readonly ExposedFact[] =>
  itemsAt(held).flatMap(item => {
    const text = writtenAt(item)[0]?.value ?? (kind === 'address' ? partsOf(item) : undefined);
    return text === undefined ? [] : factOf(kind, item, text);
  });

function partsOf({ value }: Value): string | undefined {
  if (!isObject(value)) return undefined;
  const parts = Object.entries(value).flatMap(([key, part]) =>
    typeof part === 'string' && !/^@?(?:type|id)$/.test(key) ? [part] : [],
  );
  return parts.length === 0 ? undefined : parts.join(', ');
}
