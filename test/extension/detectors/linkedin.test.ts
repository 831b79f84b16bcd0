import { afterAll, describe, expect, test } from 'vitest';
import { certificates, content, heading, ignored, item, lines } from '../../../extension/detectors/linkedin-layout.js';
import type { Compared } from '../../../extension/messages.js';
import { understand } from '../../../extension/understand.js';
import { openSpotting } from '../page/chromium.js';
import {
  badge,
  details,
  emberDetails,
  emberProfile,
  id,
  link,
  loggedOut,
  plain,
  profile,
  serverDetails,
  serverProfile,
  wrapped,
} from './linkedin-pages.js';

const chromium = await openSpotting();
afterAll(() => chromium.close());

const unread = (pass: { unread: readonly string[] }) => [...pass.unread];

/** What the list holds, as the panel understands it. */
async function spotted(html: string, address = profile) {
  const opened = await chromium.open(address, html);
  await opened.spot();
  const pass = await opened.pass();
  const findings = pass.found.map(one => understand(one, 0));
  return {
    opened,
    unread: unread(pass),
    list: findings.map(({ target, tier }) => `${tier} ${target ?? '–'}`),
    findings,
  };
}

const statistics = { name: 'Applied Statistics', issuer: 'Uni Lumen', dates: 'Issued Feb 2026', number: 'ID 77-2024' };

describe('certificates', () => {
  const ways = [
    { name: 'an Ember profile', html: emberProfile, address: profile, marks: 1 },
    { name: 'an Ember list of certificates', html: emberDetails, address: details, marks: 1 },
    { name: 'a server-driven profile', html: serverProfile, address: profile, marks: 1 },
    { name: 'a server-driven list of certificates', html: serverDetails, address: details, marks: 1 },
    {
      name: 'a server-driven list whose views have no names',
      html: (all: Parameters<typeof serverDetails>[0]) => serverDetails(all, false),
      address: `${profile}details/licenses-and-certifications/`,
      marks: 1,
    },
    { name: 'a logged-out profile', html: loggedOut, address: 'https://de.linkedin.com/in/learner-a', marks: 1 },
  ];

  test.each(ways)(
    'in $name: one finding and one mark a row, and what the row says',
    async ({ html, address, marks }) => {
      const { list, findings, unread, opened } = await spotted(
        html([
          { ...statistics, address: wrapped(badge(1)) },
          { name: 'First Aid', issuer: 'Rescue', dates: 'Issued Jan 2023' },
          { name: 'Second', issuer: 'Other', address: badge(2) },
        ]),
        address,
      );
      expect(list).toEqual([`marked ${badge(1)}`, `marked ${badge(2)}`]);
      expect(findings[0]?.claimed).toMatchObject({ title: 'Applied Statistics', issuer: 'Uni Lumen' });
      expect(findings[0]?.claimed?.date).toContain('2026');
      expect(findings[1]?.claimed).toEqual({ title: 'Second', issuer: 'Other' });
      expect(findings.every(({ section }) => section)).toBe(true);
      expect(unread).toEqual([]);
      expect(await opened.settled(2 * marks)).toHaveLength(2 * marks);
    },
  );

  test.each(ways)(
    'in $name: a short link and an unknown platform are listed, never marked',
    async ({ html, address }) => {
      const { list, findings, opened } = await spotted(
        html([
          { ...statistics, address: 'https://lnkd.in/eXaMpL3' },
          { ...statistics, name: 'Second', address: wrapped('https://awards.uni-lumen.example/c/7?utm_source=x') },
          { ...statistics, name: 'Third', address: wrapped(`https://badges.uni-lumen.example/${id(3)}#acc.SECRET`) },
        ]),
        address,
      );
      expect(list).toEqual([
        'listed https://lnkd.in/eXaMpL3',
        'listed https://awards.uni-lumen.example/c/7',
        `marked https://badges.uni-lumen.example/${id(3)}`,
      ]);
      expect(findings.map(({ expects, endpoints }) => [expects, endpoints.length])).toEqual([
        ['short-link', 0],
        ['unknown-until-fetch', 0],
        ['hosted', 1],
      ]);
      expect(JSON.stringify(findings)).not.toContain('SECRET');
      expect(await opened.settled(1)).toHaveLength(1);
    },
  );

  test('the mark of an Ember row stands at its button, not at its title', async () => {
    const { opened } = await spotted(emberProfile([{ ...statistics, address: badge(1) }]));
    await opened.settled(1);
    const besides = await opened.page.evaluate(
      () =>
        document.querySelector('#button')?.nextElementSibling?.localName ??
        document.documentElement.lastElementChild?.localName,
    );
    expect(besides).toBe('proofmark-mark');
  });

  test('a row has one address: a further link of it counts only where the table knows it', async () => {
    const more = link('https://shop.uni-lumen.example/c/8') + link(badge(9));
    const { list } = await spotted(emberProfile([{ ...statistics, address: badge(1), more }]));
    expect(list).toEqual([`marked ${badge(1)}`, `marked ${badge(9)}`]);
  });

  test('rows are used again for other certificates', async () => {
    const { opened } = await spotted(serverDetails([{ ...statistics, address: wrapped(badge(1)) }]), details);
    await opened.page.evaluate(
      address => {
        const [title] = document.querySelectorAll('p');
        if (title) title.textContent = 'Recycled';
        document.querySelector('a[data-view-name$="see-license-button"]')?.setAttribute('href', address);
      },
      wrapped(badge(2)),
    );
    const { found } = await opened.pass(pass => pass.found.some(({ address }) => address === badge(2)));
    expect(found.find(({ address }) => address === badge(2))?.claimed?.title).toBe('Recycled');
    expect(found.find(({ address }) => address === badge(1))?.live ?? false).toBe(false);
  });
});

