/** What each of the three readers is told beyond the others. */
import { describe, expect, test } from 'vitest';
import type { ElementFinding, ElementId } from '../../../core/elements/element.js';
import { de } from '../../../core/language/de.js';
import { en } from '../../../core/language/en.js';
import { type Language, languages } from '../../../core/language/index.js';
import { plain, quoted } from '../../../core/language/phrase.js';
import type { Exposure } from '../../../core/report/exposed.js';
import { present } from '../../../core/report/present.js';
import type { Audience, LearnerReading } from '../../../core/report/presentation.js';
import { tablesOf } from '../../../core/report/tables.js';
import type { VerificationReport } from '../../../core/report/report.js';
import { passed } from '../../../core/report/check.js';
import { rehearsalOf } from '../../../core/report/rehearsal.js';
import { NOW, checks, decidedBy, ends, findings, inEnglish, issuer, report, unreachable } from './reports.js';

const missing = { status: 'missing', reason: 'element.not-stated' } as const;
const derived = (value: string): Partial<ElementFinding> => ({
  status: 'weak',
  reason: 'element.derived',
  value,
  origin: 'derived',
});

describe('a recruiter reads in one sentence', () => {
  const facts = (
    changed: Parameters<typeof findings>[0] = {},
    language: Language = en,
    more: Partial<VerificationReport> = {},
  ) => {
    const said = present(report({ elements: findings(changed), ...more }), { audience: 'recruiter', language }).facts;
    return said && plain(said);
  };

  test('who completed what, how much, how tested, when', () => {
    expect(facts()).toBe(
      'Learner A completed “Introduction to Data Ethics”, about 125–150 hours of work, tested by written exam, awarded in June 2026.',
    );
    expect(facts({}, de)).toBe(
      'Learner A hat „Introduction to Data Ethics“ abgeschlossen: etwa 125–150 Stunden Arbeit, beurteilt durch schriftliche Prüfung, vergeben im Juni 2026.',
    );
  });

  test.each([
    ['5 ECTS; 140 h', '140 hours of work'],
    ['1 h', '1 hour of work'],
    ['4.5 ECTS', 'about 112.5–135 hours of work'],
    ['7 ECVET', ', 7 ECVET,'],
  ])('the work of %s as %s', (value, words) => {
    expect(facts({ workload: { value } })).toContain(words);
  });

  test.each([
    ['supervised; identity checked', 'written exam under supervision, with identity check,'],
    ['unsupervised; identity not checked', 'written exam without supervision,'],
    ['something else', 'written exam, awarded'],
  ])('how it was supervised, where that is known: %s', (value, words) => {
    expect(facts({ 'supervision-id-verification': { status: 'present', reason: 'element.stated', value } })).toContain(
      words,
    );
  });

  test('only what is stated clearly', () => {
    const weak = { status: 'weak', reason: 'element.free-text' } as const;
    expect(
      facts({ workload: { ...weak, value: 'two weeks' }, 'assessment-type': missing, 'issue-date': missing }),
    ).toBe('Learner A completed “Introduction to Data Ethics”.');
    expect(facts({ 'learner-identity': missing })).toMatch(/^“Introduction to Data Ethics” was completed, about/u);
    expect(facts({ title: missing })).toMatch(/^Learner A completed this, about/u);
    expect(facts({ title: missing, 'learner-identity': missing })).toMatch(/^It was completed, about/u);
  });

  test('nothing of what was changed, and nothing where nothing is stated', () => {
    expect(facts({}, en, { verdict: 'rejected' })).toBeUndefined();
    expect(facts({}, en, { elements: [] })).toBeUndefined();
  });

  test('of an offer, that nobody completed it yet', () => {
    const because = 'format.not-a-credential' as const;
    const offered = facts({ 'learner-identity': missing }, en, { because });
    expect(offered).toBe('“Introduction to Data Ethics”, about 125–150 hours of work, tested by written exam.');
    expect(facts({ 'learner-identity': missing }, de, { because })).not.toMatch(/abgeschlossen|vergeben/u);
  });

  test('no framework, list or code', () => {
    for (const language of languages) expect(facts({}, language)).not.toMatch(/ECTS|EQF|EQR|element\./u);
  });
});

