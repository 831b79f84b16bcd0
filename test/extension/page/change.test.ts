/** Pages that change in every way pages do, and what is noticed of it. */
import { afterAll, describe, expect, test } from 'vitest';
import { token } from '../../bench/scan/feeds.js';
import { openSpotting, pause } from './chromium.js';

const chromium = await openSpotting();

afterAll(async () => {
  await chromium.close();
});

const address = 'https://portfolio.example/';
const badge = (last: number) =>
  `https://www.credly.com/badges/0f7c2a4e-5b1d-4c3e-8a9f-${String(last).padStart(12, '0')}`;
const link = (last: number) => `<a href="${badge(last)}">Badge ${String(last)}</a> `;

async function spottedOn(body: string, at = address) {
  const html = `<!doctype html><html lang="en"><title>Portfolio</title><body>${body}<div id="here"></div></body></html>`;
  const opened = await chromium.open(at, html);
  await opened.spot();
  const first = await opened.pass();
  const append = (markup: string) =>
    opened.page.evaluate(text => {
      document.getElementById('here')?.append(document.createRange().createContextualFragment(text));
    }, markup);
  const live = async () => (await opened.pass()).found.filter(one => one.live).map(one => one.address);
  return { ...opened, first, append, live };
}

type Opened = Awaited<ReturnType<typeof spottedOn>>;
const liveIs = ({ pass }: Pick<Opened, 'pass'>, wanted: readonly string[]) =>
  pass(({ found }) => {
    const live = found.filter(one => one.live).map(one => one.address);
    return live.length === wanted.length && wanted.every(one => live.includes(one));
  });

describe('nodes', () => {
  test('a list that uses ten nodes again for a hundred rows keeps the identity of each row', async () => {
    const rows = Array.from({ length: 10 }, (_, at) => `<li>${link(at)}</li>`).join('');
    const opened = await spottedOn(`<ul>${rows}</ul>`);
    const show = (from: number) =>
      opened.page.evaluate(
        all => {
          for (const [at, link] of [...document.querySelectorAll('li a')].entries())
            link.setAttribute('href', all[at] ?? '');
        },
        Array.from({ length: 10 }, (_, at) => badge(from + at)),
      );
    const ids = new Map((await liveIs(opened, all(0))).found.map(one => [one.address, one.id]));
    await show(50);
    await liveIs(opened, all(50));
    await show(0);
    const { found } = await liveIs(opened, all(0));
    expect(found).toHaveLength(20);
    expect(found.filter(one => one.live).map(one => ids.get(one.address))).toEqual(
      found.filter(one => one.live).map(one => one.id),
    );
  });

  const all = (from: number) => Array.from({ length: 10 }, (_, at) => badge(from + at));

  test('the whole body may be replaced', async () => {
    const opened = await spottedOn(link(1));
    await opened.page.evaluate(to => {
      const body = document.createElement('body');
      const link = document.createElement('a');
      link.href = to;
      link.append('Badge');
      body.append(link);
      document.body = body;
    }, badge(2));
    await liveIs(opened, [badge(2)]);
    expect(await opened.settled(1)).toHaveLength(1);
  });

  test('what moves is still one finding', async () => {
    const opened = await spottedOn(`<p>${link(1)}</p><section></section>`);
    await opened.page.evaluate(() => {
      const moved = document.querySelector('p');
      if (moved) document.querySelector('section')?.append(moved);
    });
    await pause(1_500);
    expect((await opened.pass()).found).toMatchObject([{ address: badge(1), live: true }]);
    expect(await opened.settled(1)).toHaveLength(1);
  });

  test('a text that comes into an element that was there is read', async () => {
    const credential = JSON.stringify({
      '@context': ['https://www.w3.org/ns/credentials/v2'],
      type: ['VerifiableCredential'],
      credentialSubject: { name: 'Data Ethics' },
      proof: { type: 'DataIntegrityProof' },
    });
    const opened = await spottedOn('<script type="application/ld+json"></script>');
    await opened.page.evaluate(text => {
      document.querySelector('script')?.append(text);
    }, credential);
    expect((await opened.pass(({ found }) => found.length === 1)).found).toMatchObject([{ carrier: 'inline-jsonld' }]);
  });

  test('shadow roots inside shadow roots are read, and what happens in them is noticed', async () => {
    const opened = await spottedOn('<outer-card></outer-card>');
    await opened.page.evaluate(to => {
      const outer = document.querySelector('outer-card')?.attachShadow({ mode: 'open' });
      const host = document.createElement('inner-card');
      outer?.append(host);
      const link = document.createElement('a');
      link.href = to;
      link.append('Badge');
      host.attachShadow({ mode: 'open' }).append(link);
    }, badge(1));
    await liveIs(opened, [badge(1)]);
    await opened.page.evaluate(to => {
      const inner = document.querySelector('outer-card')?.shadowRoot?.querySelector('inner-card')?.shadowRoot;
      inner?.querySelector('a')?.setAttribute('href', to);
    }, badge(2));
    await liveIs(opened, [badge(2)]);
  });

  test('what comes to stand right below a shadow root is read', async () => {
    const opened = await spottedOn('<outer-card></outer-card>');
    await opened.page.evaluate(to => {
      const link = document.createElement('a');
      link.href = to;
      link.append('Badge');
      document.querySelector('outer-card')?.attachShadow({ mode: 'open' }).append(link);
    }, badge(1));
    await liveIs(opened, [badge(1)]);
    await opened.page.evaluate(to => {
      const link = document.createElement('a');
      link.href = to;
      link.append('Badge');
      document.querySelector('outer-card')?.shadowRoot?.append(link);
    }, badge(2));
    await liveIs(opened, [badge(1), badge(2)]);
  });
});

