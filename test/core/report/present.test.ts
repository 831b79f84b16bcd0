import { describe, expect, test } from 'vitest';
import { de } from '../../../core/language/de.js';
import { en } from '../../../core/language/en.js';
import { plain } from '../../../core/language/phrase.js';
import { limits } from '../../../core/limits.js';
import { present } from '../../../core/report/present.js';
import { failed, numbered, passed, skipped, unknown } from '../../../core/report/check.js';
import type { Mark, MarkId } from '../../../core/report/presentation.js';
import type { Contact } from '../../../core/environment.js';
import type { VerificationReport } from '../../../core/report/report.js';
import {
  NOW,
  checks,
  decidedBy,
  ends,
  findings,
  headlineOf,
  inEnglish,
  issuer,
  report,
  unreachable,
} from './reports.js';

const markOf = (value: VerificationReport, id: MarkId): Mark | undefined =>
  inEnglish(value).marks.find(mark => mark.id === id);

const missingOne = { status: 'missing', reason: 'element.not-stated' } as const;
const contact: Contact = {
  url: 'https://uni-lumen.example/.well-known/did.json',
  host: 'uni-lumen.example',
  purpose: 'key',
  outcome: 'answered',
  cached: false,
  mirrored: false,
  at: NOW,
  milliseconds: 40,
};

describe('the four marks', () => {
  test('stand in one order, whatever happened', () => {
    for (const value of [report(), decidedBy('proof.altered'), decidedBy('format.malformed')]) {
      expect(inEnglish(value).marks.map(mark => mark.id)).toEqual(['intact', 'signer', 'in-force', 'complete']);
    }
  });

  test('are all passed for a complete credential of a known signer that is in force', () => {
    expect(inEnglish(report()).marks.map(mark => mark.state)).toEqual(['passed', 'passed', 'passed', 'passed']);
    expect(markOf(report(), 'signer')?.notches).toBe(1);
    expect(markOf(report(), 'complete')?.count).toBe('11/11');
  });

  test('show a failed signature as failed and an unsigned file as not asked', () => {
    expect(markOf(decidedBy('proof.altered'), 'intact')?.state).toBe('failed');
    expect(markOf(decidedBy('proof.unsigned'), 'intact')?.state).toBe('not-asked');
  });

  test('show a foreign signature at the signer, and no tick for what the issuer wrote', () => {
    const value = decidedBy('proof.wrong-signer');
    expect(markOf(value, 'signer')?.state).toBe('failed');
    expect(markOf(value, 'intact')?.state).toBe('doubt');
  });

  test('never say in force by the word of a file that no signature protects', () => {
    expect(markOf(decidedBy('proof.unsigned'), 'in-force')?.state).toBe('doubt');
    expect(markOf(decidedBy('proof.altered'), 'in-force')?.state).toBe('doubt');
  });

  test('ask nothing about what stands for ever', () => {
    const value = report({ checks: checks(skipped('period.none'), skipped('status.none')) });
    expect(markOf(value, 'in-force')?.state).toBe('not-asked');
  });

  test('let a failure outweigh a doubt', () => {
    const value = report({ checks: checks(failed('period.expired'), unknown('status.unreachable')) });
    expect(markOf(value, 'in-force')?.state).toBe('failed');
  });

  test('count what is stated and never call a gap a failure', () => {
    const value = report({
      elements: findings({ workload: missingOne, title: { status: 'implausible', reason: 'element.full-degree' } }),
      track: 'prior-learning',
    });
    expect(markOf(value, 'complete')).toMatchObject({ count: '9/11', state: 'doubt' });
    expect(markOf(report({ elements: [], track: 'not-assessable' }), 'complete')).toMatchObject({
      count: undefined,
      state: 'not-asked',
    });
  });
});

