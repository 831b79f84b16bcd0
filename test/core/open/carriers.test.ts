/** One credential through every carrier and wrapper: the same report, but for the way to it. */
import { describe, expect, test } from 'vitest';
import type { Environment } from '../../../core/environment.js';
import type { Input } from '../../../core/open/opened.js';
import type { VerificationReport } from '../../../core/report/report.js';
import { verify } from '../../../core/verify.js';
import { bitstringEntry, plainBadge, profile } from '../../fixtures/credentials.js';
import { worldOf } from '../../fixtures/environment.js';
import { pdf } from '../../fixtures/pdf.js';
import { compressedText, deflated, iTXt, png, tEXt } from '../../fixtures/png.js';
import { codePixels } from '../../fixtures/qr.js';
import { bitstringList, didDocument, sign, testKey } from '../../fixtures/signer.js';
import { cdata, element, escaped, namespaces, plainType, svg } from '../../fixtures/svg.js';

const did = 'did:web:uni-lumen.example';
const list = 'https://uni-lumen.example/status/1';
const at = 'https://uni-lumen.example/awards/1';
const data = 'https://uni-lumen.example/awards/1.json';
const key = await testKey('uni-lumen');
const signing = { key, method: `${did}#key-1` };
const credential = await sign(
  plainBadge({
    issuer: profile(did, { name: 'Universität Lumen' }),
    more: { credentialStatus: bitstringEntry(list, 8) },
  }),
  signing,
);
const text = JSON.stringify(credential);
const utf8 = (content: string) => new TextEncoder().encode(content);
const base64 = (content: string) => Buffer.from(content).toString('base64');
const page = `<!doctype html><title>x</title><link rel="alternate" type="application/vc" href="1.json"><script type="application/ld+json">{"@context":"https://schema.org"}</script>`;
const html = () => new Response(page, { headers: { 'content-type': 'text/html' } });
const jpeg = Uint8Array.of(0xff, 0xd8, 0xff, 0xe0);

const world: Environment = {
  ...worldOf(
    {
      'https://uni-lumen.example/.well-known/did.json': didDocument(did, { 'key-1': key }),
      [list]: await sign(bitstringList({ address: list, issuer: did, set: [7] }), signing),
      [data]: credential,
      [at]: html,
    },
    '2026-11-21T00:00:00Z',
  ),
  pixels: () => Promise.resolve(codePixels(text)),
};

const pasted = (value: unknown): Input => ({ text: typeof value === 'string' ? value : JSON.stringify(value) });
const file = (content: string | Uint8Array): Input => ({
  bytes: typeof content === 'string' ? utf8(content) : content,
});
const envelope = { '@context': 'https://www.w3.org/ns/credentials/v2', type: 'EnvelopedVerifiableCredential' };

/** A way, the kinds of its steps, and the note it leaves. */
type Way = readonly [name: string, input: Input, steps: string, note?: string];

