import { describe, expect, test } from 'vitest';
import { limits } from '../../../../core/limits.js';
import { countingOf } from '../../../../core/report/together/counting.js';
import { sumsOf } from '../../../../core/report/together/sums.js';
import { unitsOf, type Brought } from '../../../../core/report/together/unit.js';
import { award, files, said, sideBySide, sums } from './brought.js';
import { unknown } from '../../../../core/report/check.js';
import { checks, issuer, report } from '../reports.js';
import { together } from '../../../../core/report/together/index.js';
import { en } from '../../../../core/language/en.js';
import { plain } from '../../../../core/language/phrase.js';

const ethics = award({ id: 'urn:uuid:1' });
const law = award({ id: 'urn:uuid:2', title: 'Data Law', workload: '4.5 ECTS; 120 h' });
const statistics = award({ id: 'urn:uuid:3', title: 'Statistics', workload: '10 ECTS', level: 'EQF 5' });

const permutations = <T>(items: readonly T[]): readonly (readonly T[])[] =>
  items.length < 2
    ? [items]
    : items.flatMap((item, at) => permutations(items.toSpliced(at, 1)).map(rest => [item, ...rest]));

/** The sums without their words. */
const facts = (brought: readonly Brought[]) => sumsOf(countingOf(unitsOf(brought)));

describe('credits', () => {
  test('are added within one level, and levels stand apart, the lowest first', () => {
    expect(sums(files(ethics, law, statistics))).toEqual([
      'ECTS by EQF level | EQF 5 | Confirmed 10 ECTS, about 250–300 hours, from 1 credential',
      'ECTS by EQF level | EQF 6 | Confirmed 9.5 ECTS, about 237.5–285 hours, from 2 credentials',
    ]);
  });

  test('of a credential without an EQF level stand in a row of their own', () => {
    const without = award({ id: 'urn:uuid:4', title: 'Ethics of Care', level: undefined });
    const national = award({ id: 'urn:uuid:5', title: 'Logic', level: 'NLQF 6' });
    const unclear = award({
      id: 'urn:uuid:6',
      title: 'Law',
      elements: { level: { status: 'weak', reason: 'element.label-differs' } },
    });
    expect(sums(files(ethics, without, national, unclear))).toEqual([
      'ECTS by EQF level | EQF 6 | Confirmed 5 ECTS, about 125–150 hours, from 1 credential',
      'ECTS by EQF level | no EQF level stated | Confirmed 15 ECTS, about 375–450 hours, from 3 credentials',
    ]);
  });

  test('and hours are never added together, and hours beside credits are not counted again', () => {
    const inHours = award({ id: 'urn:uuid:4', title: 'Care', workload: '40 h' });
    expect(sums(files(law, inHours))).toEqual([
      'ECTS by EQF level | EQF 6 | Confirmed 4.5 ECTS, about 112.5–135 hours, from 1 credential',
      'Hours, of credentials that state no ECTS | EQF 6 | Confirmed 40 hours, from 1 credential',
    ]);
  });

  test('of another system, without a unit or implausible add nothing, and that is said', () => {
    const vocational = award({ id: 'urn:uuid:4', title: 'Welding', workload: '5 ECVET' });
    const bare = award({
      id: 'urn:uuid:5',
      title: 'Care',
      elements: { workload: { status: 'weak', reason: 'element.no-unit', value: '5' } },
    });
    const large = award({
      id: 'urn:uuid:6',
      title: 'A year',
      elements: { workload: { status: 'implausible', reason: 'element.larger-than-micro', value: '60 ECTS' } },
    });
    expect(sums(files(ethics, vocational, bare, large))).toEqual([
      'ECTS by EQF level | EQF 6 | Confirmed 5 ECTS, about 125–150 hours, from 1 credential',
    ]);
    expect(said(files(ethics, vocational, bare, large), 'left-out')).toEqual([
      'No workload clearly stated in ECTS or hours: “Welding” (2), “Care” (3) and “A year” (4).',
    ]);
  });

  test('are not added at all where none is clearly stated', () => {
    const bare = (id: string) => award({ id, workload: undefined });
    expect(said(files(bare('urn:uuid:1'), bare('urn:uuid:2')), 'sums')).toEqual([
      'Nothing is added up: no workload here is clearly stated in ECTS or hours.',
    ]);
  });

  test('that are not confirmed stand in a column of their own', () => {
    const open = award({ id: 'urn:uuid:4', title: 'Care', verdict: 'unconfirmed' });
    expect(sums(files(ethics, open))).toEqual([
      'ECTS by EQF level | EQF 6 | Confirmed 5 ECTS, about 125–150 hours, from 1 credential | Not confirmed 5 ECTS, about 125–150 hours, from 1 credential',
    ]);
    expect(sums(files(open, award({ id: 'urn:uuid:5', title: 'Law', level: 'EQF 5' })))).toEqual([
      'ECTS by EQF level | EQF 5 | Confirmed 5 ECTS, about 125–150 hours, from 1 credential | Not confirmed –',
      'ECTS by EQF level | EQF 6 | Confirmed – | Not confirmed 5 ECTS, about 125–150 hours, from 1 credential',
    ]);
  });

  test('below the rung asked for are not confirmed', () => {
    const known = award({ id: 'urn:uuid:4', title: 'Care' });
    const brought = files(ethics, { ...known, issuer: issuer(2) });
    const shown = together(brought, { audience: 'recruiter', language: en, requiredRung: 2 });
    const [table] = shown?.sections[0]?.tables ?? [];
    expect(table?.rows.map(({ cells }) => cells.map(({ says }) => plain(says)))).toEqual([
      ['5 ECTS, about 125–150 hours, from 1 credential', '5 ECTS, about 125–150 hours, from 1 credential'],
    ]);
  });

  test('of different learners are not added', () => {
    const one = award({ id: 'urn:uuid:4', learner: 'Learner A' });
    const other = award({ id: 'urn:uuid:5', learner: 'Learner B' });
    expect(said(files(one, other), 'sums')).toEqual([
      'They name different learners (Learner A and Learner B), so nothing is added up.',
    ]);
    expect(sums(files(one, award({ id: 'urn:uuid:5', title: 'Law', learner: 'learner a' })))).toHaveLength(1);
    expect(sums(files(one, award({ id: 'urn:uuid:5', title: 'Law', learner: 'a@uni-lumen.example' })))).toHaveLength(1);
    expect(sums(files(one, ethics, { ...other, verdict: 'rejected' }))).toHaveLength(1);
  });
});

