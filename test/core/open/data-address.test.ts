import { describe, expect, test } from 'vitest';
import { limits } from '../../../core/limits.js';
import { pdf } from '../../fixtures/pdf.js';
import { iTXt, png } from '../../fixtures/png.js';
import { cdata, element, svg } from '../../fixtures/svg.js';
import { CREDENTIAL, file, jwt, pasted, text } from './opening.js';

const base64 = (content: string | Uint8Array) => Buffer.from(content).toString('base64');
const percent = encodeURIComponent;

describe('a data address', () => {
  test.each<[string, string, string]>([
    ['of a credential', `data:application/vc,${percent(text)}`, 'document data-address application/vc'],
    ['of a credential in base64', `data:application/vc;base64,${base64(text)}`, 'document data-address application/vc'],
    [
      'with parameters',
      `data:Application/LD+JSON;charset=utf-8;base64,${base64(text)}`,
      'document data-address application/ld+json',
    ],
    [
      'with base64 in percents',
      `data:application/json;base64,${percent(base64(text))}`,
      'document data-address application/json',
    ],
    [
      'of a token',
      `data:application/vc+jwt,${jwt({ vc: CREDENTIAL })}`,
      'document data-address application/vc+jwt > token /vc',
    ],
    [
      'of a token that calls itself JSON',
      `data:application/json,${jwt({ vc: CREDENTIAL })}`,
      'document data-address application/json > token /vc',
    ],
    ['without a type', `data:,${percent(text)}`, 'document data-address text/plain'],
    [
      'of a PNG',
      `data:image/png;base64,${base64(png(iTXt('openbadges', text)))}`,
      'document data-address image/png > png openbadges',
    ],
    [
      'of an SVG',
      `data:image/svg+xml,${percent(svg(element({ body: cdata(text) })))}`,
      'document data-address image/svg+xml > svg credential',
    ],
    [
      'of a PDF',
      `data:application/pdf;base64,${base64(pdf({ attached: [{ name: 'a.json', content: text }] }))}`,
      'document data-address application/pdf > attachment a.json',
    ],
    ['of a page', 'data:text/html,<p>x', 'format.not-a-credential found.media text/html'],
    ['that cannot be decoded', 'data:application/vc;base64,***', 'format.malformed found.flaw escape'],
    ['with percents that mean nothing', 'data:application/vc,%7B%zz', 'format.malformed found.flaw escape'],
    [
      'inside another',
      `data:text/plain,${percent(`data:application/vc,${percent(text)}`)}`,
      'format.unsupported found.scheme data data-address text/plain',
    ],
    ['without content', 'data:application/vc', 'format.unsupported found.scheme data'],
    ['of nothing', 'data:application/vc,', 'format.not-a-credential found.empty data-address application/vc'],
  ])('%s', async (_, address, expected) => {
    expect(await pasted(` ${address}\n`)).toEqual([expected]);
    expect(await file(address)).toEqual([expected]);
  });

  test('that a person hands over may be longer than one a page may hold', async () => {
    const long = JSON.stringify({ ...CREDENTIAL, name: 'x'.repeat(limits.dataUrlBytes) });
    expect(await pasted(`data:application/vc,${percent(long)}`)).toEqual(['document data-address application/vc']);
  });
});
