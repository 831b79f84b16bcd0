import { afterAll, describe, expect, test } from 'vitest';
import { makeSamples } from '../../fixtures/samples.js';
import { openDetecting } from './detecting.js';

const detecting = await openDetecting();
const { samples } = await makeSamples();
const [sample] = samples;
const given = sample?.document ?? {};
const credential = JSON.stringify(given);
const spaced = JSON.stringify(given, undefined, 2);

afterAll(async () => {
  await detecting.close();
});

const base64url = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
const token = (claims: unknown, header: object = { alg: 'EdDSA' }, signature = 'A'.repeat(86)): string =>
  `${base64url(header)}.${base64url(claims)}.${signature}`;
const long = 'about the ethics of data '.repeat(10);
const ours = token({ vc: { name: 'Data Ethics', text: long } });
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

const address = 'https://portfolio.example/about/';
const id = '0f7c2a4e-5b1d-4c3e-8a9f-1d2e3c4b5a69';
const badge = `https://www.credly.com/badges/${id}`;

const open = (body: string, prepare?: () => void) =>
  detecting.open(
    address,
    `<!doctype html><html lang="en"><title>Portfolio</title><body>${body}</body></html>`,
    prepare,
  );

async function seenOn(body: string, prepare?: () => void) {
  const { ask } = await open(body, prepare);
  return (await ask('seen')).map(({ sighting }) => sighting);
}

/** Which element each sighting stands at, by its `id`. */
async function placesOn(body: string) {
  const { ask, page } = await open(body);
  const ids = await page.$$eval('*', all => all.map(element => element.id));
  return (await ask('seen')).map(({ at }) => ids[at]);
}