describe('moving on', () => {
  test('another query drops nothing, another path drops what is gone', async () => {
    const opened = await spottedOn(`${link(1)}<p>${link(2)}</p>`);
    await opened.page.evaluate(() => {
      history.pushState(null, '', '?page=2');
      document.querySelector('p')?.remove();
    });
    const { found } = await liveIs(opened, [badge(1)]);
    expect(found).toHaveLength(2);
    await opened.page.evaluate(() => {
      history.pushState(null, '', '/other');
    });
    expect((await opened.pass(pass => pass.found.length === 1)).found).toMatchObject([{ address: badge(1) }]);
  });

  test('a paragraph whose token gave way to a few words holds nothing once the page leads elsewhere', async () => {
    const opened = await spottedOn(`<p>${token(1)}</p>${link(1)}`);
    await opened.pass(({ found }) => found.filter(({ live }) => live).length === 2);
    await opened.page.evaluate(() => {
      const [words] = document.querySelector('p')?.childNodes ?? [];
      if (words) words.nodeValue = 'Another view'; // as frameworks write a text they wrote before
      history.pushState(null, '', '/other');
      document.querySelector('#here')?.append('Another view');
    });
    await opened.pass(({ found }) => found.filter(({ live }) => live).length === 1);
  });

  test('nothing runs in a tab nobody looks at, and it catches up', async () => {
    const opened = await spottedOn(link(1));
    await opened.settled(1);
    const other = await chromium.inFront();
    await opened.append(link(2));
    await pause(2_000);
    expect(await opened.live()).toEqual([badge(1)]);
    await other.close();
    await opened.page.bringToFront();
    await liveIs(opened, [badge(1), badge(2)]);
  });

  test('a page that adds something for ever is told about what was found so far', async () => {
    const opened = await spottedOn('');
    await opened.page.evaluate(first => {
      let count = 0;
      setInterval(() => {
        const link = document.createElement('a');
        count += 1;
        link.href = first.replace(/0$/, '') + String(count % 10);
        link.append('Badge');
        document.getElementById('here')?.append(link);
      }, 20);
    }, badge(0));
    const { unread } = await opened.pass(({ found }) => found.length > 3);
    expect(unread).toEqual([]);
    const passes = await opened.inWorld<number>('proofmarkTest.passes.length');
    await pause(3_000);
    expect(await opened.inWorld<number>('proofmarkTest.passes.length')).toBeLessThanOrEqual(passes + 4);
  });

  test('a page that was left alone is read again when a person wishes it', async () => {
    const opened = await spottedOn(link(1));
    await opened.page.evaluate(() => {
      const raging = setInterval(() => {
        for (let at = 0; at < 200; at += 1) document.getElementById('here')?.replaceChildren('x');
      }, 20);
      Object.assign(globalThis, {
        calm: () => {
          clearInterval(raging);
        },
      });
    });
    await opened.pass(({ unread }) => unread.includes('storm'));
    await opened.page.evaluate('calm()');
    await opened.append(link(2));
    await opened.inWorld('proofmarkTest.again()');
    const { unread } = await liveIs(opened, [badge(1), badge(2)]);
    expect(unread).toEqual([]);
  });
});

