/**
 * What is known of how LinkedIn builds its pages. Classes are hashed in every build and texts are in the reader's
 * language, so neither is here: names of views, the empty anchor of a card, elements, roles and paths. Each entry has a
 * fixture in `test/extension/detectors/linkedin.test.ts`.
 */

/** The ways a list of certificates has been built. */
export const certificates = {
  /** Server-driven pages (2025 on): the link itself is named. */
  button: 'a[data-view-name="license-certifications-see-license-button"]',
  /** Ember pages (2022–2025): an empty element marks the card. */
  anchor: '#licenses_and_certifications',
  entity: '[data-view-name="profile-component-entity"]',
  /** Profiles as people without an account see them. */
  loggedOut: 'section[data-section="certifications"]',
  /** The page of all certificates of one person. */
  path: /\/details\/(?:certifications|licenses[^/]*)(?:\/|$)/,
  /** Every row has the issuer's sign; where views have no names, it tells rows apart. */
  sign: 'figure',
  rule: 'hr',
} as const;

/** Where an entry writes name, issuer and dates, one after the other; the first that is there is read. */
export const lines = {
  /** Every text stands twice, for eyes and for ears. */
  twins: 'span[aria-hidden="true"]',
  paragraphs: 'p',
  headings: 'h3, h4, time',
} as const;

/** What is never looked at, wherever it leads. */
export const ignored = {
  messages: '#interop-outlet, [data-testid="interop-shadowdom"], [data-testid="interop-iframe"], #msg-overlay',
  composers: 'form, [role="textbox"], [contenteditable]:not([contenteditable="false"])',
  posts:
    'article, [role="article"], [data-view-name^="feed-"], [data-urn^="urn:li:activity:"], [data-urn^="urn:li:ugcPost:"], [data-id^="urn:li:activity:"]',
  asides: 'aside, [role="complementary"]',
  frame: 'header, footer, nav, [role="banner"], [role="navigation"], [role="contentinfo"]',
  media: '[data-field="licensesandcerts_media"], [data-view-name="license-certifications-media-button"]',
  skills:
    '[data-field="licensesandcerts_contextual_skills_see_details"], [data-view-name="license-certifications-see-skills-button"]',
  issuers: '[data-view-name="license-certifications-lockup-view"]',
  more: '[data-view-name="license-certifications-see-all-button"]',
} as const;

/** Pages of messages, posts and lists of other people. */
export const ignoredPaths = /^\/(?:feed|messaging|mynetwork|notifications|posts|pulse|search)(?:\/|$)/;

/** Every page of one person, and the one with the name on top, in whatever language. */
export const memberPath = /^\/in\/([^/]+)/;
export const profilePath = /^\/in\/([^/]+)\/?(?:[a-z]{2}\/?)?$/;

/** What lists consist of. */
export const item = 'li';
export const content = 'main, [role="main"]';
export const heading = 'main h1, [role="main"] h1';
/** Still being drawn. */
export const busy = '[aria-busy="true"]';