describe('inline-token', () => {
  const lines = (text: string): string => text.replace(/.{64}/g, '$&\n');

  test.each([
    ['alone', `<pre>${ours}</pre>`],
    ['broken into lines', `<pre>${lines(ours)}</pre>`],
    ['broken by wbr', `<p>${ours.replace(/.{30}/g, '$&<wbr>')}</p>`],
    ['in colours', `<code>${ours.replace(/.{30}/g, '<span>$&</span>')}</code>`],
    ['between words of a sentence', `<p>My token ${ours} and how I got it: by learning. It is mine.</p>`],
    [
      'broken, with words behind it',
      `<pre>Authorization: none\n${lines(ours)}\nand further words, and more of them.</pre>`,
    ],
    ['in a string', `<pre>{"credential": "${ours}", "format": "jwt_vc_json"}</pre>`],
    ['in an element that says so', `<div data-vc>${ours}</div>`],
  ])('a token %s is marked, in one piece', async (_, body) => {
    expect(await seenOn(body)).toMatchObject([
      {
        carrier: 'inline-jwt',
        tier: 'marked',
        expects: 'signed',
        text: ours,
        same: ours,
        claimed: { title: 'Data Ethics' },
      },
    ]);
  });

  test('what somebody can write in is only listed, by what stands in it now', async () => {
    const { ask, page } = await open('<textarea>nothing</textarea>');
    await page.$eval('textarea', (area, text) => (area.value = text), ours);
    expect((await ask('seen')).map(({ sighting }) => sighting)).toMatchObject([{ tier: 'listed', text: ours }]);
  });

  test.each([
    ['RS256', 342],
    ['PS384', 512],
    ['ES384', 128],
    ['ES512', 176],
    ['Ed448', 152],
  ])('where the signature of %s ends is known by its length', async (alg, length) => {
    const own = token({ vc: { text: long } }, { alg }, 'B'.repeat(length));
    expect(await seenOn(`<p>${lines(own)} and so on</p>`)).toMatchObject([{ text: own }]);
  });

  test('an algorithm nobody knows signs up to the next space', async () => {
    const own = token({ vc: { text: long } }, { alg: 'ML-DSA-44' }, 'C'.repeat(3_227));
    expect(await seenOn(`<p>${own} and so on</p>`)).toMatchObject([{ text: own }]);
  });

  const selective = token(
    { vct: 'https://uni-lumen.example/credential', text: long },
    { alg: 'ES256', typ: 'dc+sd-jwt' },
  );
  const disclosures = `~${base64url(['salt', 'name', 'Learner A'])}~${base64url(['salt', 'level', 6])}~`;

  test.each([
    ['with its disclosures', `<p>${selective}${disclosures} and so on</p>`, selective + disclosures],
    ['broken into lines', `<pre>${lines(selective + disclosures)}</pre>`, selective + disclosures],
    ['without any', `<p>${selective} ~ roughly</p>`, `${selective}~`],
    [
      'with what its holder signed for somebody',
      `<p>${selective}${disclosures}${token({ aud: 'https://employer.example', text: long }, { alg: 'ES256', typ: 'kb+jwt' })}</p>`,
      selective + disclosures,
    ],
  ])('a selective token %s is one', async (_, body, text) => {
    expect(await seenOn(body)).toMatchObject([{ carrier: 'inline-sd-jwt', tier: 'marked', text }]);
  });

  test('two tokens in one element are two', async () => {
    const other = token({ vc: { name: 'Statistics', text: long } });
    expect(await seenOn(`<pre>${ours}\n\n${other}</pre>`)).toMatchObject([{ text: ours }, { text: other }]);
  });

  test.each([
    ['pre > code', `<pre id="outer"><code id="inner">${ours}</code></pre>`, ['outer']],
    ['p > code', `<p id="outer">Here: <code id="inner">${ours}</code></p>`, ['inner']],
    ['data-vc > pre', `<div id="outer" data-vc><pre id="inner">${ours}</pre></div>`, ['inner']],
    ['pre > code > span', `<pre id="outer"><code id="inner"><span id="part">${ours}</span></code></pre>`, ['outer']],
    ['code in a p of its own', `<pre><p id="outer"><code id="inner">${ours}</code></p></pre>`, ['inner']],
  ])('of %s one element holds it', async (_, body, places) => {
    expect(await placesOn(body)).toEqual(places);
  });

  test('a presentation is seen too, whose credentials are judged', async () => {
    const vp = token({ vp: { verifiableCredential: [ours] } }, { alg: 'ES256', typ: 'vp+jwt' });
    const newer = token({ '@context': 'https://www.w3.org/ns/credentials/v2', verifiableCredential: [ours] });
    expect(await seenOn(`<pre>${vp}</pre><pre>${newer}</pre>`)).toMatchObject([{ text: vp }, { text: newer }]);
  });

  test.each([
    ['is for signing in', token({ iss: 'https://login.example', sub: '42', scope: 'openid', text: long })],
    ['is of another kind', token({ vc: { text: long } }, { alg: 'EdDSA', typ: 'at+jwt' })],
    ['is cut off', ours.slice(0, -10)],
    ['is cut off before its signature', ours.slice(0, ours.lastIndexOf('.') + 1)],
    ['is cut off in the middle', `${ours.slice(0, 250)}…`],
    ['has no algorithm', token({ vc: { text: long } }, { typ: 'JWT' })],
    ['is part of a longer word', `x${ours}`],
    ['says nothing that can be read', `${base64url({ alg: 'EdDSA' })}.${'x'.repeat(200)}.${'A'.repeat(86)}`],
    ['is short', 'version 1.2.3 and eyJub3QiOiJqd3QifQ=='],
    ['speaks of a vc and is none', token({ vc: 'yes', text: long })],
  ])('what %s is nothing', async (_, text) => {
    expect(await seenOn(`<pre>${escaped(text)}</pre>`)).toEqual([]);
  });

  test('elements whose text nobody asks for are not read', async () => {
    expect(await seenOn(`<div>${ours}</div><span>${ours}</span><li>${ours}</li>`)).toEqual([]);
  });
});

