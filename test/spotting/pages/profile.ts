/** A profile in the structure of the network’s newer pages, in a look of our own. */
import { page as pageOf, type Answer } from '../../playground/site.js';

export const address = 'https://www.linkedin.com/in/learner-a/';

export interface Certificate {
  readonly title: string;
  readonly issuer: string;
  readonly date: string;
  /** Wrapped, as the network writes links to others. */
  readonly to: string;
  readonly colour: string;
}

const style = `
  * { box-sizing: border-box } body { margin: 0; font: 15px/1.45 'DejaVu Sans', system-ui, sans-serif; background: #f3f2ee; color: #202124 }
  .bar { background: #fff; border-bottom: 1px solid #dddad2; height: 52px; display: flex; align-items: center; gap: 28px; padding: 0 92px; color: #6a6c70; font-size: 13px }
  .bar b { color: #3c4a58; font-size: 17px } .bar span:last-child { margin-left: auto }
  .page { display: grid; grid-template-columns: 760px 300px; gap: 24px; justify-content: center; padding: 24px 0 }
  .card { background: #fff; border: 1px solid #dddad2; border-radius: 10px; margin-bottom: 14px; overflow: hidden }
  .inner { padding: 18px 24px } .cover { height: 96px; background: linear-gradient(100deg, #c9d3d8, #dfe3dc) }
  .face { width: 96px; height: 96px; border-radius: 50%; border: 4px solid #fff; background: #8f9aa5; color: #fff; display: grid; place-items: center; font-size: 34px; margin: -52px 0 8px }
  h1 { font-size: 24px; margin: 0 } h2 { font-size: 19px; margin: 0 0 6px } p { margin: 0 } .quiet { color: #66686c; font-size: 13px }
  .row { display: flex; gap: 14px; padding: 13px 0 } hr { border: 0; border-top: 1px solid #eceae4; margin: 0 }
  figure { margin: 0 } .logo { width: 46px; height: 46px; border-radius: 6px; color: #fff; display: grid; place-items: center; font-weight: bold; text-decoration: none }
  .name { font-weight: bold } .show { display: inline-block; margin-top: 9px; padding: 5px 16px; border: 1px solid #77797d; border-radius: 18px; color: #3c4043; font-size: 13px; font-weight: bold; text-decoration: none }
  .side p { margin: 6px 0 }`;

const wrapped = (to: string): string =>
  `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(to).replaceAll('.', '%2E')}&trk=profile_certification`;

const row = ({ colour, date, issuer, title, to }: Certificate): string => `<div class="row"><figure>
  <a class="logo" style="background:${colour}" data-view-name="license-certifications-lockup-view" href="https://www.linkedin.com/company/1/">${issuer.slice(0, 1)}</a></figure>
  <div><p class="name">${title}</p><p>${issuer}</p><p class="quiet">${date}</p>
  <a class="show" data-view-name="license-certifications-see-license-button" href="${wrapped(to)}">Show credential</a></div></div>`;

export const profile = (certificates: readonly Certificate[]): Answer =>
  pageOf(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Learner A</title><style>${style}</style></head><body>
<div class="bar"><b>Network</b><span>Home</span><span>People</span><span>Jobs</span><span>Learner A</span></div>
<div class="page"><main><section class="card"><div class="cover"></div><div class="inner"><div class="face">A</div>
<h1>Learner A</h1><p>Data analyst. Small data, plain words.</p><p class="quiet">Lumen · 212 contacts</p></div></section>
<section class="card" data-view-name="profile-card-licenses-and-certifications"><div class="inner"><h2>Licenses &amp; certifications</h2>
${certificates.map(row).join('<hr>')}</div></section></main>
<aside class="side"><div class="card"><div class="inner"><h2>People you may know</h2><p>Learner B</p><p class="quiet">Teacher</p><p>Learner C</p><p class="quiet">Librarian</p></div></div></aside></div>
</body></html>`);
