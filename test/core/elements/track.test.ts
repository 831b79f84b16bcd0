import { describe, expect, test } from 'vitest';
import {
  catalogue,
  councilMandatory,
  councilOptional,
  elementsOfCriterion,
  lenses,
} from '../../../core/elements/catalogue.js';
import { criteriaOf } from '../../../core/elements/criteria.js';
import { type ElementFinding, type ElementId, elementIds } from '../../../core/elements/element.js';
import { trackOf } from '../../../core/elements/track.js';
import type { ElementReason, ElementStatus } from '../../../core/report/reasons.js';

const found = (
  changes: Readonly<Partial<Record<ElementId, readonly [ElementStatus, ElementReason]>>>,
): readonly ElementFinding[] =>
  elementIds.map(id => {
    const [status, reason] = changes[id] ?? ['present', 'element.stated'];
    return { id, status, reason, origin: 'credential', notes: [] };
  });

const weak = ['weak', 'element.free-text'] as const;
const missing = ['missing', 'element.not-stated'] as const;

describe('the catalogue', () => {
  test('eleven elements are mandatory in the Council list and five optional', () => {
    expect([councilMandatory.length, councilOptional.length, lenses.microbol.length]).toEqual([11, 5, 18]);
    expect(Object.keys(catalogue)).toEqual([...elementIds]);
  });

  test('each criterion rests on the elements the Micro-evaluator names', () => {
    expect(elementsOfCriterion(2)).toEqual(['awarding-body', 'seal', 'authenticity', 'issuer-legal-identity']);
    expect(elementsOfCriterion(6)).toEqual(['assessment-type', 'supervision-id-verification']);
  });
});

describe('the track', () => {
  const council = (changes: Parameters<typeof found>[0]) => trackOf(found(changes), 'award', 'council');

  test('nothing open is recognition', () => {
    expect(council({})).toBe('recognition');
    expect(council({ level: ['not-applicable', 'element.declared-not-applicable'] })).toBe('recognition');
  });

  test('three questions can be asked, four are too many', () => {
    expect(council({ title: weak, level: missing, workload: weak })).toBe('recognition-after-questions');
    expect(council({ title: weak, level: missing, workload: weak, 'issue-date': weak })).toBe('prior-learning');
  });

  test('one obstacle decides; an unstated level is none, an impossible one is', () => {
    expect(council({ workload: missing })).toBe('prior-learning');
    expect(council({ level: ['implausible', 'element.out-of-range'] })).toBe('prior-learning');
    expect(council({ grade: missing, provider: missing })).toBe('recognition');
  });

  test('what was not read or not shown cannot be assessed, unless something else is in the way', () => {
    const unread = ['missing', 'element.unresolved'] as const;
    expect(council({ title: unread, workload: ['missing', 'element.undisclosed'] })).toBe('not-assessable');
    expect(council({ title: unread, workload: missing })).toBe('prior-learning');
  });

  test('a whole degree is no micro-credential', () => {
    expect(
      council({
        title: ['implausible', 'element.full-degree'],
        workload: ['implausible', 'element.larger-than-micro'],
      }),
    ).toBe('not-assessable');
    expect(council({ title: ['implausible', 'element.full-degree'], workload: missing })).toBe('prior-learning');
  });

  test('an offer and what is no achievement are not assessed', () => {
    expect(trackOf(found({}), 'offer', 'council')).toBe('not-assessable');
    expect(trackOf(found({}), 'no achievement', 'microbol')).toBe('not-assessable');
  });

  test('the longer list asks for more', () => {
    const thin = found({ provider: missing, prerequisites: weak });
    expect(trackOf(thin, 'award', 'council')).toBe('recognition');
    expect(trackOf(thin, 'award', 'microbol')).toBe('prior-learning');
  });

  test('a date of assessment is enough for MICROBOL, the date of a signature is not', () => {
    const dated = found({ 'issue-date': ['weak', 'element.other-date'] });
    const assessed = dated.map(finding =>
      finding.id === 'issue-date' ? { ...finding, notes: ['element.assessment-date'] as const } : finding,
    );
    expect(trackOf(assessed, 'award', 'council')).toBe('recognition-after-questions');
    expect(trackOf(assessed, 'award', 'microbol')).toBe('recognition');
    expect(trackOf(dated, 'award', 'microbol')).toBe('recognition-after-questions');
  });
});

describe('the seven criteria', () => {
  test('a primary element missing is not robust, any doubt is partly', () => {
    const criteria = criteriaOf(found({ workload: missing, 'supervision-id-verification': weak, level: weak }));
    expect(Object.values(criteria)).toEqual(['robust', 'robust', 'partly', 'robust', 'not-robust', 'partly', 'partly']);
  });

  test('what does not apply counts as present', () => {
    expect(criteriaOf(found({ level: ['not-applicable', 'element.declared-not-applicable'] }))[3]).toBe('robust');
  });
});
