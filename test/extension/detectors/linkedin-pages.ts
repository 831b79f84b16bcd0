/** Pages built the ways LinkedIn builds its own, with nobody's words in them. */

export const id = (last: number): string => `0f7c2a4e-5b1d-4c3e-8a9f-${String(last).padStart(12, '0')}`;
export const badge = (last: number): string => `https://www.credly.com/badges/${id(last)}`;
export const wrapped = (address: string): string =>
  `https://www.linkedin.com/safety/go/?url=${encodeURIComponent(address).replaceAll('.', '%2E')}&urlhash=x`;
const attributeText = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;');

export const link = (address: string, attributes = '', text = 'Show'): string =>
  `<a href="${attributeText(address)}" ${attributes}>${text}</a>`;
export const profile = 'https://www.linkedin.com/in/learner-a/';
export const details = `${profile}details/certifications/`;

export interface Certificate {
  readonly name: string;
  readonly issuer: string;
  readonly dates?: string;
  readonly number?: string;
  /** Absent: a certificate without a link. */
  readonly address?: string;
  /** More of the row, such as attachments and skills. */
  readonly more?: string;
}

const page = (main: string, around = ''): string =>
  `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Learner A | LinkedIn</title><style>body,h1,h2,p,figure,ul{margin:0;font-size:12px}.visually-hidden{position:absolute;width:1px;height:1px;overflow:hidden;clip:rect(0 0 0 0)}</style></head><body><header>${link('https://www.linkedin.com/feed/')}</header><main><section><h1>Learner A</h1></section>${main}</main>${around}</body></html>`;

const twins = (text: string): string =>
  `<span aria-hidden="true"><!---->${text}<!----></span><span class="visually-hidden"><!---->${text}<!----></span>`;
const linesOf = ({ name, issuer, dates, number }: Certificate): readonly string[] =>
  [name, issuer, dates, number].filter(line => line !== undefined);

/** An Ember row: logo, texts in a link of their own, and below them a list of buttons. */
const entity = (certificate: Certificate): string => {
  const { address, name, more = '' } = certificate;
  const field = 'data-field="entity_image_licenses_and_certifications"';
  const texts = linesOf(certificate)
    .map(line => `<div>${twins(line)}</div>`)
    .join('');
  const button =
    address === undefined ? '' : `<li><div>${link(address, `aria-label="Show ${name}" id="button"`)}</div></li>`;
  return `<li><div data-view-name="profile-component-entity"><div>${link('https://www.linkedin.com/company/7/', field, 'Logo')}</div><div>${address === undefined ? texts : link(address, field, texts)}<div><ul>${button}${more}</ul></div></div></div></li>`;
};

export const emberCard = (certificates: readonly Certificate[]): string =>
  `<section data-view-name="profile-card"><div id="licenses_and_certifications"></div><h2>${twins('Certificates')}</h2><ul>${certificates.map(entity).join('')}</ul>${link(details)}</section>`;
export const emberProfile = (certificates: readonly Certificate[], main = '', around = ''): string =>
  page(emberCard(certificates) + main, around);
export const emberDetails = (certificates: readonly Certificate[]): string =>
  page(`<section><ul>${certificates.map(entity).join('')}</ul></section>`);

/** A server-driven row: logo in a figure, texts in paragraphs, then the named link. */
const row = (certificate: Certificate, named: boolean): string => {
  const view = (name: string): string => (named ? `data-view-name="license-certifications-${name}"` : '');
  const { address, more = '' } = certificate;
  const button =
    address === undefined ? '' : `<div>${link(address, view('see-license-button'), '<span>Show</span>')}</div>`;
  const texts = linesOf(certificate)
    .map(line => `<p>${line}</p>`)
    .join('');
  return `<div><figure>${link('https://www.linkedin.com/company/7/', view('lockup-view'), 'Logo')}</figure><div>${texts}${button}${more}</div></div>`;
};

export const serverCard = (certificates: readonly Certificate[], named = true): string =>
  `<section><h2>Certificates</h2>${certificates.map(one => row(one, named)).join('')}</section>`;
export const serverProfile = (certificates: readonly Certificate[], main = '', around = ''): string =>
  page(serverCard(certificates) + main, around);
export const serverDetails = (certificates: readonly Certificate[], named = true): string =>
  page(`<div><div>${certificates.map(one => row(one, named)).join('<hr>')}</div></div>`);

export const loggedOut = (certificates: readonly Certificate[]): string =>
  page(
    `<section data-section="certifications"><h2>Certificates</h2><ul>${certificates
      .map(
        ({ name, issuer, dates, address }) =>
          `<li><h3>${link(address ?? profile, '', name)}</h3><h4>${link('https://www.linkedin.com/company/7/', '', issuer)}</h4><div>Issued <time>${dates ?? ''}</time></div>${address === undefined ? '' : link(address)}</li>`,
      )
      .join('')}</ul></section>`,
  );

export const plain = page;
