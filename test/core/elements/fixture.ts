import { checkElements, type ElementsAnswer } from '../../../core/elements/check-elements.js';
import type { ElementFinding, ElementId } from '../../../core/elements/element.js';
import { openBadges3Elements } from '../../../core/formats/open-badges-3/elements.js';
import { verifiableCredentialElements } from '../../../core/formats/verifiable-credential/elements.js';
import { isList, isObject, type Json, type JsonObject } from '../../../core/json.js';

/** The day every test judges on. */
export const TODAY = new Date('2026-06-01T12:00:00Z');

/** A micro-credential of our own that states all eleven elements of the Council list, and most others. */
export const complete: JsonObject = {
  '@context': ['https://www.w3.org/ns/credentials/v2', 'https://purl.imsglobal.org/spec/ob/v3p0/context-3.0.3.json'],
  id: 'https://badges.lumen.example/c/1',
  type: ['VerifiableCredential', 'OpenBadgeCredential'],
  name: 'Introduction to Data Ethics',
  issuer: {
    id: 'did:web:lumen.example',
    type: ['Profile'],
    name: 'University of Lumen',
    url: 'https://www.lumen.example',
    address: { type: ['Address'], addressCountry: 'Belgium', addressCountryCode: 'BE', addressLocality: 'Ghent' },
    otherIdentifier: [{ type: 'IdentifierEntry', identifier: 'DEQARINST9990', identifierType: 'ext:DEQARINST' }],
  },
  awardedDate: '2026-03-02T09:00:00Z',
  validFrom: '2026-03-02T09:00:00Z',
  credentialSubject: {
    id: 'did:key:zLearner',
    type: ['AchievementSubject'],
    identifier: [{ type: 'IdentityObject', hashed: false, identityHash: 'Learner Aurora', identityType: 'name' }],
    activityStartDate: '2026-01-12T00:00:00Z',
    activityEndDate: '2026-02-20T00:00:00Z',
    source: { id: 'https://ethics.lumen.example', type: ['Profile'], name: 'Lumen School of Ethics' },
    result: [{ type: ['Result'], resultDescription: 'urn:result:1', value: '14' }],
    achievement: {
      id: 'https://badges.lumen.example/a/1',
      type: ['Achievement'],
      name: 'Introduction to Data Ethics',
      description: 'What happens to personal records, and who answers for it.',
      criteria: {
        id: 'https://www.lumen.example/ethics',
        narrative:
          '## Learning outcomes\nThe participant can:\n- weigh the interests of everybody a data set describes\n- write an impact assessment for a small project\n\n## Entry requirements\nA year of work with records.\n\n## Stacking\nCounts towards the Master in Public Data (5 ECTS).',
      },
      ECTS: 5,
      timeInvestment: 130,
      participationType: 'online',
      assessmentType: 'portfolio',
      supervisionType: 'supervised with no identity verification',
      alignment: [
        {
          type: ['Alignment'],
          targetType: 'ext:EQF',
          targetFramework: 'European Qualifications Framework',
          targetName: 'EQF level 6',
          targetCode: '6',
          targetUrl: 'http://data.europa.eu/snb/eqf/6',
        },
        {
          type: ['Alignment'],
          targetType: 'ext:QualityAssurance',
          targetFramework: 'Institutional review',
          targetName: 'Institutional review 2024: positive',
          targetCode: 'IR-7',
          targetUrl: 'https://agency.example/IR-7',
        },
        {
          type: ['Alignment'],
          targetType: 'ext:ISCEDF',
          targetFramework: 'ISCED-F 2013',
          targetName: 'Philosophy and ethics',
          targetCode: '0223',
          targetUrl: 'http://data.europa.eu/snb/isced-f/0223',
        },
      ],
      resultDescription: [
        { id: 'urn:result:1', type: ['ResultDescription'], name: 'Points', valueMin: '0', valueMax: '20' },
      ],
    },
  },
  proof: {
    type: 'DataIntegrityProof',
    cryptosuite: 'eddsa-rdfc-2022',
    created: '2026-03-02T10:00:00Z',
    verificationMethod: 'did:web:lumen.example#key-1',
    proofPurpose: 'assertionMethod',
    proofValue: 'zNone',
  },
};

/** Where it keeps its parts. */
export const ACHIEVEMENT = 'credentialSubject.achievement';

/** A copy with the value at a path of member names and indices replaced, or removed with `undefined`. */
export const withValue = (document: JsonObject, path: string, value: Json | undefined): JsonObject => {
  const changed = replaced(document, path.split('.'), value);
  return isObject(changed) ? changed : document;
};

function replaced(here: Json, [key, ...rest]: readonly string[], value: Json | undefined): Json {
  if (key === undefined) return here;
  const below = (held: Json | undefined): Json | undefined =>
    rest.length === 0 ? value : replaced(held ?? {}, rest, value);
  if (isList(here)) {
    return here.flatMap((held, index) => {
      const kept = index === Number(key) ? below(held) : held;
      return kept === undefined ? [] : [kept];
    });
  }
  if (!isObject(here)) return here;
  const kept = below(here[key]);
  const others = Object.entries(here).filter(([name]) => name !== key);
  return Object.fromEntries(kept === undefined ? others : [...others, [key, kept]]);
}

/** Several changes at once; `undefined` removes. */
export const changed = (document: JsonObject, changes: Readonly<Record<string, Json | undefined>>): JsonObject =>
  Object.entries(changes).reduce((all, [path, value]) => withValue(all, path, value), document);

/** The complete one with changes below its achievement. */
export const achieving = (changes: Readonly<Record<string, Json | undefined>>): JsonObject =>
  changed(
    complete,
    Object.fromEntries(Object.entries(changes).map(([path, value]) => [`${ACHIEVEMENT}.${path}`, value])),
  );

export const judge = (document: JsonObject, now = TODAY): ElementsAnswer =>
  checkElements(document, openBadges3Elements, now);
export const judgeFreeForm = (document: JsonObject, now = TODAY): ElementsAnswer =>
  checkElements(document, verifiableCredentialElements, now);

export function findingIn(answer: ElementsAnswer, id: ElementId): ElementFinding {
  const found = answer.findings.find(finding => finding.id === id);
  if (!found) throw new Error(`no finding for ${id}`);
  return found;
}

/** "present element.stated": what a test most often asks. */
export function outcomeOf(document: JsonObject, id: ElementId): string {
  const { status, reason } = findingIn(judge(document), id);
  return `${status} ${reason.slice('element.'.length)}`;
}

export const valueOf = (document: JsonObject, id: ElementId): string | undefined =>
  findingIn(judge(document), id).value;

/** Statuses of all elements and the two tracks: what a change of shape must not change. */
export function statuses(document: JsonObject): Readonly<Record<string, string>> {
  const answer = judge(document);
  return {
    ...Object.fromEntries(answer.findings.map(({ id, status }) => [id, status])),
    track: answer.track,
    microbolTrack: answer.microbolTrack,
  };
}

/** Every place that holds a string, a number or a boolean, as a path. */
export const leavesOf = (value: Json, path: readonly string[] = []): readonly (readonly [string, Json])[] => {
  if (isList(value)) return value.flatMap((item, index) => leavesOf(item, [...path, String(index)]));
  if (isObject(value)) return Object.entries(value).flatMap(([key, held]) => leavesOf(held, [...path, key]));
  return [[path.join('.'), value]];
};
