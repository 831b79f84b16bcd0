/** A readme as developers show it, with badges of every sort under a strict policy. */
import { page as pageOf, type Answer } from '../../playground/site.js';
import { drawnBadge } from './drawn-badge.js';

export const address = 'https://github.com/learner-a';

const style = `
  * { box-sizing: border-box } body { margin: 0; font: 16px/1.5 'DejaVu Sans', system-ui, sans-serif; color: #1f2328; background: #fff }
  .bar { background: #f6f8fa; border-bottom: 1px solid #d1d9e0; padding: 16px 32px; font-size: 14px }
  .page { display: grid; grid-template-columns: 250px 760px; gap: 32px; justify-content: center; padding: 32px 0 }
  .face { width: 220px; height: 220px; border-radius: 50%; background: #9aa5b1; color: #fff; display: grid; place-items: center; font-size: 84px }
  h1 { font-size: 28px; border-bottom: 1px solid #d1d9e0; padding-bottom: 8px; margin: 0 0 16px } h2 { font-size: 21px; margin: 26px 0 10px }
  article { border: 1px solid #d1d9e0; border-radius: 6px; padding: 26px 32px } a { color: #0969da } .quiet { color: #59636e; font-size: 14px }
  pre { background: #f6f8fa; border-radius: 6px; padding: 14px; font: 13px/1.5 'DejaVu Sans Mono', monospace; white-space: pre-wrap; word-break: break-all } img { vertical-align: middle }`;

const shield = (left: string, right: string, colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="118" height="20"><rect width="118" height="20" rx="3" fill="#555"/><rect x="54" width="64" height="20" rx="3" fill="${colour}"/>
  <g fill="#fff" font-family="DejaVu Sans" font-size="11"><text x="8" y="14">${left}</text><text x="62" y="14">${right}</text></g></svg>`;

const round = (colour: string): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 80" width="80" height="80"><circle cx="40" cy="40" r="37" fill="${colour}"/><circle cx="40" cy="40" r="30" fill="none" stroke="#fff" stroke-width="2"/>
  <path d="M40 20l6 13 14 2-10 10 2 14-12-7-12 7 2-14-10-10 14-2z" fill="#fff"/></svg>`;

export interface Readme {
  readonly badge: string;
  readonly file: string;
  readonly inPicture: string;
}

const html = ({ badge, file }: Readme): string => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src 'self'">
<title>learner-a</title><style>${style}</style></head><body><div class="bar">learner-a / <b>README.md</b></div>
<div class="page"><div><div class="face">A</div><h2>Learner A</h2><p class="quiet">Data analyst in Lumen</p></div>
<article class="markdown-body"><h1>Hello, I am Learner A</h1>
<p><img src="/badges/build.svg" alt="build"> <img src="/badges/version.svg" alt="version"></p>
<p>I count buses and write about it in plain words.</p>
<h2>Badges</h2>
<p><a id="badge" href="${badge}" rel="nofollow"><img src="/badges/credly.svg" alt="Introduction to Data Ethics" width="80" height="80"></a>
&ensp; <img id="baked" src="/badges/baked.png" alt="Digital Accessibility" width="80" height="80"></p>
<p>The same as a file: <a id="file" href="${file}" rel="nofollow">peer-mentor.vc.json</a>, and on
<a id="verifier" href="https://verifierplus.org/#verify?vc=https://uni-lumen.example/statistics.json" rel="nofollow">a verifier’s page</a>.</p>
<h2>Use</h2><pre>curl -H "Authorization: Bearer $TOKEN" https://buses.example/departures</pre></article></div></body></html>`;

export const readme = (given: Readme): ReadonlyMap<string, Answer> =>
  new Map<string, Answer>([
    [address, pageOf(html(given))],
    ['https://github.com/badges/build.svg', { type: 'image/svg+xml', body: shield('build', 'passing', '#4c8c4a') }],
    ['https://github.com/badges/version.svg', { type: 'image/svg+xml', body: shield('version', '2.1', '#40708f') }],
    ['https://github.com/badges/credly.svg', { type: 'image/svg+xml', body: round('#3d6e8f') }],
    ['https://github.com/badges/baked.png', { type: 'image/png', body: drawnBadge(given.inPicture) }],
  ]);
