import { inference, native, type Places } from '../../elements/format-elements.js';
import { isFillerForAnAnswer } from '../../elements/reading/filler.js';
import { as, objects, prose, texts, textsUnless } from '../../elements/reading/shapes.js';
import { itemsAt, textMemberAt } from '../../elements/reading/text.js';
import { scaleOf } from '../../elements/vocabularies/frameworks.js';
import { isEqfUri } from '../../elements/vocabularies/levels.js';
import { assumedProvider } from '../parties.js';
import { accreditations } from '../quality.js';
import { hoursIn } from '../workload.js';
import { claims } from './types.js';

/** Where the claims stand in the document as arranged. */
export const AMONG_CLAIMS = 'claims';

const at = (name: keyof typeof claims): string => `${AMONG_CLAIMS}.${claims[name]}`;

type Learning = Pick<
  Places,
  | 'learner-identity'
  | 'title'
  | 'issuer-country'
  | 'awarding-body'
  | 'issue-date'
  | 'learning-outcomes'
  | 'workload'
  | 'level'
  | 'quality-assurance'
  | 'prerequisites'
  | 'grade'
  | 'stackability'
  | 'provider'
  | 'place-of-issue'
  | 'expiry'
  | 'prose'
>;

/** Where the learning credential of the European wallet keeps the standard elements. */
export const learningElements: Learning = {
  'learner-identity': [
    native(
      AMONG_CLAIMS,
      objects(
        (item, origin) => {
          const [given, family] = [claims.givenName, claims.familyName].map(name => textMemberAt(item, name, origin));
          return given || family
            ? { kind: 'name-parts', ...(given && { given }), ...(family && { family }) }
            : undefined;
        },
        claims.givenName,
        claims.familyName,
      ),
    ),
    native(
      at('learnerNumber'),
      as(texts, value => ({ kind: 'register-number', value })),
    ),
  ],
  title: [native(at('title'), texts)],
  'issuer-country': [
    native(
      at('country'),
      as(texts, code => ({ kind: 'address', code })),
    ),
  ],
  'awarding-body': [
    native(
      at('issuer'),
      as(texts, name => ({ kind: 'name', name })),
    ),
  ],
  'issue-date': [
    native(
      at('issuedOn'),
      as(texts, text => ({ of: 'award', text })),
    ),
  ],
  'learning-outcomes': [
    native(
      at('outcomes'),
      as(texts, text => ({ kind: 'statement', text })),
    ),
    native(
      at('description'),
      as(prose, text => ({ kind: 'prose', text })),
    ),
    native(
      at('description'),
      as(prose, text => ({ kind: 'topics', of: 'description', text })),
    ),
  ],
  workload: [native(at('workload'), as(texts, hoursIn))],
  level: [
    native(
      at('level'),
      as(texts, text => {
        const scale = isEqfUri(text.value) ? 'EQF' : scaleOf(text.value);
        return {
          pointer: text.pointer,
          ...(scale && { scale }),
          ...(isEqfUri(text.value) ? { uri: text } : { code: text }),
        };
      }),
    ),
  ],
  'quality-assurance': [native(at('quality'), accreditations)],
  prerequisites: [
    native(
      at('prerequisites'),
      as(textsUnless(isFillerForAnAnswer), text => ({ in: 'field', text })),
    ),
  ],
  grade: [
    native(
      at('grade'),
      as(texts, value => ({ value })),
    ),
  ],
  stackability: [
    native(at('stackability'), {
      read: value =>
        itemsAt(value).flatMap(({ value: options, pointer }) =>
          options === true || typeof options === 'string'
            ? { in: 'flag' as const, text: { value: String(options), pointer } }
            : [],
        ),
      fillerIn: texts.fillerIn,
    }),
  ],
  provider: [inference(at('issuer'), assumedProvider)],
  'place-of-issue': [
    native(
      at('country'),
      as(texts, text => ({ of: 'country', text })),
    ),
  ],
  expiry: [native(at('expiresOn'), texts)],
  prose: [native(at('description'), prose)],
};