describe('a level of EQF 5 or more is told apart from a degree wherever it stands as stated', () => {
  const remarks = (id: ElementId, value: string, audience: Audience = 'recruiter'): string => {
    const elements = findings({ [id]: { status: 'present', reason: 'element.stated', value } });
    const row = inEnglish(report({ elements }), audience).elements.find(one => one.id === id);
    return row === undefined ? '' : plain(row.remark);
  };
  const note = en.track.notADegree;

  test.each([
    ['level', 'EQF 5'],
    ['level', 'EQF 8'],
    ['level', 'first cycle'],
    ['level', 'EQF 6; first cycle'],
    ['qf-ehea-cycle', 'short cycle'],
    ['isced-level', 'ISCED 6'],
  ] as const)('%s %s', (id, value) => {
    for (const audience of ['recruiter', 'evaluator', 'learner'] as const)
      expect(remarks(id, value, audience)).toBe(note);
  });

  test.each([
    ['level', 'EQF 4'],
    ['isced-level', 'ISCED 4'],
    ['title', 'EQF 6'],
  ] as const)('but not %s %s', (id, value) => {
    expect(remarks(id, value)).toBe('');
  });
});

describe('an evaluator reads', () => {
  const evaluated = (
    changed: Parameters<typeof findings>[0],
    more: Partial<VerificationReport> = {},
    language: Language = en,
  ) => present(report({ elements: findings(changed), ...more }), { audience: 'evaluator', language });
  const row = (id: ElementId, ...given: Parameters<typeof evaluated>) =>
    evaluated(...given).elements.find(one => one.id === id);

  test('the cycle beside the level, and that it was derived from it', () => {
    const level = row('level', { 'qf-ehea-cycle': derived('first cycle') });
    expect(plain(level?.value ?? [])).toBe(
      'EQF 6 (stated by the issuer), at the level of the first cycle (derived from EQF 6)',
    );
    const cycle = row('qf-ehea-cycle', { 'qf-ehea-cycle': derived('first cycle') });
    expect(plain(cycle?.says ?? [])).toContain('at the level of the first cycle, derived from EQF 6.');
    expect(plain(cycle?.origin ?? [])).toBe('derived, not stated by the issuer');
  });

  test('the level alone where no cycle follows from it', () => {
    expect(plain(row('level', {})?.value ?? [])).toBe('EQF 6');
  });

  test.each([
    ['the credential', {}, 'in the credential'],
    [
      'a part that was fetched',
      { document: 'https://badges.example/b/1' },
      'in a part of it, read at https://badges.example/b/1',
    ],
    [
      'a credential inside',
      { document: '/verifiableCredential/0' },
      'in the credential inside, at /verifiableCredential/0',
    ],
    ['its own terms written anew', { document: 'rewritten' }, 'in the credential, written anew with its own terms'],
    ['what derives it', { origin: 'derived' }, 'derived, not stated by the issuer'],
    ['what secures it', { pointer: undefined }, 'in what secures the credential'],
  ] as const)('that a value comes from %s', (_, title, words) => {
    const { pointer, ...bare } = findings().find(({ id }) => id === 'title') ?? {};
    const changed = { ...bare, ...('pointer' in title ? {} : { pointer }), ...title } as ElementFinding;
    const elements = findings().map(finding => (finding.id === 'title' ? changed : finding));
    const { origin } = inEnglish(report({ elements }), 'evaluator').elements.find(({ id }) => id === 'title') ?? {};
    expect(origin && plain(origin)).toBe(words);
  });

  test('which source outside names the issuer, where a seal does', () => {
    const source = { kind: 'bundled', name: 'Certificate of the seal', version: '2026' } as const;
    const sealed = { issuer: issuer(4, { provenName: { value: 'University of Lumen', source } }) };
    const stated = {
      status: 'present',
      reason: 'element.stated',
      value: 'University of Lumen',
      origin: 'derived',
    } as const;
    const { origin } = row('issuer-legal-identity', { 'issuer-legal-identity': stated }, sealed) ?? {};
    expect(origin && plain(origin)).toBe('outside the credential: Certificate of the seal, 2026');
  });

  test('no origin of what is not there', () => {
    expect(row('grade', { grade: missing })?.origin).toBeUndefined();
  });

  test('under both lists the count and the exact gaps by name', () => {
    const { lenses } = evaluated({
      workload: { status: 'weak', reason: 'element.no-unit', value: '5' },
      level: { status: 'implausible', reason: 'element.out-of-range', value: 'EQF 9' },
      'quality-assurance': missing,
    });
    expect(lenses.map(({ count, open }) => [count, plain(open)])).toEqual([
      ['9 of 11 stated', 'Not stated: quality assurance. Cannot be right: level. To be asked: workload.'],
      [
        '9 of 18 stated',
        'Not stated: quality assurance, provider, country of the provider, signature or seal, a way to check it, ISCED level, subject area code and entry requirements. Cannot be right: level. To be asked: workload.',
      ],
    ]);
  });

  test('that the longer list takes the date of the assessment for an answer', () => {
    const date = { status: 'weak', reason: 'element.other-date', notes: ['element.assessment-date'] } as const;
    const { lenses } = evaluated({ 'issue-date': date });
    expect(plain(lenses[0]?.open ?? [])).toBe('To be asked: date of issuing.');
    expect(plain(lenses[1]?.open ?? [])).not.toContain('date of issuing');
  });

  test('which elements keep a criterion from being robust, and nothing where none does', () => {
    const { criteria } = evaluated({ seal: { status: 'weak', reason: 'element.platform-name' } });
    expect(criteria.map(({ open }) => plain(open)).slice(0, 2)).toEqual([
      '',
      'signature or seal (to be asked), a way to check it (not stated) and legal identity of the issuer (not stated)',
    ]);
  });

  test('which text asks for an element, as it is named there', () => {
    const { sources } = evaluated({});
    expect(sources).toHaveLength(30);
    expect(sources.find(({ id }) => id === 'workload')).toMatchObject({
      council: 'Annex I: mandatory',
      microbol: 'mandatory',
    });
    expect(sources.find(({ id }) => id === 'level')?.council).toBe('Annex I: where it applies');
    expect(sources.find(({ id }) => id === 'place-of-issue')).toMatchObject({
      council: 'Annex II, principle 9: mandatory',
      microbol: 'not named',
    });
    expect(sources.find(({ id }) => id === 'recognition-information')?.guide).toContain('TPG-LRC CoRE');
  });

  test('tables with the judgement in a word and the question below it', () => {
    const changed = { workload: { status: 'weak', reason: 'element.no-unit', value: '5' } } as const;
    const [table] = tablesOf(evaluated(changed), en);
    const workload = table?.rows.find(({ head }) => plain(head.says) === en.elements.workload.label);
    expect(workload?.cells.map(({ says }) => plain(says))).toEqual(['to be asked', '5', 'in the credential']);
    expect(plain(workload?.cells[0]?.below?.says ?? [])).toContain('How many hours of total study');
    expect(plain(workload?.cells[2]?.below?.says ?? [])).toBe('/credentialSubject/workload');
  });

  test.each([
    [missing, 'not stated', undefined],
    [
      { status: 'not-applicable', reason: 'element.declared-not-applicable' },
      'does not apply, by the credential’s own statement.',
      undefined,
    ],
    [
      { status: 'implausible', reason: 'element.out-of-range', value: 'EQF 9' },
      'cannot be right: it is outside the scale.',
      undefined,
    ],
    [{ status: 'missing', reason: 'element.unresolved' }, 'could not be read: it is stored elsewhere.', undefined],
    [{ status: 'missing', reason: 'element.undisclosed' }, 'not shown by the holder.', undefined],
  ] as const)('a judgement once: %o', (level, words, below) => {
    const [table] = tablesOf(evaluated({ level }), en);
    const cell = table?.rows.find(({ head }) => plain(head.says) === 'Level')?.cells[0];
    expect(cell && plain(cell.says)).toBe(words);
    expect(cell?.below && plain(cell.below.says)).toBe(below);
  });

  test('long outcomes in full', () => {
    const value = `The learner can ${'weigh the interests of everybody concerned, '.repeat(12)}and decide.`;
    expect(plain(row('learning-outcomes', { 'learning-outcomes': { value } })?.value ?? [])).toBe(value);
    expect(
      plain(inEnglish(report({ elements: findings({ 'learning-outcomes': { value } }) })).elements[5]?.value ?? []),
    ).toMatch(/…$/u);
  });
});