describe('what a recruiter reads', () => {
  test('is what, how much, how tested, when', () => {
    expect(inEnglish(report()).summary.map(plain)).toEqual([
      'Introduction to Data Ethics',
      '5 ECTS, about 125–150 hours',
      'written exam',
      'June 2026',
    ]);
  });

  test('says the same in German', () => {
    expect(inEnglish(report(), 'recruiter', de).summary.map(plain)).toEqual([
      'Introduction to Data Ethics',
      '5 ECTS, etwa 125–150 Stunden',
      'schriftliche Prüfung',
      'Juni 2026',
    ]);
  });

  test('leaves out what a rejected credential says, and what cannot be right', () => {
    expect(inEnglish(decidedBy('proof.altered')).summary).toEqual([]);
    const odd = report({
      elements: findings({ workload: { status: 'implausible', reason: 'element.out-of-range', value: '-1 ECTS' } }),
    });
    expect(inEnglish(odd).summary.map(plain).join()).not.toContain('ECTS');
  });

  test('names what is not stated, apart from what could not be read and what is not shown', () => {
    const value = report({
      elements: findings({
        workload: missingOne,
        'quality-assurance': missingOne,
        level: { status: 'missing', reason: 'element.unresolved' },
        'learner-identity': { status: 'missing', reason: 'element.undisclosed' },
      }),
    });
    expect(inEnglish(value).gaps.map(plain)).toEqual([
      'Not stated: workload and quality assurance.',
      'Could not be read, because it is stored elsewhere: level.',
      'Not shown by the holder: learner.',
    ]);
  });

  test('labels values that no checked signature protects', () => {
    const labelled = (coverage: VerificationReport['coverage']): string | undefined => {
      const { unprotected } = inEnglish(report({ coverage }));
      return unprotected && plain(unprotected);
    };
    expect(labelled('all')).toBeUndefined();
    expect(labelled('none')).toBe('No checked signature protects what it says.');
    expect(labelled('part')).toMatch(/covers a part/u);
  });
});

describe('what could not be checked', () => {
  test('is said with the reason and one thing to do', () => {
    const value = decidedBy('status.unreachable', [unreachable('uni-lumen.example')]);
    const [doubt] = inEnglish(value).doubts;
    expect(doubt && plain(doubt.reason)).toBe(
      'Whether it was withdrawn could not be checked: uni-lumen.example did not answer.',
    );
    expect(doubt?.action).toEqual({ code: 'try-again', label: 'Try again', target: 'uni-lumen.example' });
  });

  test('offers permission where permission was missing', () => {
    const refused = { ...unreachable('uni-lumen.example'), fault: 'web.not-permitted' } as const;
    const [doubt] = inEnglish(decidedBy('proof.key-unreachable', [refused])).doubts;
    expect(doubt?.action).toMatchObject({ code: 'allow-host', label: 'Allow access to uni-lumen.example' });
  });

  test('says of the signer too what came between: silence is another thing than a host nobody let be asked', () => {
    const said = (fault: 'web.unreachable' | 'web.not-permitted', language = en) => {
      const key = unknown('proof.key-unreachable', [{ ...unreachable('uni-lumen.example'), fault }]);
      const value = report({ verdict: 'unconfirmed', checks: checks(key, unknown('issuer.unreachable')) });
      const { doubts } = present(value, { audience: 'recruiter', language });
      return doubts.slice(0, 2).map(({ action, reason }) => [action.code, plain(reason)]);
    };
    expect(said('web.unreachable')).toEqual([
      ['try-again', 'The signature could not be checked: uni-lumen.example did not answer. Nothing speaks against it.'],
      ['try-again', 'Who signed it could not be looked up: uni-lumen.example did not answer.'],
    ]);
    const why = 'uni-lumen.example was not asked, because nobody allowed it';
    expect(said('web.not-permitted')).toEqual([
      ['allow-host', `The signature could not be checked: ${why}. Nothing speaks against it.`],
      ['allow-host', `Who signed it could not be looked up: ${why}.`],
    ]);
    expect(said('web.not-permitted', de)[1]?.[1]).toContain(
      'uni-lumen.example wurde nicht gefragt, weil niemand es erlaubt hat',
    );
  });

  test('is not said of the signer when there is no signature to look up', () => {
    expect(inEnglish(decidedBy('proof.unsigned')).doubts).toEqual([]);
  });
});

describe('the answers in detail', () => {
  test('give each question its answer, its notes and its evidence', () => {
    const value = report({
      checks: checks(failed('period.expired', [ends('2026-08-01T00:00:00Z')], ['period.no-zone'])),
    });
    const answer = inEnglish(value).answers.find(({ id }) => id === 'period');
    expect(answer && plain(answer.says)).toBe('It ended 3 months ago, on 1 August 2026.');
    expect(answer?.notes.map(plain)).toEqual(['A date names no time zone; it was read as UTC.']);
    expect(answer?.evidence.map(row => [row.label, plain(row.value), plain(row.source)])).toEqual([
      ['Ends', '1 August 2026 at 00:00 UTC', 'in the credential, at /validUntil'],
    ]);
  });

  test('keep the entries that explain an answer beneath it', () => {
    const value = report({
      checks: [...checks(), numbered(passed('status.good'), 0), numbered(passed('status.good'), 1)],
    });
    expect(inEnglish(value).answers.map(({ id }) => id)).toEqual(['format', 'proof', 'issuer', 'period', 'status']);
    expect(
      inEnglish(value)
        .answers.at(-1)
        ?.parts.map(({ question }) => question),
    ).toEqual(['Entry 1', 'Entry 2']);
  });

  test('show an address without what may be secret in it', () => {
    const url = 'https://uni-lumen.example/list?token=secret';
    const value = report({
      checks: checks(
        passed('status.good', [{ fact: 'asked.status', value: url, source: { kind: 'web', url, fetchedAt: NOW } }]),
      ),
    });
    expect(JSON.stringify(inEnglish(value))).not.toContain('secret');
  });

  test('show a fact that has no name by its code', () => {
    const fact = { fact: 'constructor', source: { kind: 'credential', pointer: '' } } as const;
    const [row] = inEnglish(report({ checks: checks(passed('status.good', [fact])) })).answers.at(-1)?.evidence ?? [];
    expect(row?.label).toBe('constructor');
  });
});

