import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { nodeEnvironment } from '../../core/bin/environment.js';
import { run } from '../../core/bin/run.js';
import type { FormatName } from '../../core/credential.js';
import { councilMandatory } from '../../core/elements/catalogue.js';
import type { ElementFinding } from '../../core/elements/element.js';
import { elementIds } from '../../core/elements/element.js';
import { formats } from '../../core/formats/index.js';
import { isList, isObject, type Json, type JsonObject } from '../../core/json.js';
import type { VerificationReport } from '../../core/report/report.js';
import { verify } from '../../core/verify.js';
import { elementsOf } from '../fixtures/format-elements.js';
import { reportOn } from '../fixtures/report-on.js';
import { sampleDay, university } from '../fixtures/samples.js';
import { didDocument, didWebAddress, sign, testKey } from '../fixtures/signer.js';
import { forIssuers, withoutKeys } from '../tools/for-issuers.js';
import { examples } from '../tools/for-issuers/examples.js';
import { published, put } from '../../core/doctor/elements/documents.js';
import { findingOf, type Tried } from '../../core/doctor/elements/places.js';
import { language, placesOf } from '../tools/for-issuers/tables.js';

const FILE = 'docs/for-issuers.md';

test('docs/for-issuers.md is what the tables of the core say', () => {
  const expected = forIssuers();
  if (process.env['PROOFMARK_README']) writeFileSync(FILE, expected);
  else expect(readFileSync(FILE, 'utf8'), 'run PROOFMARK_README=1 npm test -- for-issuers').toBe(expected);
}, 120_000);

const page = readFileSync(FILE, 'utf8');
const named = (name: FormatName) => formats.find(format => format.name === name && elementsOf(format).judges({}));