describe('inline-json', () => {
  test('a credential printed in the page is marked, however it is spaced and coloured', async () => {
    const coloured = escaped(spaced).replaceAll('{', '<span class="brace">{</span>');
    const seen = await seenOn(`<pre>\n  ${escaped(spaced)}\n</pre><pre><code>${coloured}</code></pre>`);
    expect(seen).toMatchObject([
      { carrier: 'inline-json', tier: 'marked', expects: 'signed', text: spaced, same: credential },
      { carrier: 'inline-json', tier: 'marked', text: spaced, same: credential },
    ]);
  });

  test('what the credential calls itself, its issuer and its day are the page’s words', async () => {
    const [seen] = await seenOn(`<pre>${escaped(credential)}</pre>`);
    expect(seen?.claimed).toEqual({
      title: expect.any(String) as string,
      issuer: expect.any(String) as string,
      date: expect.stringMatching(/^\d{4}-/) as string,
    });
  });

  test('what somebody can write in is only listed', async () => {
    expect(await seenOn(`<textarea>${escaped(credential)}</textarea>`)).toMatchObject([
      { carrier: 'inline-json', tier: 'listed', text: credential },
    ]);
  });

  const context = 'https://www.w3.org/ns/credentials/v2';
  test('what stands in an envelope is the same as without it', async () => {
    const envelope = (inside: string) =>
      JSON.stringify({
        '@context': context,
        type: 'EnvelopedVerifiableCredential',
        id: `data:application/vc+jwt,${inside}`,
      });
    expect(await seenOn(`<pre>${escaped(envelope(ours))}</pre><pre>${ours}</pre>`)).toMatchObject([
      { carrier: 'data-url', tier: 'marked', text: ours, same: ours, claimed: { title: 'Data Ethics' } },
      { carrier: 'inline-jwt', same: ours },
    ]);
    expect(await seenOn(`<pre>${escaped(envelope('x'.repeat(64 * 1024)))}</pre>`)).toEqual([]);
    expect(await seenOn(`<script type="application/ld+json">${envelope(ours)}</script>`)).toMatchObject([
      { carrier: 'data-url', tier: 'listed', same: ours },
    ]);
  });

  test('a sealed European credential is one', async () => {
    const inner = {
      '@context': [context],
      type: ['VerifiableCredential'],
      displayParameter: { title: { en: ['Data Ethics'] } },
    };
    const sealed = JSON.stringify({
      payload: base64url(inner),
      signatures: [{ signature: 'A'.repeat(86) }],
      text: long,
    });
    expect(await seenOn(`<pre>${escaped(sealed)}</pre>`)).toMatchObject([
      { carrier: 'inline-json', text: sealed, claimed: { title: 'Data Ethics' } },
    ]);
  });

  const unsigned = JSON.stringify({ ...given, proof: undefined });
  test.each([
    ['has no proof', unsigned],
    ['has a proof that is a word', JSON.stringify({ ...given, proof: 'paid' })],
    [
      'only has a member called proof',
      JSON.stringify({ user: { proof: {}, type: ['VerifiableCredential'], text: long } }),
    ],
    ['does not parse', `${credential.slice(0, -1)}…`],
    ['is introduced by words', `My credential: ${credential}`],
    ['is deep', '['.repeat(65) + credential + ']'.repeat(65)],
    [
      'describes somebody',
      JSON.stringify({ '@context': 'https://schema.org', '@type': 'Person', hasCredential: [], text: long }),
    ],
  ])('JSON that %s is nothing', async (_, text) => {
    expect(await seenOn(`<pre>${escaped(text)}</pre>`)).toEqual([]);
  });

  test('in running text no JSON is looked for', async () => {
    expect(await seenOn(`<p>${escaped(credential)}</p>`)).toEqual([]);
  });
});

