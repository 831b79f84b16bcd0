/** A certificate on its issuer’s page, made for people. */
import { page as pageOf, type Answer } from '../../playground/site.js';

export const certificate = (title: string, learner: string, date: string): Answer =>
  pageOf(`<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Certificate</title><style>
  body { margin: 0; background: #eef1f4; font: 17px/1.6 Georgia, 'DejaVu Serif', serif; color: #22303c }
  main { width: 860px; margin: 56px auto; background: #fff; border: 1px solid #cfd6dc; padding: 64px 72px; text-align: center }
  h1 { font-size: 18px; letter-spacing: 3px; text-transform: uppercase; color: #5c6b78; margin: 0 0 40px } .who { font-size: 38px; margin: 0 } .what { font-size: 28px; margin: 8px 0 28px }
  hr { width: 120px; border: 0; border-top: 2px solid #9fb0bd; margin: 28px auto }</style></head><body><main>
  <h1>Certificate of completion</h1><p>This states that</p><p class="who">${learner}</p><p>completed the course</p>
  <p class="what">${title}</p><hr><p>${date}<br>Example Courses</p></main></body></html>`);
