import type { Arranged } from '../../elements/arranged.js';
import { itemsAt, memberAt, objectsAt, type Value } from '../../elements/reading/text.js';
import { type Json, type JsonObject, textMember, textsOf } from '../../json.js';
import { firstOfSeveral, hasSeveral } from '../one-of-several.js';
import { type Graph, graphOf, type Placed } from './graph.js';

/** Where the achievement and the language stand in an arranged credential. */
export const ACHIEVEMENT = '#achievement';
export const LANGUAGE = '#language';

/**
 * A European credential with what its elements are about in one place: the achievement that no other achievement holds,
 * with everything it refers to. What is said about a part of it says nothing about the whole.
 */
export function arrange(document: JsonObject): Arranged {
  const graph = graphOf(firstOfSeveral(document, 'credentialSubject'));
  const achievement = achievementIn(graph);
  const language = languageIn(graph.document);
  return graph.with([...(achievement ? [achievement] : []), ...(language ? [language] : [])]);
}

const isOfType = ({ value }: Value, type: string): boolean =>
  textsOf(memberAt({ value, pointer: '' }, 'type')?.value).some(stated => stated.split(/[:/#]/).at(-1) === type);

const idOf = ({ value }: Value): string | undefined => textMember(value, 'id');

const claimsIn = (document: JsonObject): readonly Value[] =>
  objectsAt(memberAt({ value: document, pointer: '' }, 'credentialSubject'))
    .flatMap(subject => itemsAt(memberAt(subject, 'hasClaim')))
    .filter(({ value }) => typeof value === 'object');

function achievementIn(graph: Graph): Placed | undefined {
  const claims = claimsIn(graph.document);
  const achievements = claims.filter(isAchievement);
  const root = wholesAmong(achievements)[0] ?? achievements[0];
  if (root) return [ACHIEVEMENT, root.value, graph.received(root.pointer)];
  return claims.length === 0
    ? undefined
    : [ACHIEVEMENT, impliedBy(claims, graph), graph.received(claims[0]?.pointer ?? '')];
}

const isAchievement = (claim: Value): boolean => isOfType(claim, 'LearningAchievement');

/** The achievements that are not part of another. */
function wholesAmong(achievements: readonly Value[]): readonly Value[] {
  const parts = new Set(achievements.flatMap(claim => objectsAt(memberAt(claim, 'hasPart'))).map(idOf));
  return achievements.filter(claim => idOf(claim) === undefined || !parts.has(idOf(claim)));
}

/** Whether it states several learners, or achievements that have no whole in common. */
export const statesSeveral = (document: JsonObject): boolean =>
  hasSeveral(document, 'credentialSubject') ||
  new Set(wholesAmong(claimsIn(graphOf(document).document).filter(isAchievement)).map(claim => idOf(claim) ?? claim))
    .size > 1;

/** Where only an activity or an assessment is attested, what was achieved is having taken part in it. */
function impliedBy(claims: readonly Value[], graph: Graph): JsonObject {
  const [first] = claims;
  const awardedBy = memberAt(first, 'awardedBy');
  const placed = (name: string, type: string): readonly Placed[] =>
    claims
      .filter(claim => isOfType(claim, type))
      .slice(0, 1)
      .map(({ value, pointer }) => [name, value, graph.received(pointer)]);
  return graph.compose([
    ...placed('influencedBy', 'LearningActivity'),
    ...placed('provenBy', 'LearningAssessment'),
    ...(awardedBy ? [['awardedBy', awardedBy.value, graph.received(awardedBy.pointer)] as const] : []),
  ]);
}

/** The main language is a value of the list of the Union, with three letters (ISO 639-3); tags of texts mostly have two. */
function languageIn(document: JsonObject): Placed | undefined {
  const display = memberAt({ value: document, pointer: '' }, 'displayParameter');
  const [stated] = objectsAt(display).flatMap(item => itemsAt(memberAt(item, 'primaryLanguage')));
  const written = stated && (typeof stated.value === 'string' ? stated.value : textMember(stated.value, 'id'));
  const code = written?.split('/').at(-1) ?? '';
  return /^[a-z]{2,3}$/i.test(code) ? [LANGUAGE, tagOf(code), stated?.pointer ?? ''] : undefined;
}

function tagOf(code: string): Json {
  const [tag] = Intl.getCanonicalLocales(code.toLowerCase());
  return tag ?? code;
}