describe('embed', () => {
  const credly = (host: string, identifier = id) =>
    `<div data-share-badge-id="${identifier}" data-share-badge-host="${host}"></div>`;

  test('Credly’s element and the frame its script makes of it lead to one badge', async () => {
    const frame = `<iframe src="https://www.credly.com/embedded_badge/${id}"></iframe>`;
    expect(await seenOn(credly('https://www.credly.com') + frame)).toMatchObject([
      { carrier: 'embed', tier: 'marked', expects: 'hosted-or-signed', target: badge },
      { carrier: 'iframe', tier: 'marked', target: badge },
    ]);
  });

  test.each([
    ['another host', credly('https://www.credly.com.evil.example')],
    ['no host', credly('')],
    ['a number of the own network', credly('https://192.168.0.1')],
    ['a port', credly('https://www.credly.com:8443')],
    ['a name before the host', credly('https://www.credly.com@evil.example')],
    ['no identifier', credly('https://www.credly.com', 'template')],
    ['a way out of the path', credly('https://www.credly.com', `../users/${id}`)],
  ])('an element with %s is nothing', async (_, body) => {
    expect(await seenOn(body)).toEqual([]);
  });

  const assertion = 'https://api.eu.badgr.io/public/assertions/V0d_fLFPe85ePgGaEz2T94';
  const quotation = (link: string, name = 'badgr-badge') => `<blockquote class="first ${name}" id="around">
    <a id="link" href="${link}"><img alt="" src="data:,"></a>
    <p class="badgr-badge-name">Data Ethics</p><p>Awarded: May 1</p></blockquote>`;

  test('Badgr’s quotation and its link are one entry, by the name of the badge', async () => {
    const { ask } = await open(quotation(`${assertion}?v=2_0`));
    const seen = await ask('seen');
    const [around] = await ask('at', '#around');
    expect(seen).toMatchObject(
      ['around', 'link'].map(() => ({
        entry: around,
        sighting: { carrier: 'embed', tier: 'marked', target: assertion, claimed: { title: 'Data Ethics' } },
      })),
    );
  });

  test('a quotation of another class, and one around another link, are only what stands in them', async () => {
    expect(await seenOn(quotation(assertion, 'my-badgr-badge'))).toMatchObject([
      { carrier: 'link', target: assertion },
    ]);
    expect(await seenOn(quotation('https://badgr.com/'))).toEqual([]);
  });
});

describe('iframe', () => {
  test('a frame on a row of the table is marked, by the address the page writes', async () => {
    const frames = [
      `https://www.credly.com/embedded_badge/${id}`,
      'https://api.badgr.io/public/assertions/V0d_fLFPe85ePgGaEz2T94?embedVersion=2',
      'https://openbadgepassport.com/app/badge/info/4711/pic/embed',
      'https://www.youtube.com/embed/abc',
      `https://credly.com.evil.example/embedded_badge/${id}`,
    ].map(source => `<iframe title="Data Ethics" src="${source}"></iframe>`);
    expect(await seenOn(frames.join(''))).toMatchObject([
      { carrier: 'iframe', tier: 'marked', target: badge, claimed: { title: 'Data Ethics' } },
      { carrier: 'iframe', target: 'https://api.badgr.io/public/assertions/V0d_fLFPe85ePgGaEz2T94' },
      { carrier: 'iframe', expects: 'page-only', target: 'https://openbadgepassport.com/app/badge/info/4711' },
    ]);
  });
});

describe('verifier-element', () => {
  const element = (src: string) => `<blockcerts-verifier src="${escaped(src)}"></blockcerts-verifier>`;

  test('an address and a path are where the credential lies, and JSON is the credential', async () => {
    const bodies = [element('https://uni-lumen.example/a.json'), element('files/b.json'), element(` ${spaced}`)];
    expect(await seenOn(bodies.join(''))).toMatchObject([
      { carrier: 'element', tier: 'marked', expects: 'signed', address: 'https://uni-lumen.example/a.json' },
      { carrier: 'element', tier: 'marked', expects: 'signed', address: `${address}files/b.json` },
      { carrier: 'element', tier: 'marked', text: ` ${spaced}`, same: credential },
    ]);
  });

  test.each([
    '',
    'http://uni-lumen.example/a.json',
    'https://127.0.0.1/a.json',
    '{"no":"credential"}',
    ['javascript', '1'].join(':'),
  ])('of %s nothing is made', async src => {
    expect(await seenOn(element(src))).toEqual([]);
  });
});

describe('proofmark-badge', () => {
  test('a badge of ours leads to its file, or holds the credential', async () => {
    const body = `<proofmark-badge src="credential.json"></proofmark-badge>
      <proofmark-badge><script type="application/json">${credential}</script></proofmark-badge>
      <div><script type="application/json">${credential}</script></div>`;
    expect(await seenOn(body)).toMatchObject([
      { carrier: 'file-link', tier: 'marked', address: `${address}credential.json` },
      { carrier: 'inline-jsonld', tier: 'listed', same: credential },
    ]);
  });
});

