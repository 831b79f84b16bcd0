import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { lenses } from '../../../core/elements/catalogue.js';
import { elementIds } from '../../../core/elements/element.js';
import { obligationsOf } from '../../../core/report/obligations.js';

test('all but the level are mandatory in the list of eleven, and the level is where it applies', () => {
  const duties = lenses.council.map(id => [id, obligationsOf(id).council?.duty]);
  expect(duties.filter(([, duty]) => duty !== 'mandatory')).toEqual([['level', 'conditional']]);
});

test('what the longer list counts is mandatory in it, the level apart', () => {
  const duties = lenses.microbol.map(id => [id, obligationsOf(id).microbol?.duty]);
  expect(duties.filter(([, duty]) => duty !== 'mandatory')).toEqual([['level', 'conditional']]);
});

test('place and legal identity are asked for by a principle of Annex II, the use of it by the guide alone', () => {
  expect(obligationsOf('place-of-issue').council).toEqual({ place: 'annex-2', duty: 'mandatory' });
  expect(obligationsOf('issuer-legal-identity').council).toEqual({ place: 'annex-2', duty: 'mandatory' });
  expect(obligationsOf('recognition-information')).toEqual({ guide: true });
});

interface Catalogued {
  readonly id: string;
  readonly obligation: Readonly<Record<string, string | undefined>>;
}

/** The first word of what the specification says: "mandatory (Annex II principle)", "conditional (if needed)". */
const duty = (words: string | undefined): string | undefined => {
  const [first] = words?.split(' ') ?? [];
  return first === 'not-named' ? undefined : first;
};

const folder = process.env['PROOFMARK_SPEC'] ?? '';
const catalogue = join(folder, 'elements', 'catalogue.json');

if (folder === '' || !existsSync(catalogue)) {
  process.stderr.write('PROOFMARK_SPEC is not set: the obligations were NOT compared with the specification\n');
} else {
  const { elements } = JSON.parse(readFileSync(catalogue, 'utf8')) as { readonly elements: readonly Catalogued[] };
  test.each(elementIds)('%s is asked for as the specification says', id => {
    const { obligation = {} } = elements.find(one => one.id === id) ?? {};
    const { council, guide, microbol } = obligationsOf(id);
    expect([council?.duty, microbol?.duty, guide ? 'optional' : undefined]).toEqual([
      duty(obligation['council']),
      duty(obligation['microbol']),
      duty(obligation['guide']),
    ]);
  });
}
