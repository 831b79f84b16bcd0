import { describe, expect, test } from 'vitest';
import type { Contexts } from 'jsonld/lib/context.js';
import { loaderOf } from '../../../../core/proofs/linked-data/loader.js';
import { remember } from '../../../../core/proofs/linked-data/remembered-contexts.js';
import { jsonldAlone } from '../../../conformance/gate/canonical-forms.js';
import { vocabulary } from '../../../conformance/gate/vocabulary.js';
import { contexts, plainBadge } from '../../../fixtures/credentials.js';

const options = { base: null, safe: true, rdfDirection: 'i18n-datatype', documentLoader: loaderOf(vocabulary, 0) };

const alignments = (many: number) =>
  Array.from({ length: many }, (_, number) => ({
    type: ['Alignment'],
    targetName: `Outcome ${String(number)}`,
    targetUrl: `https://uni-lumen.example/outcomes/${String(number)}`,
  }));

/** Counts how often a context is worked out. */
const counting = (prepare: (contexts: Contexts) => void) => {
  const count = { contexts: 0 };
  const jsonld = jsonldAlone(contexts => {
    const { process } = contexts;
    contexts.process = call => {
      if (!call.cycles) count.contexts += 1;
      return process(call);
    };
    prepare(contexts);
  });
  return { count, jsonld };
};

const badge = (more: object) =>
  plainBadge({ issuer: 'did:web:uni-lumen.example', achievement: { alignment: alignments(20) }, ...more });

describe('contexts that jsonld remembers', () => {
  test('are worked out once for all nodes they apply to', async () => {
    const [stock, used] = [counting(() => undefined), counting(remember)];
    const document = badge({});
    const [text, same] = [
      await stock.jsonld.canonize(document, options),
      await used.jsonld.canonize(document, options),
    ];
    expect(same).toBe(text);
    expect(text.split('\n').length).toBeGreaterThan(60);
    expect(stock.count.contexts).toBeGreaterThan(20);
    expect(used.count.contexts).toBeLessThan(stock.count.contexts / 2);
  });

  const own = (context: unknown) => ({ '@context': [contexts.credentials2, contexts.openBadges, context] });
  const odd: readonly (readonly [string, object])[] = [
    ['a context of its own', own({ motto: 'https://example.org/motto' })],
    ['a language and a direction', own({ '@language': 'de', '@direction': 'rtl', motto: 'https://example.org/motto' })],
    ['a context that goes no further', own({ '@propagate': false, motto: 'https://example.org/motto' })],
    ['a term that is protected', own({ name: 'https://example.org/name' })],
    ['a context that stands inside', { evidence: [{ '@context': { at: 'https://example.org/at' }, at: 'x' }] }],
    ['a context taken back inside', { evidence: [{ '@context': null, 'https://example.org/at': 'x' }] }],
    ['a language that is none', own({ '@language': 'no language at all' })],
    ['a base that is none', own({ '@vocab': 'not absolute' })],
  ];
  test.each(odd)('say the same as without, or refuse the same: %s', async (_, more) => {
    const document = { ...badge({}), motto: 'Fiat lux', ...more };
    const answers = [jsonldAlone(), jsonldAlone(remember)].map(jsonld =>
      jsonld.canonize(structuredClone(document), options).catch((fault: unknown) => String(fault)),
    );
    const [stock, used] = await Promise.all(answers);
    expect(used).toBe(stock);
  });
});
