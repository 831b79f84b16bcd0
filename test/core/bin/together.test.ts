import { describe, expect, test } from 'vitest';
import { jsonText } from '../../../core/bin/json.js';
import { reportPage } from '../../../core/bin/page.js';
import { togetherText } from '../../../core/bin/text-together.js';
import { de } from '../../../core/language/de.js';
import { en } from '../../../core/language/en.js';
import { quoted } from '../../../core/language/phrase.js';
import type { Language } from '../../../core/language/index.js';
import { present } from '../../../core/report/present.js';
import { together } from '../../../core/report/together/index.js';
import type { Brought } from '../../../core/report/together/index.js';
import { award, files } from '../report/together/brought.js';

const paper = { width: 72, colour: false };
const ethics = award({ id: 'urn:uuid:1', ties: { outcomes: [{ label: 'weigh interests' }] } });
const law = award({
  id: 'urn:uuid:2',
  title: 'Data Law',
  workload: undefined,
  ties: { outcomes: [{ label: 'weigh interests' }] },
});
const altered = award({ id: 'urn:uuid:3', title: 'Statistics', verdict: 'rejected' });

const shownOf = (brought: readonly Brought[], language: Language = en) => {
  const shown = together(brought, { audience: 'recruiter', language });
  if (!shown) throw new Error('two achievements were brought');
  return shown;
};

describe('on the command line', () => {
  test('each credential is a few lines, and what they come to follows', () => {
    const text = togetherText(shownOf(files(ethics, law, altered)), paper);
    expect(text).toContain('Several credentials together\n\n1. Introduction to Data Ethics\n   Intact and in force.');
    expect(text.replace(/\s+/g, ' ')).toContain(
      'Level: EQF 6 · How much work: not stated · Date of issuing: 14 June 2026 · Complete: 10 of 11 stated Not stated: workload. file-2.json',
    );
    expect(text).toContain(
      '  ECTS by EQF level:\n    EQF 6: Confirmed 5 ECTS, about 125–150 hours, from 1 credential\n',
    );
    expect(text).toContain('  Not to be relied on: “Statistics” (3).\n');
    expect(text).toMatch(/Outcomes stated more than once \(1\)\n {2}“weigh interests”:/u);
    expect(Math.max(...text.split('\n').map(line => line.length))).toBeLessThanOrEqual(72);
  });

  test('foreign text moves no cursor and hides nothing', () => {
    const hostile = 'a\u001b[2Jb\u202ec\u0007';
    const text = togetherText(shownOf(files(award({ id: 'urn:uuid:4', title: hostile }), law)), paper);
    expect(text).toContain('1. a[2Jbc');
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/u);
  });

  test('German says it in German', () => {
    expect(togetherText(shownOf(files(ethics, law), de), paper)).toMatch(/^Mehrere Nachweise zusammen\n/u);
  });
});

describe('on the report page', () => {
  const entriesOf = (brought: readonly Brought[]) =>
    brought.map(({ label, reports }) => ({
      input: label,
      presentations: reports.map(report => present(report, { audience: 'recruiter', language: en })),
    }));
  const pageOf = (brought: readonly Brought[]): string =>
    reportPage(entriesOf(brought), en, together(brought, { audience: 'recruiter', language: en }));

  test('it stands before the single reports, and only when there is something to lay side by side', () => {
    const page = pageOf(files(ethics, law));
    expect(page.indexOf('id="together"')).toBeGreaterThan(0);
    expect(page.indexOf('id="together"')).toBeLessThan(page.indexOf('<article'));
    expect(pageOf(files(ethics))).not.toContain('id="together"');
  });

  test('its table is one to whoever listens, and each value can bring the name of its column', () => {
    const page = pageOf(files(ethics, law, altered));
    expect(page).toContain('<table role="table" class="together">');
    expect(page).toMatch(/<td role="cell" data-column="Level">(?:<bdi[^>]*>)?EQF 6</u);
    expect(page).toMatch(/<span class="broken">Changed after it was signed\./u);
    expect(page).toMatch(/<summary>10 of 11 stated<\/summary>\s*<p>Not stated: workload\.<\/p>/u);
  });

  test('nothing a credential or a file is called becomes markup', () => {
    const hostile = '"><img src=x onerror=alert(1)>';
    const page = pageOf([{ label: hostile, reports: [award({ id: 'urn:uuid:4', title: hostile }), law] }]);
    expect(page).not.toContain('<img');
    expect(page).toContain(quoted('&gt;&lt;img src=x').text);
  });
});

describe('as JSON', () => {
  interface Element {
    readonly input: string;
    readonly reports: readonly unknown[];
    readonly together?: readonly { readonly position: number }[];
  }
  const jsonOf = (brought: readonly Brought[]): readonly Element[] =>
    JSON.parse(jsonText(brought.map(({ label, reports }) => ({ input: label, reports })))) as readonly Element[];

  test('each input keeps its shape, and what its reports add stands beside them', () => {
    const [first, second] = jsonOf(files(ethics, law));
    expect(first).toMatchObject({
      input: 'file-1.json',
      reports: [{ verdict: 'confirmed' }],
      together: [{ position: 1, adds: { amount: 5, unit: 'ECTS', level: 6, standing: 'confirmed' }, sameAs: [] }],
    });
    expect(second?.together).toEqual([{ position: 2, leftOut: 'no-amount', sameAs: [] }]);
  });

  test('a single achievement has nothing beside it', () => {
    expect(jsonOf(files(ethics)).map(one => Object.keys(one))).toEqual([['input', 'reports']]);
  });
});
