import type { Credential, Stated, StatedIssuer } from '../../credential.js';
import { itemsAt, memberAt, objectsAt, type Origin, textMemberAt, type Value } from '../../elements/reading/text.js';
import { isObject, type JsonObject, pointerTo, textMember, textsOf } from '../../json.js';
import { registeredAs } from '../issuer-members.js';
import { readCommon, stated, withoutAbsent } from '../vc-members.js';
import { ACHIEVEMENT, LANGUAGE, arrange } from './arrange.js';
import { nameOf } from './organisations.js';

/** European Learning Model 3 on VC 1.1, as sealed today, or VC 2.0. Issuer and awarding body are often two organisations. */
export function read(document: JsonObject): Credential {
  const arranged = arrange(document);
  const root = { value: arranged.document, pointer: '' };
  const language = memberAt(root, LANGUAGE)?.value;
  const origin: Origin = { document: arranged.document, language: typeof language === 'string' ? language : undefined };
  const achievement = memberAt(root, ACHIEVEMENT);
  const received = (text: Stated | undefined): Stated | undefined =>
    text && { value: text.value, pointer: arranged.received(text.pointer) };
  const [issuer] = itemsAt(memberAt(root, 'issuer'));
  const common = readCommon(document);
  return {
    format: 'european-credential',
    ...common,
    ...datesOf(document, common),
    issuer: withoutAbsent({ ...common.issuer, ...issuerOf(issuer, origin, received) }),
    ...withoutAbsent({
      title: received(titleOf(root, achievement, origin)),
      learner: received(learnerOf(memberAt(root, 'credentialSubject'), origin)),
      awardingBody: received(awardingBodyOf(achievement, origin)),
    }),
    ...mandatesIn(root, received),
  };
}

type Received = (text: Stated | undefined) => Stated | undefined;

function issuerOf(issuer: Value | undefined, origin: Origin, received: Received): StatedIssuer {
  if (!issuer) return {};
  const [homepage] = objectsAt(memberAt(issuer, 'homepage'));
  const { identifiers, country, countries, legalNames } = registeredAs(issuer.value, issuer.pointer);
  const placed = <T extends Stated>(all: readonly T[] | undefined): readonly T[] | undefined =>
    all?.map(one => ({ ...one, pointer: received(one)?.pointer ?? one.pointer }));
  return withoutAbsent({
    name: received(nameOf(issuer, origin, 'legalName', 'prefLabel', 'altLabel')),
    url: received(textMemberAt(homepage, 'contentURL', origin)),
    identifiers: placed(identifiers),
    country: received(country),
    countries: placed(countries),
    legalNames: placed(legalNames),
  });
}

function titleOf(root: Value, achievement: Value | undefined, origin: Origin): Stated | undefined {
  const [specification] = objectsAt(memberAt(achievement, 'specifiedBy'));
  const [display] = objectsAt(memberAt(root, 'displayParameter'));
  return [achievement, specification, display]
    .map(place => textMemberAt(place, 'title', origin))
    .find(title => title !== undefined);
}

function learnerOf(subjects: Value | undefined, origin: Origin): Stated | undefined {
  const [subject] = objectsAt(subjects);
  const full = textMemberAt(subject, 'fullName', origin);
  const [given, family] = ['givenName', 'familyName'].map(key => textMemberAt(subject, key, origin));
  return full ?? (given && family ? { ...given, value: `${given.value} ${family.value}` } : undefined);
}

const awardingBodyOf = (achievement: Value | undefined, origin: Origin): Stated | undefined =>
  objectsAt(memberAt(achievement, 'awardedBy'))
    .flatMap(award => objectsAt(memberAt(award, 'awardingBody')))
    .map(body => nameOf(body, origin, 'legalName', 'altLabel', 'prefLabel'))
    .find(name => name !== undefined);

const MANDATE = 'http://data.europa.eu/snb/evidence-type/c_18016257';

/** What evidence of the type *Mandate* states, in every language. */
function mandatesIn(root: Value, received: Received): Pick<Credential, 'mandates'> {
  const evidence = objectsAt(memberAt(root, 'evidence')).filter(item =>
    objectsAt(memberAt(item, 'dcType')).some(({ value }) => textMember(value, 'id') === MANDATE),
  );
  const statements = evidence.flatMap(item => itemsAt(memberAt(item, 'evidenceStatement'))).flatMap(textsIn);
  const mandates = statements.flatMap(text => received(text) ?? []);
  return mandates.length > 0 ? { mandates } : {};
}

/** A text, or one for each language. */
const textsIn = ({ value, pointer }: Value): readonly Stated[] =>
  typeof value === 'string'
    ? [{ value, pointer }]
    : isObject(value)
      ? Object.entries(value).flatMap(([language, text]) =>
          textsOf(text).map(one => ({ value: one, pointer: pointer + pointerTo(language) })),
        )
      : [];

type Dates = Pick<Credential, 'validFrom' | 'validUntil'>;

/** Dates of issue are added when it is sealed; one begins it only where no other date does. A day alone begins or ends with it. */
function datesOf(document: JsonObject, { validFrom, validUntil }: Dates): Dates {
  const own = validFrom.filter(({ pointer }) => pointer === '/validFrom');
  const issued = stated(document, 'issued');
  const dated = validFrom.length === 0 && issued ? [issued] : validFrom;
  return {
    validFrom: (own.length > 0 ? own : dated).map(withTime('00:00:00Z')),
    validUntil: validUntil.map(withTime('23:59:59Z')),
  };
}

const withTime =
  (time: string) =>
  ({ value, pointer }: Stated): Stated => ({
    value: /^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T${time}` : value,
    pointer,
  });
