/** The credentials that are timed: Open Badges 3.0.3 on VC 2.0 by one identifier that is its key. */
import type { JsonObject } from '../../../core/json.js';
import { contexts } from '../../fixtures/credentials.js';
import { type Seeded, seeded } from './seeded.js';

/** How much a badge says. */
export interface Shape {
  readonly name: string;
  readonly alignments: number;
  readonly results: number;
  /** Rubric levels of each result. */
  readonly levels?: number;
  /** Characters of the description and of the criteria. */
  readonly prose: number;
  /** Characters of what each alignment and each result says. */
  readonly detail: number;
  /** So many pieces of evidence that say the same. */
  readonly same?: number;
  /** So many achievements that are related to each other, each to every other, without a name of their own. */
  readonly clique?: number;
}

export const sizes = {
  small: { name: 'small', alignments: 2, results: 1, prose: 64, detail: 20 },
  medium: { name: 'medium', alignments: 40, results: 20, prose: 600, detail: 34 },
  large: { name: 'large', alignments: 400, results: 200, levels: 3, prose: 1_000, detail: 26 },
} as const satisfies Readonly<Record<string, Shape>>;

export type Size = keyof typeof sizes;

export const grown = (alignments: number): Shape => ({
  name: `grow-${String(alignments)}`,
  alignments,
  results: 1,
  prose: 64,
  detail: 20,
});
export const alike = (same: number): Shape => ({ ...sizes.small, name: `same-${String(same)}`, same });
export const related = (clique: number): Shape => ({ ...sizes.small, name: `clique-${String(clique)}`, clique });

export const growth = [25, 50, 100, 200, 400, 800, 1_600].map(grown);
export const leaves = [10, 20, 40, 80, 160].map(alike);
export const cliques = [3, 4, 5, 6, 7, 8].map(related);

/** @param seed another one makes another credential of the same shape: names, addresses, dates and numbers differ */
export function badge(shape: Shape, seed: number, issuer: string): JsonObject {
  const own = seeded(seed);
  return {
    '@context': [contexts.credentials2, contexts.openBadges],
    id: `https://uni-lumen.example/credentials/${own.hex(12)}`,
    type: ['VerifiableCredential', 'OpenBadgeCredential'],
    issuer: {
      id: issuer,
      type: ['Profile'],
      name: `University of Lumen ${own.hex(4)}`,
      url: 'https://uni-lumen.example',
      email: 'badges@uni-lumen.example',
      phone: '+32 2 555 01 00',
      address: {
        type: ['Address'],
        addressCountry: 'Belgium',
        addressCountryCode: 'BE',
        addressLocality: 'Lumen',
      },
    },
    validFrom: dayOf(own),
    validUntil: '2036-01-01T00:00:00Z',
    awardedDate: dayOf(own),
    name: `Data Ethics ${own.hex(4)}`,
    credentialSubject: {
      id: `urn:uuid:${uuid(own)}`,
      type: ['AchievementSubject'],
      role: 'Learner',
      term: '2026',
      creditsEarned: 5,
      identifier: [
        { type: 'IdentityObject', hashed: false, identityHash: `Learner ${own.hex(6)}`, identityType: 'name' },
      ],
      achievement: shape.clique === undefined ? achievement(shape, own) : clique(shape.clique, own),
      ...(shape.clique === undefined && { result: resultsOf(shape, own) }),
    },
    ...(shape.same !== undefined && { evidence: Array.from({ length: shape.same }, evidence) }),
  };
}

const dayOf = (own: Seeded): string =>
  new Date(Date.UTC(2026, 0, 1 + Math.floor(own.next() * 180))).toISOString().replace('.000', '');

const uuid = (own: Seeded): string => `${own.hex(8)}-${own.hex(4)}-4${own.hex(3)}-8${own.hex(3)}-${own.hex(12)}`;

const evidence = (): JsonObject => ({ type: ['Evidence'], name: 'Portfolio', narrative: 'One of several portfolios.' });

const resultId = (at: number): string => `urn:result:${String(at + 1)}`;

function achievement(shape: Shape, own: Seeded): JsonObject {
  return {
    id: `https://uni-lumen.example/courses/${own.hex(6)}`,
    type: ['Achievement'],
    achievementType: 'MicroCredential',
    name: `Introduction to Data Ethics ${own.hex(4)}`,
    description: own.text(shape.prose),
    inLanguage: 'en',
    version: '2',
    creditsAvailable: 5,
    tag: ['ethics', 'law', 'privacy'],
    humanCode: `DE-${own.hex(4)}`,
    fieldOfStudy: 'Philosophy and ethics',
    criteria: { narrative: own.text(shape.prose) },
    alignment: Array.from({ length: shape.alignments }, (_, at) => alignment(shape, own, at)),
    resultDescription: Array.from({ length: shape.results }, (_, at) => resultDescription(shape, own, at)),
  };
}

const alignment = ({ detail }: Shape, own: Seeded, at: number): JsonObject => ({
  type: ['Alignment'],
  targetCode: `${String(at + 1)}-${own.hex(6)}`,
  targetFramework: 'European Skills (ESCO)',
  targetName: own.text(detail),
  targetType: 'ext:Skill',
  targetUrl: `https://skills.example/${own.hex(6)}`,
});

const resultDescription = (shape: Shape, own: Seeded, at: number): JsonObject => ({
  id: resultId(at),
  type: ['ResultDescription'],
  name: own.text(shape.detail),
  resultType: 'Percent',
  valueMin: '0',
  valueMax: '100',
  ...(shape.levels !== undefined && {
    rubricCriterionLevel: Array.from({ length: shape.levels }, (_, level) => ({
      id: `${resultId(at)}:${String(level + 1)}`,
      type: ['RubricCriterionLevel'],
      level: String(level + 1),
      name: own.text(shape.detail),
      points: String(10 * (level + 1)),
    })),
  }),
});

const resultsOf = (shape: Shape, own: Seeded): readonly JsonObject[] =>
  Array.from({ length: shape.results }, (_, at) => ({
    type: ['Result'],
    resultDescription: resultId(at),
    value: String(Math.floor(own.next() * 100)),
  }));

/** Nothing tells one of them from another, so every order of them has to be looked at. */
function clique(many: number, own: Seeded): readonly JsonObject[] {
  const names = Array.from({ length: many }, (_, at) => `_:a${String(at)}`);
  const name = `Introduction to Data Ethics ${own.hex(4)}`;
  return names.map(id => ({
    id,
    type: ['Achievement'],
    name,
    description: 'Goes with all the others.',
    criteria: { id: 'https://uni-lumen.example/criteria' },
    related: names.filter(other => other !== id).map(other => ({ id: other, type: ['Related'] })),
  }));
}