describe('a learner reads', () => {
  const own = (more: Partial<VerificationReport>, language: Language = en): LearnerReading => {
    const reading = present(report(more), { audience: 'learner', language }).own;
    if (!reading) throw new Error('a learner has a reading of their own');
    return reading;
  };
  const exposing = (more: Partial<Exposure>): Partial<VerificationReport> => ({
    exposure: { facts: [], more: false, disclosure: 'whole', ...more },
  });
  const said = (more: Partial<VerificationReport>): string => own(more).disclosure.map(plain).join(' ');

  test('by name what is fine', () => {
    const { fine } = own({ elements: findings({ workload: missing, level: missing }) });
    expect(fine && plain(fine)).toBe(
      'Stated clearly: learner, title, country of the issuer, awarding body, date of issuing, learning outcomes, type of assessment, form of participation and quality assurance.',
    );
    const all = own({}).fine;
    expect(all && plain(all)).toBe('All 11 standard elements are stated clearly.');
  });

  test('what to ask about and why, but not the question put to others', () => {
    const workload = { status: 'weak', reason: 'element.no-unit', value: '5' } as const;
    const asks = own({ elements: findings({ workload, level: missing }) }).asks.map(plain);
    expect(asks).toEqual([
      'How much work: 5, a number without a unit. 5 ECTS would be 125–150 hours.',
      'Level: not stated in the credential.',
    ]);
  });

  test('nothing to ask about what they left out themselves', () => {
    const title = { status: 'missing', reason: 'element.undisclosed' } as const;
    expect(own({ elements: findings({ title }) }).asks).toEqual([]);
  });

  test('nothing fine about what was changed', () => {
    expect(own(decidedBy('proof.altered'))).toMatchObject({ fine: undefined, asks: [] });
  });

  test('what the file tells about them, each with its place', () => {
    const facts = [
      { kind: 'name', value: 'Learner A', pointer: '/credentialSubject/name' },
      { kind: 'birth-date', value: '2001-02-03T00:00:00Z', pointer: '/credentialSubject/birthDate' },
      { kind: 'evidence', value: 'https://uni-lumen.example/cases/1?token=secret', pointer: '/evidence/0' },
      { kind: 'photo', pointer: '/credentialSubject/image' },
    ] as const;
    expect(
      own(exposing({ facts })).exposed.map(({ label, place, value }) => [label, plain(value), plain(place)]),
    ).toEqual([
      ['Name', 'Learner A', '/credentialSubject/name'],
      ['Date of birth', '3 February 2001', '/credentialSubject/birthDate'],
      ['Link to your work', 'https://uni-lumen.example/cases/1?…', '/evidence/0'],
      ['Photo', '', '/credentialSubject/image'],
    ]);
  });

  test('what selective disclosure would hide, and that this file was not issued with it', () => {
    const facts = [
      { kind: 'name', value: 'Learner A', pointer: '/a' },
      { kind: 'email', value: 'learner-a@uni-lumen.example', pointer: '/b' },
      { kind: 'email', value: 'a@uni-lumen.example', pointer: '/c' },
      { kind: 'result', value: '16', pointer: '/d' },
    ] as const;
    expect(said(exposing({ facts }))).toBe(
      'This file was not issued with selective disclosure: whoever gets it gets all of it. Issued with selective disclosure (SD-JWT, ecdsa-sd or BBS), a copy could leave out: e-mail address and result. A copy could leave this out too, but then less shows that it is yours: name. This cannot be added to a file that exists. It is for the issuer to offer.',
    );
  });

  test.each(['digests', 'signature'] as const)('that a file with %s lets a copy leave parts out', disclosure => {
    const facts = [{ kind: 'email', value: 'a@uni-lumen.example', pointer: '/b' }] as const;
    expect(said(exposing({ facts, disclosure }))).toMatch(/^This file was issued with selective disclosure/u);
    expect(said(exposing({ facts, disclosure }))).not.toContain('not issued');
  });

  test('that nothing was found, and that there is more than is listed', () => {
    expect(said(exposing({}))).toMatch(/^Nothing about you was found where such a file keeps it/u);
    expect(said(exposing({ more: true, facts: [{ kind: 'name', value: 'A', pointer: '/a' }] }))).toContain(
      'There is more of this',
    );
  });

  test('nothing about a file that holds no credential', () => {
    expect(own({ credential: undefined, elements: [] }).disclosure).toEqual([]);
  });

  test('word for word what a recruiter sees before opening anything', () => {
    const values = [
      report({ elements: findings({ workload: missing }) }),
      report({ elements: findings({ title: missing }), coverage: 'part' }),
      decidedBy('proof.altered'),
      decidedBy('proof.key-unreachable', [unreachable('uni-lumen.example')]),
      decidedBy('period.expired', [ends('2026-08-01T00:00:00Z')]),
    ];
    for (const language of languages)
      for (const value of values) {
        const { doubts, facts, gaps, headline, remarks, tone, unprotected } = present(value, {
          audience: 'recruiter',
          language,
        });
        const { seen } = own(value, language);
        expect(seen).toMatchObject({ headline, tone });
        const says = [
          remarks,
          unprotected && [unprotected],
          facts && [facts],
          gaps,
          doubts.map(({ reason }) => reason),
        ];
        expect(seen?.says).toEqual(says.flatMap(some => some ?? []));
      }
    expect(own(values[1] ?? {}).seen?.says.length).toBeGreaterThan(2);
  });

  test('the parts apart where no sentence can be made of them, and nothing where there is no credential', () => {
    const { headline, learner, summary } = inEnglish(report(), 'recruiter');
    const apart = rehearsalOf({ ...inEnglish(report(), 'recruiter'), facts: undefined });
    expect(apart.says.map(plain)).toEqual([summary.map(plain).join(' · '), plain(learner ?? [])]);
    expect(apart.headline).toEqual(headline);
    expect(own({ credential: undefined, elements: [] }).seen).toBeUndefined();
  });

  test('the same kinds in German', () => {
    const facts = [{ kind: 'account', value: 'did:key:z6Mk', pointer: '/a' }] as const;
    expect(own(exposing({ facts }), de).exposed[0]?.label).toBe('Adresse oder Schlüssel, die für Sie stehen');
  });
});