describe('sums', () => {
  const rejected = award({ id: 'urn:uuid:7', title: 'Forgery', workload: '30 ECTS', verdict: 'rejected' });
  const open = award({ id: 'urn:uuid:8', title: 'Care', workload: '0.1 ECTS', verdict: 'unconfirmed' });
  const small = award({ id: 'urn:uuid:9', title: 'Small', workload: '0.2 ECTS' });
  const part = award({ id: 'urn:uuid:10', title: 'Part', ties: { wholes: [{ address: 'urn:uuid:3' }] } });
  const whole = { ...statistics, ties: { ...statistics.ties, own: ['urn:uuid:3'] } };
  const all = [ethics, law, whole, open, part];

  test('are the same in whatever order the credentials come', () => {
    const expected = sums(files(...all));
    expect(expected).toHaveLength(2);
    for (const order of permutations(all)) expect(facts(files(...order))).toEqual(facts(files(...all)));
    const hundredths = [small, ethics, law, award({ id: 'urn:uuid:11', title: 'Tiny', workload: '0.1 ECTS' })];
    for (const order of permutations(hundredths)) expect(facts(files(...order))).toEqual(facts(files(...hundredths)));
  });

  test('are the same with any credential brought twice, and with an unconfirmed copy of it', () => {
    const expected = sums(files(...all));
    for (const one of all) {
      expect(sums(files(...all, one))).toEqual(expected);
      expect(sums(files(one, ...all))).toEqual(expected);
    }
    for (const one of all.filter(({ verdict }) => verdict === 'confirmed'))
      expect(sums(files({ ...one, verdict: 'unconfirmed' }, ...all))).toEqual(expected);
  });

  test('are the same with a rejected one, even one that repeats or holds another', () => {
    const expected = sums(files(...all));
    expect(sums(files(rejected, ...all))).toEqual(expected);
    for (const one of all) expect(sums(files({ ...one, verdict: 'rejected' }, ...all))).toEqual(expected);
    const holding = { ...rejected, ties: { own: [], outcomes: [], wholes: [], parts: [{ label: 'Data Law' }] } };
    expect(sums(files(holding, ...all))).toEqual(expected);
    expect(said(files(rejected, ...all), 'left-out')).toContain('Not to be relied on: “Forgery” (1).');
  });

  test('leave out what has ended or was withdrawn, and call it that', () => {
    const ended = { ...rejected, because: 'period.expired' as const };
    const withdrawn = { ...law, verdict: 'rejected' as const, because: 'status.revoked' as const };
    expect(sums(files(ethics, statistics, ended, withdrawn))).toEqual(sums(files(ethics, statistics)));
    expect(said(files(ethics, statistics, ended, withdrawn), 'left-out')).toEqual([
      'Not in force today: “Forgery” (3) and “Data Law” (4).',
    ]);
  });

  test('take nothing from what is confirmed because of what is not', () => {
    const bridge = award({
      id: 'urn:uuid:1',
      title: 'Data Law',
      workload: '59 ECTS',
      verdict: 'unconfirmed',
      ties: { parts: [{ label: 'Statistics' }] },
    });
    expect(sums(files(ethics, law, whole))).toEqual(sums(files(ethics, law, whole, bridge)));
  });

  test('count a part no second time beside its whole, and the part alone', () => {
    expect(sums(files(part, whole))).toEqual([
      'ECTS by EQF level | EQF 5 | Confirmed 10 ECTS, about 250–300 hours, from 1 credential',
    ]);
    expect(said(files(part, whole), 'left-out')).toEqual([
      'Stated as a part of another one, which is counted: “Part” (1).',
    ]);
    expect(sums(files(part, ethics))).toEqual([
      'ECTS by EQF level | EQF 6 | Confirmed 10 ECTS, about 250–300 hours, from 2 credentials',
    ]);
    const holding = { ...ethics, ties: { ...ethics.ties, parts: [{ label: 'Data Law' }] } };
    expect(sums(files(holding, law))).toEqual([
      'ECTS by EQF level | EQF 6 | Confirmed 5 ECTS, about 125–150 hours, from 1 credential',
    ]);
    const elsewhere = { ...law, credential: law.credential && { ...law.credential, issuer: {} } };
    expect(sums(files(holding, elsewhere))).toHaveLength(1);
    expect(sums(files(holding, elsewhere))[0]).toContain('9.5 ECTS');
  });

  test('count nothing of credentials with one identifier that state different amounts', () => {
    const other = award({ id: 'urn:uuid:1', workload: '15 ECTS' });
    expect(sums(files(ethics, other, law))).toEqual([
      'ECTS by EQF level | EQF 6 | Confirmed 4.5 ECTS, about 112.5–135 hours, from 1 credential',
    ]);
    expect(said(files(ethics, other, law), 'left-out')).toEqual([
      'The same credential with different levels or workloads: “Introduction to Data Ethics” (1) and “Introduction to Data Ethics” (2).',
    ]);
  });

  test('count what a record holds, and not the record', () => {
    const record = report({ format: 'clr-2', elements: [], track: 'not-assessable' });
    const brought = [{ label: 'record.json', reports: [record, ethics, law] }];
    expect(sums(brought)).toEqual(sums(files(ethics, law)));
    expect(said(brought, 'left-out')).toEqual(['A record, whose contents are counted one by one: number 1.']);
  });

  test('count each achievement that only a record states, though all bear the record’s identifier', () => {
    const stated = (title: string, achievement: string) => {
      const one = award({ id: 'urn:uuid:record', title });
      return {
        ...one,
        format: 'clr-2' as const,
        credential: one.credential && { ...one.credential, achievementId: { value: achievement, pointer: '/x' } },
      };
    };
    const inside = [stated('One', 'urn:uuid:a'), stated('Two', 'urn:uuid:b')];
    expect(sums(files(...inside))[0]).toContain('10 ECTS');
    expect(sums(files(...inside, ...inside))[0]).toContain('10 ECTS');
  });

  test('count no description of an offer and no file that could not be read', () => {
    const offer = report({
      checks: checks(unknown('format.not-a-credential')),
      verdict: 'unconfirmed',
      because: 'format.not-a-credential',
    });
    const unread = { ...offer, elements: [], credential: undefined };
    expect(sums(files(ethics, law, offer, unread))).toEqual(sums(files(ethics, law)));
    expect(said(files(ethics, law, offer, unread), 'left-out')).toEqual([
      'No achievement could be read: number 4.',
      'Describes a micro-credential and is not proof that anyone earned it: “Introduction to Data Ethics” (3).',
    ]);
  });
});

test('as many are compared as the limit says, and what is beyond is said', () => {
  const many = Array.from({ length: limits.together + 1 }, (_, at) =>
    award({ id: `urn:uuid:${String(at)}`, title: `Course ${String(at)}` }),
  );
  const [within, beyond] = [sideBySide(files(...many.slice(1))), sideBySide(files(...many))];
  expect(within?.table.rows).toHaveLength(limits.together);
  expect(beyond?.table.rows).toHaveLength(limits.together);
  expect(within?.remarks.map(plain).join(' ')).not.toContain('Only the first');
  expect(beyond?.remarks.map(plain).join(' ')).toContain('Only the first 300 are compared here.');
});
