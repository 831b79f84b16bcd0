/** A portfolio as learners make them: links to platforms, files, a credential in the page, pictures, and much else. */
import type { Answer } from '../../playground/site.js';
import { page as pageOf } from '../../playground/site.js';
import { drawnBadge } from './drawn-badge.js';

export const address = 'https://learner-a.example/';

const style = `
  * { box-sizing: border-box }
  body { margin: 0; font: 17px/1.6 Georgia, 'DejaVu Serif', serif; color: #23262b; background: #fbfaf7 }
  main { max-width: 780px; margin: 0 auto; padding: 56px 32px }
  h1 { font-size: 40px; line-height: 1.2; margin: 0 0 8px }
  h2 { font-size: 22px; margin: 44px 0 12px; border-bottom: 1px solid #ddd8cc; padding-bottom: 6px }
  .lead { color: #5b5f66; margin: 0 0 8px; font-size: 19px }
  a { color: #2a5d84 } li { margin: 6px 0 } ul { padding-left: 22px }
  .badges { display: flex; gap: 28px; margin: 20px 0 } figure { margin: 0; text-align: center; font-size: 14px; width: 120px }
  figure svg, figure img { display: block; width: 104px; height: 104px; margin: 0 auto 8px }
  pre { font: 13px/1.5 'DejaVu Sans Mono', monospace; background: #f0eee7; padding: 14px 16px; border-radius: 6px;
    white-space: pre-wrap; word-break: break-all; max-height: 92px; overflow: hidden }
  small { color: #6c7077 }`;

/** A round badge, drawn. */
const round = (colour: string, inside = ''): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" xmlns:openbadges="https://purl.imsglobal.org/ob/v3p0" viewBox="0 0 104 104">${inside}
  <circle cx="52" cy="52" r="48" fill="${colour}"/><circle cx="52" cy="52" r="39" fill="none" stroke="#fff" stroke-width="2"/>
  <path d="M52 26l8 17 18 2-13 13 3 19-16-9-16 9 3-19-13-13 18-2z" fill="#fff"/></svg>`;

export interface Portfolio {
  /** A badge on a platform. */
  readonly badge: string;
  /** A page of a platform that only people can read. */
  readonly course: string;
  /** Credentials: as a file, in the page, in a picture, as a token. */
  readonly file: string;
  readonly inline: string;
  readonly inPicture: string;
  readonly token: string;
}

/** Where each is marked, in the order a person reads. */
export const places = ['#badge', '#course', '#file', '#drawn', '#token'] as const;

const html = ({ badge, course, inline, token }: Portfolio): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>Learner A: portfolio</title><style>${style}</style>
<script type="application/ld+json">${inline}</script></head><body><main>
<h1>Learner A</h1><p class="lead">Data analyst. Small data, plain words, and questions that have an answer.</p>
<h2>Certificates</h2>
<ul>
  <li><a id="badge" href="${badge}">Introduction to Data Ethics</a> <br><small>University of Lumen, June 2026</small></li>
  <li><a id="course" href="${course}">Statistics with Spreadsheets</a> <br><small>An online course, March 2026</small></li>
  <li><a id="file" href="peer-mentor.vc.json">Peer Mentor</a> <br><small>A signed file, kept here</small></li>
</ul>
<div class="badges">
  <figure id="drawn-figure"><div id="drawn">${round('#3d6e8f', `<openbadges:credential verify="${token}"></openbadges:credential>`)}</div>Data Stewardship</figure>
  <figure><img id="baked" src="accessibility.png" alt="Digital Accessibility">Digital Accessibility</figure>
  <figure>${round('#8a8f98')}Summer School</figure>
</div>
<h2>As a token</h2>
<p>The same statement for whoever wants to read it with a machine:</p>
<pre id="token">${token}</pre>
<h2>Work</h2>
<ul>
  <li><a href="https://learner-a.example/buses">Which bus is late?</a> Two months of departures, counted by hand.</li>
  <li><a href="https://learner-a.example/forms.pdf">Reading a consent form aloud</a>, a talk. <a href="forms.json">The data</a>.</li>
  <li><a href="https://www.credly.com/users/learner-a">My page on Credly</a></li>
</ul></main></body></html>`;

export function portfolio(given: Portfolio): ReadonlyMap<string, Answer> {
  return new Map<string, Answer>([
    [address, pageOf(html(given))],
    [`${address}peer-mentor.vc.json`, { type: 'application/vc', body: given.file }],
    [`${address}accessibility.png`, { type: 'image/png', body: drawnBadge(given.inPicture) }],
  ]);
}