describe('jsonresume', () => {
  const schema = 'https://raw.githubusercontent.com/jsonresume/resume-schema/v1.0.0/schema.json';
  const resume = (certificates: unknown, $schema: unknown = schema) =>
    `<script type="application/json">${JSON.stringify({ $schema, basics: { name: 'Learner A' }, certificates })}</script>`;

  test('each certificate with an address is listed as a link, with what is claimed of it', async () => {
    const certificates = [
      { name: 'Data Ethics', date: '2025-05-01', issuer: 'Uni Lumen', url: badge },
      { name: 'First Aid', issuer: 'Red Cross' },
      { url: 'https://uni-lumen.example/a.vc.json' },
      { name: 'A website', url: 'https://uni-lumen.example/' },
      { name: 'A file', url: 'https://uni-lumen.example/a.json' },
      { name: 'Nearby', url: 'https://192.168.0.1/a.jwt' },
      'a word',
      null,
    ];
    expect(await seenOn(resume(certificates))).toEqual([
      expect.objectContaining({
        carrier: 'jsonresume',
        tier: 'listed',
        target: badge,
        claimed: { title: 'Data Ethics', issuer: 'Uni Lumen', date: '2025-05-01' },
      }),
      expect.objectContaining({ carrier: 'jsonresume', tier: 'listed', target: 'https://uni-lumen.example/a.vc.json' }),
    ]);
  });

  test.each([
    ['another schema', resume([{ url: badge }], 'https://schema.example/person')],
    [
      'no schema',
      `<script type="application/json">{"certificates":[{"url":"${badge}"}],"about":"resume-schema"}</script>`,
    ],
    ['certificates that are none', resume('resume-schema')],
    ['another type', resume([{ url: badge }]).replace('application/json', 'text/plain')],
  ])('a script with %s is nothing', async (_, body) => {
    expect(await seenOn(body)).toEqual([]);
  });
});

describe('baked-svg-inline', () => {
  const drawing = (inside: string, namespace = 'https://purl.imsglobal.org/ob/v3p0') =>
    `<svg id="drawing" xmlns:openbadges="${namespace}" width="96" viewBox="0 0 1 1"><g>${inside}</g></svg>`;
  const carrier = (inside: string, name = 'openbadges:credential') => `<${name} ${inside}</${name}>`;

  test.each([
    ['a token', carrier(`verify="${ours}">`), ours],
    ['a token with white space', carrier(`verify="\n ${ours} ">`), ours],
    ['literal JSON', carrier(`><![CDATA[${credential}]]>`), credential],
    ['plain JSON', carrier(`>${escaped(credential)}`), credential],
    ['JSON in base64', carrier(`verify="${Buffer.from(credential).toString('base64')}">`), credential],
    ['JSON beside an address', carrier(`verify="https://uni-lumen.example/1">${escaped(credential)}`), credential],
    ['a record', carrier(`verify="${ours}">`, 'clr:credential'), ours],
    ['an older name', carrier(`verify="${ours}">`, 'openbadges:assertion'), ours],
    ['another prefix', carrier(`verify="${ours}">`, 'ob:credential'), ours],
  ])('%s in a drawing is marked at the drawing', async (_, inside, text) => {
    expect(await seenOn(drawing(inside))).toMatchObject([{ carrier: 'baked-svg-inline', tier: 'marked', text }]);
    expect(await placesOn(drawing(inside))).toEqual(['drawing']);
  });

  test('one that a program drew with its namespaces is the same', async () => {
    const { ask, page } = await open('');
    await page.evaluate(text => {
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      const inside = document.createElementNS('https://purl.imsglobal.org/ob/v3p0', 'openbadges:credential');
      inside.setAttribute('verify', text);
      svg.append(inside);
      document.body.append(svg);
    }, ours);
    expect((await ask('seen')).map(({ sighting }) => sighting)).toMatchObject([{ text: ours }]);
  });

  test('an older badge names the address it is hosted at', async () => {
    const inside = carrier('verify="https://uni-lumen.example/assertions/1">', 'openbadges:assertion');
    expect(await seenOn(drawing(inside, 'http://openbadges.org'))).toMatchObject([
      {
        carrier: 'baked-svg-inline',
        tier: 'marked',
        expects: 'hosted',
        address: 'https://uni-lumen.example/assertions/1',
      },
    ]);
  });

  test('two credentials in one drawing are two', async () => {
    const other = token({ vc: { name: 'Statistics' } });
    const both = carrier(`verify="${ours}">`) + carrier(`verify="${other}">`);
    expect(await seenOn(drawing(both))).toMatchObject([{ text: ours }, { text: other }]);
  });

  test('a drawing inside another is read once', async () => {
    expect(await seenOn(`<svg>${drawing(carrier(`verify="${ours}">`))}</svg>`)).toHaveLength(1);
  });

  test.each([
    ['says gold', carrier('verify="gold">gold')],
    ['is for signing in', carrier(`verify="${token({ sub: '42' })}">`)],
    ['names the own network', carrier('verify="https://127.0.0.1/1">', 'openbadges:assertion')],
    ['has no prefix', carrier(`verify="${ours}">`, 'credential')],
    ['is only a title', '<title>a credential</title>'],
  ])('an element that %s is nothing', async (_, inside) => {
    expect(await seenOn(drawing(inside))).toEqual([]);
  });
});