describe('what nobody reads', () => {
  test.each([
    ['an editor', `<div contenteditable="true">${link(1)}</div>`],
    ['what stands in an editor', `<div contenteditable><p><b>${link(1)}</b></p></div>`],
    ["LinkedIn's overlay", `<div id="interop-outlet">${link(1)}</div>`],
  ])('%s', async (_, body) => {
    const opened = await spottedOn(body + link(2));
    expect(opened.first.found.map(one => one.address)).toEqual([badge(2)]);
    expect(await opened.settled(1)).toHaveLength(1);
  });

  test('the shadow root of an overlay with messages', async () => {
    const opened = await spottedOn('<inter-op id="interop-outlet"></inter-op>');
    await opened.page.evaluate(to => {
      const link = document.createElement('a');
      link.href = to;
      link.append('Badge');
      document.querySelector('inter-op')?.attachShadow({ mode: 'open' }).append(link);
    }, badge(1));
    await opened.append(link(2));
    await liveIs(opened, [badge(2)]);
    await pause(3_500);
    expect(await opened.live()).toEqual([badge(2)]);
  });

  test('a part of the page that becomes an editor', async () => {
    const opened = await spottedOn(`<section>${link(1)}</section>`);
    await opened.settled(1);
    await opened.page.evaluate(() => document.querySelector('section')?.setAttribute('contenteditable', ''));
    await liveIs(opened, []);
    expect(await opened.settled(0)).toEqual([]);
  });

  test('a document that has become an editor as a whole', async () => {
    const opened = await spottedOn(`<section>${link(1)}</section>`);
    await opened.settled(1);
    await opened.page.evaluate(to => {
      document.designMode = 'on';
      const link = document.createElement('a');
      link.href = to;
      link.append('Badge');
      document.body.append(link);
    }, badge(2));
    await opened.spot();
    await liveIs(opened, []);
    expect((await opened.pass()).found.map(({ address: at }) => at)).toEqual([badge(1)]);
    expect(await opened.settled(0)).toEqual([]);
  });

  test('a page on which a password can be typed, while it can be', async () => {
    const opened = await spottedOn(
      `${link(1)}<style>.closed { display: none }</style><form class="closed"><input type="password"></form>`,
    );
    const ids = opened.first.found.map(({ id }) => id);
    expect(ids).toHaveLength(1);
    await opened.page.evaluate(() => document.querySelector('form')?.classList.remove('closed'));
    const asking = await opened.pass(({ unread }) => unread.includes('private'));
    expect(asking.found).toEqual([]);
    expect(await opened.settled(0)).toEqual([]);
    await opened.page.evaluate(() => document.querySelector('form')?.classList.add('closed'));
    const { found, unread } = await opened.pass(pass => pass.found.length > 0);
    expect([found.map(({ id }) => id), unread]).toEqual([ids, []]);
  });
});

describe('frames', () => {
  const frame = (attributes: string) => `<iframe width="300" height="200" ${attributes}></iframe>`;

  test.each([
    ['of somebody else', frame('src="https://elsewhere.example/page"')],
    ['that are sandboxed', frame(`sandbox srcdoc="${link(1).replaceAll('"', '&quot;')}"`)],
  ])('frames %s are said to be unread', async (_, body) => {
    const opened = await spottedOn(body);
    expect((await opened.pass(({ unread }) => unread.length > 0)).unread).toEqual(['frames']);
  });

  test.each([
    ['of the page itself', frame('srcdoc="<p>Text</p>"')],
    ['that hold nothing', frame('src="about:blank"')],
    ['that show nobody anything', '<iframe width="1" height="1" src="https://elsewhere.example/count"></iframe>'],
    ['whose address is the finding', frame(`src="https://www.credly.com/embedded_badge/${badge(1).slice(-36)}"`)],
  ])('frames %s are not', async (_, body) => {
    const opened = await spottedOn(body);
    await pause(1_200);
    expect((await opened.pass()).unread).toEqual([]);
  });

  test('a frame of the page itself is read by the script in it', async () => {
    const opened = await spottedOn(frame(`srcdoc="${link(1).replaceAll('"', '&quot;')}"`));
    const inFrame = await opened.spotInFrame();
    await expect
      .poll(() => inFrame('proofmarkTest.passes.at(-1)?.found.map(({ address }) => address)'))
      .toEqual([badge(1)]);
    expect(opened.first.found).toEqual([]);
  });
});