describe('the standard elements', () => {
  const saying = (changed: Parameters<typeof findings>[0], id: string): string => {
    const row = inEnglish(report({ elements: findings(changed) })).elements.find(element => element.id === id);
    return row === undefined ? '' : plain(row.says);
  };

  test.each([
    ['present', {}, 'issuer-country', 'Country or region of the issuer: Belgium'],
    [
      'weak',
      { workload: { status: 'weak', reason: 'element.no-unit', value: '5' } },
      'workload',
      'How much work: 5, a number without a unit. 5 ECTS would be 125–150 hours. How many hours of total study, or ECTS credits, does it stand for?',
    ],
    ['missing', { title: missingOne }, 'title', 'What it is called: not stated in the credential.'],
    [
      'filler text',
      { title: { status: 'missing', reason: 'element.placeholder', value: 'TBD' } },
      'title',
      'What it is called: holds only filler text (“TBD”).',
    ],
    [
      'unread',
      { title: { status: 'missing', reason: 'element.unresolved' } },
      'title',
      'What it is called: could not be read: it is stored elsewhere.',
    ],
    [
      'implausible',
      { level: { status: 'implausible', reason: 'element.out-of-range', value: 'EQF 9' } },
      'level',
      'Level: EQF 9 cannot be right: it is outside the scale.',
    ],
    [
      'not applicable',
      { level: { status: 'not-applicable', reason: 'element.declared-not-applicable', value: 'N/A' } },
      'level',
      'Level: does not apply, by the credential’s own statement.',
    ],
  ] as const)('a %s one reads as a sentence', (_, changed, id, words) => {
    expect(saying(changed, id)).toBe(words);
  });

  test('a level of EQF 5 or more is told apart from a degree', () => {
    expect(saying({}, 'level')).toBe('Level: EQF 6. At this level, but not a degree; it gives no access by itself.');
    expect(saying({ level: { value: 'EQF 4' } }, 'level')).toBe('Level: EQF 4');
  });
});

describe('the way that is open', () => {
  const way = (more: Partial<VerificationReport>): string => inEnglish(report(more)).track.says.map(plain).join(' ');

  test('is assessment like a foreign qualification when everything is stated', () => {
    expect(way({})).toBe(
      'All 11 standard elements are stated. An institution can assess it like a foreign qualification or study period.',
    );
  });

  test('waits for answers when there are questions', () => {
    const elements = findings({ workload: { status: 'weak', reason: 'element.no-unit', value: '5' } });
    expect(way({ elements, track: 'recognition-after-questions' })).toBe(
      'All standard elements are stated; 1 needs an answer first: How many hours of total study, or ECTS credits, does it stand for?',
    );
  });

  test('is the recognition of prior learning when something is not stated, and says what it needs', () => {
    const elements = findings({ 'learning-outcomes': missingOne, 'quality-assurance': missingOne });
    expect(way({ elements, track: 'prior-learning' })).toBe(
      '2 of 11 standard elements are not stated: learning outcomes and quality assurance. The way forward is the recognition of prior learning: it looks at what the learner knows and can do, and this credential is evidence for it.',
    );
  });

  test('names what is larger than a micro-credential, what was not read, and what nobody earned', () => {
    const track = 'not-assessable';
    const large = findings({
      workload: { status: 'implausible', reason: 'element.larger-than-micro', value: '180 ECTS' },
    });
    expect(way({ elements: large, track })).toMatch(/^Larger than a micro-credential\./u);
    const unread = findings({ title: { status: 'missing', reason: 'element.unresolved' } });
    expect(way({ elements: unread, track })).toMatch(/stored elsewhere: title/u);
    expect(way({ track })).toMatch(/not proof that anyone earned it/u);
    expect(way({ elements: [], track })).toMatch(/states no achievement/u);
    expect(way({ elements: [], track, credential: undefined })).toBe('No statement could be read from it.');
  });

  test('gives place to a warning when the credential was changed or withdrawn; the reading of the lists stays', () => {
    for (const value of [decidedBy('proof.altered'), decidedBy('status.revoked')]) {
      expect(inEnglish(value).track.name).toBe('Do not rely on this credential');
      expect(inEnglish(value, 'evaluator').lenses).toEqual(inEnglish(report(), 'evaluator').lenses);
    }
  });

  test('stays the same for a credential that has ended: it was awarded all the same', () => {
    expect(inEnglish(decidedBy('period.expired')).track).toEqual(inEnglish(report()).track);
  });
});