const ways: readonly Way[] = [
  ['a file', file(text), ''],
  ['a file with a byte order mark', file(`\uFEFF${text}`), ''],
  ['a file written with room', file(JSON.stringify(credential, undefined, 2)), ''],
  ['pasted text', pasted(` ${text}\n`), ''],
  ['pasted text, encoded twice', pasted(JSON.stringify(text)), ''],
  ['a list', pasted([credential]), 'list'],
  ['a presentation', pasted({ type: 'VerifiablePresentation', verifiableCredential: credential }), 'presentation'],
  [
    'a presentation of its holder',
    pasted({ type: 'VerifiablePresentation', verifiableCredential: [credential], proof: {} }),
    'presentation',
    'proof.holder-only',
  ],
  ['a graph', pasted({ '@graph': [credential] }), 'graph'],
  ...['credential', 'verifiableCredential', 'signedCredential', 'vc', 'data', 'credentials'].map((name): Way => [
    `the wrapper ${name}`,
    pasted({ [name]: credential }),
    'wrapper',
  ]),
  ['an envelope', pasted({ ...envelope, id: `data:application/vc;base64,${base64(text)}` }), 'envelope'],
  ['a data address', pasted(`data:application/vc,${encodeURIComponent(text)}`), 'data-address'],
  ['a data address in base64', file(`data:application/ld+json;base64,${base64(text)}`), 'data-address'],
  ['a PNG', file(png(iTXt('openbadgecredential', text))), 'png'],
  ['a PNG under the keyword of Open Badges 2', file(png(iTXt('openbadges', text))), 'png'],
  ['a PNG in the older kind of chunk', file(png(tEXt('openbadges', utf8(text)))), 'png'],
  ['a PNG that says it twice', file(png(iTXt('openbadges', text), iTXt('openbadgecredential', text))), 'png'],
  [
    'a PNG that compresses it',
    file(png(compressedText('openbadgecredential', deflated(text)))),
    'png',
    'format.compressed-text',
  ],
  ['a PNG that names its address', file(png(tEXt('openbadges', utf8(data)))), 'png address'],
  ['an SVG', file(svg(element({ body: cdata(text) }))), 'svg'],
  ['an SVG with plain text', file(svg(element({ body: escaped(text) }))), 'svg'],
  [
    'an SVG of Open Badges 2',
    file(svg(element({ name: 'assertion', namespace: namespaces.openBadges2, body: cdata(text) }), plainType)),
    'svg',
  ],
  ['an SVG with base64', file(svg(element({ verify: base64(text) }))), 'svg'],
  ['an SVG that names its address', file(svg(element({ verify: data }))), 'svg address'],
  ['a PDF', file(pdf({ attached: [{ name: 'diploma.json', content: text }] })), 'attachment'],
  [
    'a packed PDF',
    file(
      pdf({
        attached: [{ name: 'a.png', content: png(iTXt('openbadges', text)) }],
        packed: true,
        objectStream: true,
        by: 'annotation',
      }),
    ),
    'attachment png',
  ],
  ['a QR code', file(jpeg), 'qr-code'],
  ['a QR code in a PNG', file(png()), 'qr-code'],
  ['its address', { address: data }, 'address'],
  ['its address, pasted', pasted(data), 'address'],
  ['its page', { address: at }, 'address page address'],
  ['a page that holds it', file(`<html><script type="application/vc">${text}</script>`), 'page'],
];

/** What is said of the credential itself; the way, the requests it took and what is said of the envelope are left out. */
function said(report: VerificationReport, ofTheWay: string | undefined): unknown {
  const checks = report.checks.map(check => ({
    ...check,
    notes: check.notes.filter(note => note !== ofTheWay && note !== 'issuer.own-host'),
    evidence: check.evidence
      .filter(({ fact }) => fact !== 'found.on')
      .map(({ source, ...fact }) => ({ ...fact, source: source.kind === 'web' ? source.url : source })),
  }));
  return { ...report, checks, issuer: { ...report.issuer, notes: [] }, path: [], contacted: [] };
}

describe('one credential says the same', () => {
  test.each(ways.map(([name, ...way]) => [name, way] as const))('in %s', async (_, [input, steps, note]) => {
    const [plain] = await verify(pasted(text), world);
    const reports = await verify(input, world);
    expect(reports).toHaveLength(1);
    expect(reports.map(({ path }) => path.map(({ kind }) => kind).join(' '))).toEqual([steps]);
    expect(reports.map(({ verdict, because }) => [verdict, because])).toEqual([['confirmed', 'issuer.web-address']]);
    expect(reports[0]?.checks[0]?.notes).toEqual(note === undefined ? [] : [note]);
    expect(reports.map(report => said(report, note))).toEqual([plain && said(plain, undefined)]);
  });

  test('in no carrier when one letter of it was changed', async () => {
    const changed = text.replace('Lumen', 'Lumem');
    const inputs = [
      file(png(iTXt('openbadges', changed))),
      file(svg(element({ body: cdata(changed) }))),
      file(pdf({ attached: [{ name: 'diploma.json', content: changed }], packed: true })),
      pasted(`data:application/vc,${encodeURIComponent(changed)}`),
    ];
    const reports = (await Promise.all(inputs.map(input => verify(input, world)))).flat();
    expect(reports.map(({ because }) => because)).toEqual(inputs.map(() => 'proof.altered'));
  });
});