describe('a learner reads how to share it', () => {
  const { sharing } = en.readings.learner;
  const shared = (more: Partial<VerificationReport>, language: Language = en): readonly string[] =>
    (present(report(more), { audience: 'learner', language }).own?.sharing ?? []).map(plain);
  const from = (...path: readonly VerificationReport['path'][number][]): Partial<VerificationReport> => ({ path });
  const at = (address: string): Partial<VerificationReport> => from({ kind: 'address', at: address });
  const file = 'https://files.example/b/1.json';
  const [works, worked] = ['By its own statement the link to files.example works until ', 'worked until '];

  test('a file: itself, not a picture of it', () => {
    expect(shared({})).toEqual([plain(sharing.file)]);
    expect(shared({}, de)[0]).toMatch(/^Geben Sie die Datei selbst weiter\./u);
    expect(shared(from({ kind: 'png', at: 'openbadgecredential' }))).toEqual([plain(sharing.file)]);
  });

  test.each([
    [`${file}?X-Amz-Date=20261121T100000Z&X-Amz-Expires=604800`, '28 November 2026'],
    [`${file}?X-Goog-Date=20261121T100000Z&X-Goog-Expires=604800`, '28 November 2026'],
    [`${file}?Expires=1893456000&Signature=x`, '1 January 2030'],
    [`${file}?exp=1893456000`, '1 January 2030'],
    [`${file}?se=2030-01-01T00%3A00%3A00Z&sig=x`, '1 January 2030'],
  ])('until when its link works: %s', (address, day) => {
    const [only, ...others] = shared(at(address));
    expect(only?.startsWith(`${works}${day}`)).toBe(true);
    expect(only).toContain('The credential itself does not end with its link.');
    expect(others).toEqual([]);
  });

  test.each([
    `${file}?X-Amz-Date=20261121T100000Z&X-Amz-Expires=900x`,
    `${file}?X-Amz-Date=20269921T100000Z&X-Amz-Expires=900`,
    `${file}?X-Amz-Expires=900`,
    `${file}?Expires=tomorrow`,
    `${file}?Expires=99999999999999`,
    `${file}?se=2030-01-01`,
    `${file}?exp=-1`,
    file,
  ])('nothing of an end it does not clearly state: %s', address => {
    expect(shared(at(address))).toEqual([plain(sharing.link(quoted('files.example')))]);
  });

  test('that a link no longer works, apart from the credential, even where nothing answered', () => {
    const ended = `${file}?X-Amz-Date=20261120T100000Z&X-Amz-Expires=900`;
    expect(shared(at(ended))[0]).toContain(worked);
    const unread = { ...decidedBy('format.unreachable'), ...at(ended), credential: undefined, elements: [] };
    expect(shared(unread)).toHaveLength(1);
    expect(shared(unread)[0]).toContain('Get a new one there; the credential itself does not end with its link.');
  });

  test('of the link they hold, not of the one it led to', () => {
    const led = `${file}?X-Amz-Date=20261121T100000Z&X-Amz-Expires=900`;
    const contact = {
      url: 'https://wallet.example/share/1',
      host: 'wallet.example',
      purpose: 'credential',
      outcome: 'answered',
      redirectedTo: led,
      cached: false,
      mirrored: false,
      at: NOW,
      milliseconds: 3,
    } as const;
    const said = shared({ ...at(led), contacted: [contact] });
    expect(said).toEqual([plain(sharing.link(quoted('wallet.example')))]);
  });

  test('a link of a picture beside the picture', () => {
    expect(shared(from({ kind: 'qr-code', at: '' }, { kind: 'address', at: file }))).toEqual([
      plain(sharing.file),
      plain(sharing.link(quoted('files.example'))),
    ]);
  });

  test.each([`${file}?identity__email=a%40uni-lumen.example`, 'https://files.example/a%40uni-lumen.example/1.json'])(
    'that the link carries an e-mail address: %s',
    address => {
      expect(shared(at(address))).toContain(plain(sharing.email));
      expect(shared(at(address)).join(' ')).not.toContain('a@uni-lumen.example');
    },
  );

  test('what it tells more than a name, by its kinds', () => {
    const facts = [
      { kind: 'name', value: 'Learner A', pointer: '/a' },
      { kind: 'birth-date', value: '2001-02-03', pointer: '/b' },
      { kind: 'number', value: '1', pointer: '/c' },
    ] as const;
    const exposure: Exposure = { facts, more: false, disclosure: 'whole' };
    expect(shared({ exposure })).toEqual([
      plain(sharing.file),
      'Better keep it off public pages: it tells more than a name (date of birth and personal number).',
    ]);
    expect(shared({ exposure: { ...exposure, facts: facts.slice(0, 1) } })).toEqual([plain(sharing.file)]);
  });

  test('that its withdrawal list has an address of its own', () => {
    const status = { ...passed('status.good'), notes: ['status.individual-address'] as const };
    expect(shared({ checks: checks(status) })).toContain(plain(sharing.individual));
  });

  test('that what ended may be shown, and what was changed is asked for anew; never that it may not be shared', () => {
    expect(shared(decidedBy('period.expired', [ends('2026-08-01T00:00:00Z')]))[0]).toBe(plain(sharing.dates));
    for (const reason of ['proof.altered', 'status.revoked'] as const)
      expect(shared(decidedBy(reason))).toEqual([plain(sharing.unreliable)]);
  });
});

test('each reader has a reading of their own, and the others have none of it', () => {
  expect(inEnglish(report(), 'recruiter')).toMatchObject({
    own: undefined,
    letter: undefined,
    lenses: [],
    sources: [],
  });
  expect(inEnglish(report(), 'evaluator')).toMatchObject({ own: undefined, letter: undefined, facts: undefined });
  expect(inEnglish(report(), 'learner')).toMatchObject({ facts: undefined, lenses: [], criteria: [], sources: [] });
});