describe('the person', () => {
  const learnerOf = async (html: string, address = profile): Promise<string | undefined> => {
    const { opened, findings } = await spotted(html, address);
    return (await opened.inWorld<Compared>(`proofmarkTest.compare(${JSON.stringify(findings[0]?.id)})`)).learner;
  };

  test('is named in the heading of the profile', async () => {
    expect(await learnerOf(emberProfile([{ ...statistics, address: badge(1) }]))).toBe('Learner A');
  });

  test('is not guessed on a page whose heading may be something else', async () => {
    expect(await learnerOf(serverDetails([{ ...statistics, address: badge(1) }]), details)).toBeUndefined();
  });
});

const inMain = (html: string) => plain(html);
const besideMain = (html: string) => plain('', html);
const inRow = (more: string) => emberProfile([{ ...statistics, more }]);
const platformLink = link(badge(5));

/** For each thing that is never looked at, a page that holds a platform's link in it. */
const left: Readonly<Record<keyof typeof ignored, readonly string[]>> = {
  messages: [
    besideMain(`<div id="interop-outlet">${platformLink}</div>`),
    inMain(`<div data-testid="interop-shadowdom">${platformLink}</div>`),
    inMain(`<div data-testid="interop-iframe">${platformLink}</div>`),
    inMain(`<div id="msg-overlay">${platformLink}</div>`),
    inMain(
      `<div id="interop-outlet"></div><script>document.getElementById('interop-outlet').attachShadow({mode:'open'}).innerHTML=${JSON.stringify(`<x-messages></x-messages>${platformLink}`)}</script>`,
    ),
  ],
  composers: [
    inMain(`<form>${platformLink}</form>`),
    inMain(`<div role="textbox">${platformLink}</div>`),
    inMain(`<div contenteditable>${platformLink}</div>`),
  ],
  posts: [
    inMain(`<article>${platformLink}</article>`),
    inMain(`<div role="article">${platformLink}</div>`),
    inMain(`<div data-view-name="feed-full-update">${platformLink}</div>`),
    inMain(`<div data-urn="urn:li:activity:7">${platformLink}</div>`),
    inMain(`<div data-urn="urn:li:ugcPost:7">${platformLink}</div>`),
    inMain(`<div data-id="urn:li:activity:7">${platformLink}</div>`),
  ],
  asides: [inMain(`<aside>${platformLink}</aside>`), inMain(`<div role="complementary">${platformLink}</div>`)],
  frame: ['header', 'footer', 'nav'].map(name => inMain(`<${name}>${platformLink}</${name}>`)),
  media: [
    inRow(`<li>${link(badge(5), 'data-field="licensesandcerts_media"')}</li>`),
    inMain(`<div data-view-name="license-certifications-media-button">${platformLink}</div>`),
  ],
  skills: [
    inRow(`<li>${link(badge(5), 'data-field="licensesandcerts_contextual_skills_see_details"')}</li>`),
    inMain(`<div data-view-name="license-certifications-see-skills-button">${platformLink}</div>`),
  ],
  issuers: [inMain(link(badge(5), 'data-view-name="license-certifications-lockup-view"'))],
  more: [inMain(link(badge(5), 'data-view-name="license-certifications-see-all-button"'))],
};

