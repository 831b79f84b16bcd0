/** A page of our own with its own oracle, which is always at hand: it uses every kind of step and line there is. */
import { createHash } from 'node:crypto';
import { badgePicture } from '../extension/baked.js';
import { makeSamples } from '../fixtures/samples.js';
import { page as pageOf, type Answer } from '../playground/site.js';
import type { Line, Oracle, Spread } from './oracle.js';

const url = 'https://portfolio.example/learner-a';
const badge = (digit: number): string =>
  `https://www.credly.com/badges/${String(digit).repeat(8)}-1111-4111-8111-111111111111`;

const html = (inline: string): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>Learner A</title><script type="application/ld+json" id="inline">${inline}</script>
<style>body { font: 16px/1.5 sans-serif; margin: 32px } .far { height: 2000px } .gap { height: 800px } .card { height: 300px }</style></head>
<body><h1>Learner A</h1>
<p>See my <a id="first" href="${badge(1)}">badge in data ethics</a> on Credly.</p>
<p>It is the same as <a id="again" href="${badge(1)}/public_url?utm_source=mail">this one</a> here.</p>
<p>Shown now: <a id="recycled" href="${badge(2)}">a badge</a> and <button id="next">another</button></p>
<p>Also <a id="file" href="credential.json">as a file</a> for whoever wants it.</p>
<iframe id="framed" src="framed" title="More" width="400" height="80"></iframe>
<p><img id="baked" src="badge.png" alt="Data Ethics" width="96" height="96"></p>
<p>${[1, 2, 3].map(number => `<a class="profile" href="https://www.credly.com/users/learner-${String(number)}">me</a>`).join(' ')}
<a id="beyond" style="position:absolute;left:-9999px" href="${badge(8)}">beyond</a></p>
<p id="news"><a href="https://www.credly.com/organizations/uni-lumen/badges">All badges</a></p>
<div class="far"></div>
<p>At the end <a id="below" href="${badge(4)}">one more badge</a> stands.</p>
<div class="gap"></div>
<div id="feed"></div>
<script>
document.getElementById('next').addEventListener('click', () => {
  document.getElementById('recycled').href = '${badge(5)}';
  document.getElementById('news').textContent = 'No news.';
});
let cards = 0;
function grow() {
  if (cards === 2 || scrollY + innerHeight < document.documentElement.scrollHeight - 50) return;
  cards += 1;
  const card = document.createElement('div');
  card.className = 'card';
  const link = document.createElement('a');
  link.id = 'card-' + cards;
  link.href = '${badge(6)}'.replace('6666', '666' + cards);
  link.textContent = 'Card ' + cards;
  card.append('Look: ', link, ' is a badge.');
  document.getElementById('feed').append(card);
}
addEventListener('click', ({ target }) => { if (target.id === 'next') addEventListener('scroll', grow); });
</script></body></html>`;

const framed = `<!doctype html><html lang="en"><title>More</title><body>
<p>In here <a id="inner" href="${badge(3)}">a badge</a> stands too.</p>`;

const endpointsOf = (target: string): readonly string[] => {
  const id = target.slice(target.lastIndexOf('/') + 1);
  return [
    `https://www.credly.com/api/v1/obi/v3/open_badge_credentials/${id}`,
    `https://api.credly.com/v1/obi/v2/badge_assertions/${id}`,
  ];
};

const link = (id: string, target: string, after: string, more: Partial<Line> = {}): Line => ({
  id,
  after,
  kind: 'link',
  tier: 'marked',
  locator: `#${id}`,
  target,
  platform: 'credly',
  verifiability: 'hosted-or-signed',
  fetch: endpointsOf(target),
  ...more,
});

const cardTarget = (number: number): string => badge(6).replace('6666', `666${String(number)}`);

function oracleOf(text: string, credentialId: string): Oracle {
  const embedded = {
    payloadSha256: createHash('sha256').update(text).digest('hex'),
    payloadBytes: Buffer.byteLength(text),
  };
  const lines: readonly Line[] = [
    {
      ...embedded,
      id: 'inline',
      after: 'load',
      kind: 'inline-jsonld',
      tier: 'listed',
      locator: '#inline',
      verifiability: 'signed',
      credentialId,
      report: { verdict: 'unconfirmed', because: 'issuer.unidentified' },
    },
    link('first', badge(1), 'load', { title: 'badge in data ethics' }),
    link('again', badge(1), 'load', { dedupeWith: 'first' }),
    link('recycled', badge(2), 'load', { validFor: ['load'] }),
    link('recycled-again', badge(5), 'next', { locator: '#recycled' }),
    link('inner', badge(3), 'load', { frame: '#framed' }),
    link('below', badge(4), 'load'),
    link('card-1', cardTarget(1), 'feed'),
    link('card-2', cardTarget(2), 'feed'),
    {
      ...embedded,
      id: 'baked',
      after: 'lookInside',
      kind: 'baked-png',
      tier: 'inside',
      locator: '#baked',
      verifiability: 'signed',
      bytesFrom: 'https://portfolio.example/badge.png',
      dedupeWith: 'inline',
    },
    {
      id: 'file',
      after: 'load',
      kind: 'file-link',
      tier: 'offered',
      locator: '#file',
      target: 'https://portfolio.example/credential.json',
      verifiability: 'unknown-until-fetch',
      embedded,
    },
  ];
  return {
    page: 'own',
    url,
    viewport: { width: 1000, height: 700 },
    steps: [
      { id: 'load', waitMs: 200 },
      { id: 'next', do: 'click', selector: '#next', waitMs: 100 },
      { id: 'far', do: 'scrollTo', y: 2100, waitMs: 100 },
      { id: 'feed', do: 'scrollToBottomRepeatedly', times: 3, waitMs: 100 },
      { id: 'through', do: 'scrollThrough', stepPx: 500, waitMs: 100 },
      { id: 'lookInside', do: 'lookInside', waitMs: 100 },
    ],
    expect: lines,
    mustNot: [
      { locator: '.profile', why: 'profiles', level: 'never-list', many: true },
      { locator: '#beyond', why: 'nobody sees it', level: 'never-mark' },
      { locator: '#news a', why: 'a list of an organisation', level: 'never-list', during: 'load' },
    ],
    expectAll: {
      after: 'through',
      targets: [1, 2, 3, 4, 5, 8].map(badge).concat(cardTarget(1), cardTarget(2)),
    },
    invariants: ['the content script throws nothing'],
    network: { beforeGesture: 0 },
    counts: { expect: 11, mustNot: 3 },
  };
}

export async function ownPages(): Promise<readonly Spread[]> {
  const { samples } = await makeSamples();
  const document = samples.find(({ name }) => name === 'unidentified')?.document;
  const text = JSON.stringify(document);
  const inline = html(text);
  return [
    {
      name: 'our own page',
      oracle: oracleOf(text, document?.['id'] as string),
      html: inline,
      sites: new Map<string, Answer>([
        [url, pageOf(inline)],
        ['https://portfolio.example/framed', pageOf(framed)],
        ['https://portfolio.example/badge.png', { type: 'image/png', body: badgePicture(text) }],
        ['https://portfolio.example/credential.json', { type: 'application/json', body: text }],
      ]),
    },
  ];
}