describe('each reader', () => {
  const gaps = report({
    elements: findings({ 'quality-assurance': missingOne, 'participation-form': missingOne }),
    track: 'prior-learning',
  });

  test('gets what is theirs: an evaluator lenses and criteria, a learner a letter', () => {
    expect(inEnglish(gaps, 'evaluator')).toMatchObject({
      letter: undefined,
      lenses: [{ lens: 'council' }, { lens: 'microbol' }],
    });
    expect(inEnglish(gaps, 'evaluator').criteria.map(({ levelWord }) => levelWord)).toHaveLength(7);
    expect(inEnglish(gaps, 'recruiter')).toMatchObject({ letter: undefined, lenses: [], criteria: [] });
    expect(inEnglish(gaps, 'learner').letter?.paragraphs.length).toBeGreaterThan(3);
  });

  test('gets the same headline and the same marks', () => {
    expect(inEnglish(gaps, 'learner').headline).toEqual(inEnglish(gaps, 'evaluator').headline);
    expect(inEnglish(gaps, 'learner').marks).toEqual(inEnglish(gaps, 'recruiter').marks);
  });

  test('sees no criteria for what cannot be assessed', () => {
    expect(inEnglish(report({ track: 'not-assessable' }), 'evaluator').criteria).toEqual([]);
  });
});

describe('who was asked', () => {
  const lines = (...contacted: readonly Contact[]): readonly string[] =>
    inEnglish(report({ contacted })).contacts.map(plain);

  test('is nobody when nobody was', () => {
    expect(lines()).toEqual(['Checked on this device; nobody was contacted.']);
  });

  test('is told in plain words, once', () => {
    expect(lines(contact, contact)).toEqual(['Asked uni-lumen.example for the issuer’s key at 10:42 UTC.']);
    expect(lines({ ...contact, outcome: 'web.timeout' })).toEqual([
      'Asked uni-lumen.example for the issuer’s key at 10:42 UTC: uni-lumen.example did not answer in time.',
    ]);
  });

  test('is nobody when every answer was kept, copied or not asked for', () => {
    expect(
      lines({ ...contact, cached: true }, { ...contact, mirrored: true }, { ...contact, outcome: 'web.not-permitted' }),
    ).toEqual([
      'Checked on this device; nobody was contacted.',
      'Used what uni-lumen.example answered for the issuer’s key on 21 November 2026 at 10:42 UTC; it was not asked again.',
      'Read the issuer’s key from a local copy; uni-lumen.example was not contacted.',
      'uni-lumen.example was not asked, because nobody allowed it (for the issuer’s key).',
    ]);
  });
});

test('text that could reorder, hide or flood never reaches a presentation', () => {
  const hostile = '\u202eevil\u0000<script>alert(1)</script>' + 'e\u0301\u0301\u0301\u0301\u0301\u0301'.repeat(400);
  const values = Object.fromEntries(findings().map(({ id }) => [id, { value: hostile }]));
  const value = report({
    elements: findings(values),
    issuer: issuer(1, { claimedName: hostile }),
    checks: checks(
      passed('status.good', [
        { fact: hostile.slice(0, 40), value: hostile, source: { kind: 'credential', pointer: hostile } },
      ]),
    ),
    contacted: [{ ...contact, host: hostile }],
  });
  for (const [audience, most] of [
    ['recruiter', 1_000],
    ['learner', 1_500], // a paragraph of the letter is one text
    ['evaluator', limits.shownCharacters],
  ] as const) {
    const texts = JSON.stringify(inEnglish(value, audience));
    expect(texts).not.toMatch(/\\u0000|\u202e|\p{M}{5}/u);
    expect(Math.max(...texts.split('"').map(text => text.length))).toBeLessThan(most);
  }
  expect(headlineOf(value)).not.toContain('\u202e');
});

test('marks of a file that holds no credential say that they were not looked at', () => {
  const value = report({
    ...decidedBy('format.malformed'),
    checks: [failed('format.malformed')],
    elements: [],
    credential: undefined,
  });
  expect(inEnglish(value).marks.map(({ says, state }) => [state, says])).toEqual(
    Array.from({ length: 4 }, () => ['not-asked', 'not looked at']),
  );
});