describe('left alone', () => {
  test.each(Object.entries(left).flatMap(([name, pages]) => pages.map((html, at) => ({ name, at, html }))))(
    '$name ($at)',
    async ({ html }) => {
      expect((await spotted(html)).list).toEqual([]);
    },
  );

  test.each([
    ['outside of the page’s content', besideMain(platformLink), profile],
    ['in the card of another member', inMain(`<ul><li>${link('/in/learner-b/')}${platformLink}</li></ul>`), profile],
    ['on a page of posts', inMain(platformLink), 'https://www.linkedin.com/feed/'],
    ['on a page of messages', inMain(platformLink), 'https://www.linkedin.com/messaging/thread/7/'],
    ['an advert for something else', inMain(link(wrapped('https://ads.example/landing'))), profile],
    ['a short link outside of the certificates', inMain(link('https://lnkd.in/dAbCdEf')), profile],
    ['an unknown platform outside of the certificates', inMain(link('https://awards.uni-lumen.example/c/7')), profile],
    ['LinkedIn’s own pages', inMain(link(`${profile}add-edit/CERTIFICATION/`) + link(details)), profile],
    [
      'a script that describes the person',
      inMain('<script type="application/ld+json">{"@context":"https://schema.org","@type":"Person"}</script>'),
      profile,
    ],
  ])('a link %s', async (_, html, address) => {
    expect((await spotted(html, address)).list).toEqual([]);
  });

  test.each([
    ['in the content of a profile', inMain(platformLink)],
    ["in the person's own card", inMain(`<ul><li>${link('/in/Learner-A/')}${platformLink}</li></ul>`)],
  ])("but a platform's link %s is marked", async (_, html) => {
    expect((await spotted(html)).list).toEqual([`marked ${badge(5)}`]);
  });
});

describe('a layout nobody knows', () => {
  const unknown = inMain(`<table><tr><td>${platformLink}</td></tr></table>`);

  test('is said on a page of certificates, and what the table knows is found all the same', async () => {
    const { unread, list } = await spotted(unknown, details);
    expect([unread, list]).toEqual([['layout'], [`marked ${badge(5)}`]]);
  });

  test('is not said on another page, nor while the page is being drawn', async () => {
    expect((await spotted(unknown, profile)).unread).toEqual([]);
    expect((await spotted(inMain('<div aria-busy="true"></div>'), details)).unread).toEqual([]);
  });
});

test('every selector stands in a fixture', () => {
  const pages = [
    ...Object.values(left).flat(),
    emberProfile([{ ...statistics, address: badge(1) }]),
    serverDetails([statistics, { ...statistics, address: badge(1) }]),
    loggedOut([{ ...statistics, address: badge(1) }]),
  ];
  const selectors = [
    ...Object.values(certificates).filter(one => typeof one === 'string'),
    ...Object.values(lines),
    ...Object.values(ignored),
    content,
    heading,
    item,
  ];
  const names = selectors.flatMap(selector =>
    [...selector.matchAll(/"([^"]+)"|#([\w-]+)/g)].map(([, value, name]) => value ?? name ?? ''),
  );
  const roles = new Set(['main', 'banner', 'navigation', 'contentinfo']); // said by their elements in the fixtures
  expect(
    names.filter(name => name !== 'false' && !roles.has(name) && !pages.some(html => html.includes(name))),
  ).toEqual([]);
});