describe('an object', () => {
  test('is a link when it says its type, or is its own credential', async () => {
    const objects = `<object type="application/vc" data="negotiated"></object>
      <object type="application/json" data="a.json"></object><object data="a.jwt"></object>
      <object data="data:application/vc+jwt,${ours}"></object>`;
    expect(await seenOn(objects)).toMatchObject([
      { carrier: 'file-link', tier: 'marked', address: `${address}negotiated` },
      { carrier: 'data-url', tier: 'marked', text: ours },
    ]);
  });
});

describe('what is only described', () => {
  const script = (value: unknown) => `<script type="application/ld+json">${JSON.stringify(value)}</script>`;
  const person = { '@type': 'Person', hasCredential: [{ name: 'One' }, { name: 'Two' }] };
  const unsigned = escaped(JSON.stringify({ ...given, proof: undefined }));

  test.each([
    ['what people are said to have', script({ '@graph': [person, { ...person, hasCredential: {} }] }), 3],
    ['microdata', '<div itemscope><b itemprop="name hasCredential">One</b></div>', 1],
    ['RDFa', '<b property="schema:hasCredential">One</b><b property="https://schema.org/hasCredential">Two</b>', 2],
    ['a credential without proof', `<pre><code>${unsigned}</code></pre>`, 1],
    ['what a course leads to', script({ '@type': 'Course', educationalCredentialAwarded: { name: 'One' } }), 0],
    ['a credential', `<pre>${escaped(credential)}</pre>${script(given)}`, 0],
    ['other words', '<b property="name">hasCredential</b><p>"hasCredential"</p>', 0],
  ])('%s is counted, and nothing is seen', async (_, body, count) => {
    const { ask } = await open(body);
    expect(await ask('described')).toBe(count);
  });
});

describe('titles', () => {
  test('are one line of at most a hundred and twenty characters', async () => {
    const many = '\u{1F393}'.repeat(130);
    const [seen] = await seenOn(`<a href="a.jwt">  ${many}\n\n next </a>`);
    expect(seen?.claimed).toEqual({ title: '\u{1F393}'.repeat(120) });
    const [named] = await seenOn('<a href="a.jwt"><b>Data\n</b> <i>Ethics</i></a>');
    expect(named?.claimed).toEqual({ title: 'Data Ethics' });
    const [pictured] = await seenOn('<a href="a.jwt"><img alt="Data Ethics" src="data:,"></a>');
    expect(pictured?.claimed).toEqual({ title: 'Data Ethics' });
  });
});

describe('keys that mean something to programs', () => {
  test('pollute nothing, and what has them is seen: the core says what is wrong with it', async () => {
    const trapped = `{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}},${credential.slice(1)}`;
    const { ask, inWorld } = await open(
      `<script type="application/ld+json">${trapped}</script><pre>${escaped(trapped)}</pre>`,
    );
    const seen = await ask('seen');
    expect(seen.map(({ sighting }) => sighting.carrier)).toEqual(['inline-jsonld', 'inline-json']);
    expect(seen.map(({ sighting }) => 'same' in sighting && sighting.same)).toEqual([trapped, trapped]);
    expect(await inWorld('({}).polluted === undefined')).toBe(true);
  });
});
