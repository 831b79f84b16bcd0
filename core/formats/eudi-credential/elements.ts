import type { Arranged } from '../../elements/arranged.js';
import { asReceived } from '../../elements/arranged.js';
import { type FormatElements, inference, native } from '../../elements/format-elements.js';
import { as, texts } from '../../elements/reading/shapes.js';
import type { JsonObject } from '../../json.js';
import { openBadges3Elements } from '../open-badges-3/elements.js';
import { statesLearning } from './learning.js';
import { AMONG_CLAIMS, learningElements } from './learning-elements.js';

const { elements } = openBadges3Elements;

/**
 * The claims of a learning credential stand apart from those of a badge: where nothing of the one was kept back, nothing
 * of the other is "not shown".
 */
function arrange(document: JsonObject): Arranged {
  if (!statesLearning(document)) {
    const badge = openBadges3Elements.arrange?.(document) ?? asReceived(document);
    return { ...badge, document: { ...badge.document, [AMONG_CLAIMS]: {} } };
  }
  const received = (pointer: string) => pointer.replace(new RegExp(`^/${AMONG_CLAIMS}(?=/|$)`), '');
  return { document: { [AMONG_CLAIMS]: document }, received };
}

/** The claims of a token, wherever the others stand. */
const token = (name: string): readonly string[] => [name, `${AMONG_CLAIMS}.${name}`];

/**
 * The places of Open Badges 3.0, those of the learning credential, and the claims of the token. Without its envelope a
 * payload has no seal and no way to check it, whatever address its `id` is.
 */
export const eudiElements: FormatElements = {
  ...openBadges3Elements,
  kindOf: () => 'award',
  judges: () => true,
  arrange,
  elements: {
    ...elements,
    'learner-identity': [...elements['learner-identity'], ...learningElements['learner-identity']],
    title: [...elements.title, ...learningElements.title],
    'issuer-country': [
      ...elements['issuer-country'],
      ...learningElements['issuer-country'],
      ...token('iss').map(at =>
        inference(
          at,
          as(texts, address => ({ kind: 'web' as const, address })),
        ),
      ),
    ],
    'awarding-body': [
      ...elements['awarding-body'],
      ...learningElements['awarding-body'],
      ...token('iss').map(at =>
        native(
          at,
          as(texts, id => ({ kind: 'opaque' as const, id })),
        ),
      ),
    ],
    'awarding-body-country': [...elements['awarding-body-country'], ...learningElements['issuer-country']],
    'issue-date': [
      ...elements['issue-date'],
      ...learningElements['issue-date'],
      ...token('nbf').map(at =>
        native(
          at,
          as(texts, text => ({ of: 'validity' as const, text })),
        ),
      ),
      ...token('iat').map(at =>
        native(
          at,
          as(texts, text => ({ of: 'signature' as const, text })),
        ),
      ),
    ],
    'learning-outcomes': [...elements['learning-outcomes'], ...learningElements['learning-outcomes']],
    workload: [...elements.workload, ...learningElements.workload],
    level: [...elements.level, ...learningElements.level],
    'quality-assurance': [...elements['quality-assurance'], ...learningElements['quality-assurance']],
    prerequisites: [...elements.prerequisites, ...learningElements.prerequisites],
    grade: [...elements.grade, ...learningElements.grade],
    stackability: [...elements.stackability, ...learningElements.stackability],
    provider: [...elements.provider, ...learningElements.provider],
    'place-of-issue': [...elements['place-of-issue'], ...learningElements['place-of-issue']],
    expiry: [...elements.expiry, ...learningElements.expiry, ...token('exp').map(at => native(at, texts))],
    'issuer-legal-identity': [
      ...elements['issuer-legal-identity'],
      ...token('iss').map(at =>
        native(
          at,
          as(texts, value => ({ kind: 'opaque' as const, value })),
        ),
      ),
    ],
    seal: [],
    authenticity: [],
  },
  circumstances: {
    ...openBadges3Elements.circumstances,
    prose: [...openBadges3Elements.circumstances.prose, ...learningElements.prose],
  },
};