describe('the page', () => {
  test('has a section for every format in which elements are looked for', () => {
    const judged = formats.filter(format => elementsOf(format).judges({})).map(({ name }) => language.formats[name]);
    const headings = page.split('\n').filter(line => line.startsWith('## '));
    expect(headings).toEqual(expect.arrayContaining(judged.map(title => `## ${title}`)));
  });

  test('names every element, in the words of the sources', () => {
    const missing = elementIds.filter(id => !page.includes(`| ${language.elements[id].official} |`));
    expect(missing).toEqual([]);
  });

  test('leads only to places that exist', () => {
    const anchors = page.split('\n').flatMap(line => /^#+ (.*)$/.exec(line)?.[1] ?? []);
    const links = [...page.matchAll(/\]\(([^)]+)\)/g)].map(([, target = '']) => target);
    expect(links.length).toBeGreaterThan(0);
    const dead = links.filter(link =>
      link.startsWith('#')
        ? !anchors.some(heading => `#${heading.toLowerCase().replaceAll(' ', '-')}` === link)
        : !existsSync(join('docs', link)),
    );
    expect(dead).toEqual([]);
  });

  test('judges nobody: what it says itself has none of the words that only others may say', () => {
    const official = elementIds.map(id => language.elements[id].official);
    const ours = official
      .reduce((text, wording) => text.replaceAll(wording, ''), page)
      .replaceAll(/```json[^]*?```/g, '')
      .replaceAll(/`[^`\n]*`/g, '');
    expect(ours).not.toMatch(/\b(recogni[sz]ed|accredited|trusted|guaranteed|equivalent|compliant|certified)\b/i);
    expect(ours).toContain('That decision lies with the receiving institution.');
  });
});

describe('the examples', () => {
  /** The JSON under the heading of a format, as a reader would copy it. */
  const exampleOf = (name: FormatName): string =>
    page
      .split('## Complete examples')[1]
      ?.split(`### ${language.formats[name]}\n`)[1]
      ?.match(/```json\n([^]*?)```/)?.[1] ?? '';

  async function judgedByTheCommand(text: string): Promise<VerificationReport | undefined> {
    const folder = await mkdtemp(join(tmpdir(), 'proofmark-'));
    const file = join(folder, 'credential.json');
    await writeFile(file, text);
    const written: string[] = [];
    const quiet = { write: () => true, isTTY: false };
    await run(['verify', '--json', '--for', 'evaluator', '--offline', '--now', sampleDay, file], {
      stdin: Readable.from([]),
      stdout: { write: words => written.push(words), isTTY: false },
      stderr: quiet,
      variables: {},
      version: '1.2.3',
      environmentFor: nodeEnvironment,
      verify,
    });
    await rm(folder, { recursive: true });
    const [judged] = JSON.parse(written.join('')) as readonly { readonly reports: readonly VerificationReport[] }[];
    return judged?.reports[0];
  }

  const statusOfEleven = (findings: readonly ElementFinding[]): Readonly<Record<string, string>> =>
    Object.fromEntries(
      findings.filter(({ id }) => councilMandatory.includes(id)).map(({ id, status }) => [id, status]),
    );
  const allPresent = Object.fromEntries(councilMandatory.map(id => [id, 'present']));
  const names = ['open-badges-3', 'european-credential', 'open-badges-2'] as const;

  test('are those of the formats that are issued today', () => {
    expect(Object.keys(examples)).toEqual(names);
    expect(councilMandatory).toHaveLength(11);
  });

  test.each(names)('the one of %s states 11 of 11, judged by the command line', async name => {
    const report = await judgedByTheCommand(exampleOf(name));
    expect(report?.format).toBe(name);
    expect(statusOfEleven(report?.elements ?? [])).toEqual(allPresent);
    expect(report?.track).toBe('recognition');
    expect(report?.verdict).toBe('unconfirmed');
  });

  test('the Open Badge 3.0 can be signed as it stands, and every word of it is covered', async () => {
    const key = await testKey('university of lumen');
    const signed = await sign(JSON.parse(exampleOf('open-badges-3')) as JsonObject, {
      key,
      method: `${university}#key-1`,
    });
    const answers = { [didWebAddress(university)]: didDocument(university, { 'key-1': key }) };
    const report = await reportOn(signed, answers);
    expect([report.verdict, report.because]).toEqual(['confirmed', 'issuer.web-address']);
    expect(statusOfEleven(report.elements)).toEqual(allPresent);
  });
});

/** "credentialSubject.achievement.alignment" for "/credentialSubject/achievement/alignment/0/targetCode" and all below. */
function isBelow(pointer: string, { place }: Tried): boolean {
  const steps = pointer.split('/').slice(1);
  const path = steps.filter(step => !/^\d+$/.test(step)).join('.');
  const at = published(place.at);
  return at === '' || path === at || path.startsWith(`${at}.`);
}

/** What is wrong with a finding that should rest on a key, first or as further evidence behind another weak one. */
function faultOf({ status, reason, pointer, alsoAt = [] }: ElementFinding, one: Tried): readonly string[] {
  const evidence = [...(pointer === undefined ? [] : [pointer]), ...(status === 'weak' ? alsoAt : [])];
  const isRight = status === one.finding.status && evidence.some(place => isBelow(place, one));
  return isRight ? [] : [`${one.element} at "${one.place.at}": ${status} ${reason} at ${evidence.join(', ')}`];
}

const withKeys = formats.filter(format => elementsOf(format).judges({}) && !withoutKeys.has(format.name));

describe.each(withKeys)('every key of $name is really read', format => {
  test('a credential that states an element only there states it there', () => {
    const tried = placesOf(format);
    expect(tried.length).toBeGreaterThan(30);
    const faults = tried.flatMap(one => faultOf(findingOf(one.document, elementsOf(format), one.element), one));
    expect(faults).toEqual([]);
  }, 60_000);
});

describe.each(Object.entries(examples) as [FormatName, JsonObject][])('in the example of %s', (name, example) => {
  const format = named(name);

  /** A copy without what stands at a place. */
  function without(value: Json, [step, ...rest]: readonly string[]): Json {
    if (isList(value)) return value.map(item => without(item, step === undefined ? [] : [step, ...rest]));
    if (step === undefined || !isObject(value)) return value;
    const others = Object.entries(value).filter(([key]) => key !== step);
    const held = value[step];
    return Object.fromEntries(
      rest.length === 0 || held === undefined ? others : [...others, [step, without(held, rest)]],
    );
  }

  test('each key of the format or of an extension can take the place of all others', () => {
    if (!format) throw new Error(`no format ${name}`);
    const tried = placesOf(format).filter(({ place }) => place.kind !== 'inference');
    expect(tried.length).toBeGreaterThan(40);
    const faults = tried.flatMap(one => {
      const emptied = elementsOf(format).elements[one.element].reduce<Json>(
        (document, { at }) => without(document, published(at).split('.')),
        example,
      );
      const { value, beside = {} } = one.specimen;
      const document = put(put(emptied, [], beside), published(one.place.at).split('.'), value) as JsonObject;
      return faultOf(findingOf(document, elementsOf(format), one.element), one);
    });
    expect(faults).toEqual([]);
  });
});
