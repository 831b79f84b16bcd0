/** `<proofmark-checker>`: a visitor's own files, on a page of the site. */
import { afterAll, describe, expect, inject, test } from 'vitest';
import type { Page } from 'puppeteer';
import { languageFor } from '../../core/language/index.js';
import { limits } from '../../core/limits.js';
import { plain, quoted } from '../../core/language/phrase.js';
import { checkerWordsFor } from '../../core/language/checker.js';
import { iTXt, png } from '../fixtures/png.js';
import { codePicture } from '../fixtures/qr.js';
import { openLocalWorld } from '../journeys/local-web.js';
import { choose, drop, entriesOn, listen, openFolder, partOf, send, textOn } from './hand.js';
import { pageWith, policies, sampleNamed, scripts, site, sitesWith } from './site.js';
import { visit } from './visit.js';

const words = checkerWordsFor('en');
const en = languageFor('en');
const checker = (attributes = ''): string => `<proofmark-checker ${attributes}></proofmark-checker>`;
const bodies: Readonly<Record<string, string>> = {
  '/own': checker(),
  '/named': checker('hosts="badges.example"'),
  '/any': checker('hosts="*"'),
  '/ours': checker('hosts="badges.example" issuers="uni-lumen.example did:web:umbra.example"'),
  '/german': checker('lang="de-AT" for="evaluator"'),
  '/evaluator': checker('for="evaluator"'),
  '/two': checker() + checker(),
};
const elsewhere = `${policies.strict} https://badges.example`;
const pages = {
  ...Object.fromEntries(
    Object.entries(bodies).map(([path, body]) => [
      path,
      pageWith({ body, policy: path === '/own' ? policies.strict : elsewhere }),
    ]),
  ),
  ...Object.fromEntries(
    Object.entries(policies).map(([name, policy]) => [
      `/under/${name.replaceAll(' ', '-')}`,
      pageWith({ body: checker(), policy }),
    ]),
  ),
  '/single': pageWith({ body: checker(), script: scripts['the single file, blocking'] }),
  '/twice': pageWith({ body: checker(), script: scripts['the single file, blocking'] + scripts['the module'] }),
};
const opening = openLocalWorld(inject('chromium'), sitesWith(pages));
const files = openFolder();
const fileOf = (sample: string, name = `${sample}.json`): string =>
  files.file(name, JSON.stringify(sampleNamed(sample).document));

afterAll(async () => {
  await (await opening).close();
  files.close();
});

const open = async (path: string) => visit((await opening).browser, site + path);
/** What was asked for that is no script of the site. */
const questions = (asked: readonly string[]): readonly string[] =>
  asked.filter(address => !address.endsWith('.js')).slice(1);
const press = async (page: Page): Promise<void> => (await partOf(page, '[data-action=ask]')).click();
const answered = async (page: Page) => (await entriesOn(page)).map(({ because, name }) => [name, ...because]);

describe('before anything is handed over', () => {
  test('the page loads what it draws and no core, asks nobody, and says that nothing leaves it', async () => {
    const { page, asked } = await open('/named');
    await partOf(page, '.drop');
    const text = await textOn(page);
    for (const said of [words.title, words.intro, words.drop, words.choose, words.paste, words.address])
      expect(text).toContain(said);
    expect(asked.slice(0, 2)).toEqual([`${site}/named`, `${site}/proofmark.js`]);
    expect(asked.filter(address => /\/(?:answer|judging)-/.test(address))).toEqual([]);
    expect(questions(asked)).toEqual([]);
  });

  test('it speaks German where the page or the element says so', async () => {
    const { page } = await open('/german');
    await partOf(page, '.drop');
    expect(await textOn(page)).toContain(checkerWordsFor('de').intro);
  });

  test('a second copy of the script leaves it to the first', async () => {
    const { page, complaints } = await open('/twice');
    await choose(page, fileOf('wrong-signer'));
    expect(await answered(page)).toEqual([['wrong-signer.json', 'proof.wrong-signer']]);
    expect(complaints).toEqual([]);
  });
});

describe('a file', () => {
  test('is read in the page: nobody is asked before the press that names them', async () => {
    const { page, asked, complaints } = await open('/own');
    await choose(page, fileOf('genuine'));
    expect(await answered(page)).toEqual([['genuine.json', 'proof.key-unreachable']]);
    expect(questions(asked)).toEqual([]);
    expect(await textOn(page)).toContain(words.missing);
    expect(await (await partOf(page, '[data-action=ask]')).evaluate(node => node.textContent.trim())).toBe(
      words.ask('uni-lumen.example'),
    );
    await press(page);
    await partOf(page, 'article[data-verdict=confirmed]');
    expect(questions(asked)).toEqual([`${site}/.well-known/did.json`, `${site}/status/1`]);
    expect(await textOn(page)).not.toContain(words.missing);
    expect(complaints).toEqual([]);
  });

  test('on a page that broke what the check stands on: it ends, and hangs nowhere', async () => {
    const { page } = await open('/own');
    await partOf(page, '.drop');
    await page.evaluate(() => {
      Object.assign(Array.prototype, {
        toSorted() {
          throw new Error('not on this page');
        },
      });
    });
    await choose(page, fileOf('genuine'));
    await page.waitForFunction(
      stopped => document.querySelector('proofmark-checker')?.shadowRoot?.textContent.includes(stopped),
      { polling: 50 },
      words.stopped,
    );
    await page.close();
  });

  test('whose host the site does not name is said as not checked, with the way to a check without this site', async () => {
    const { page, asked } = await open('/own');
    await choose(page, fileOf('platform-account'));
    expect(await answered(page)).toEqual([['platform-account.json', 'proof.key-unreachable']]);
    const text = await textOn(page);
    expect(text).toContain(en.widget.elsewhere);
    expect(text).toContain(plain(en.widget.here(quoted('uni-lumen.example'))));
    expect(text).not.toContain(words.missing);
    expect(questions(asked)).toEqual([]);
  });

  test('whose host the site names is checked after the press', async () => {
    const { page } = await open('/named');
    await choose(page, fileOf('platform-account'));
    await press(page);
    await partOf(page, 'article[data-because="issuer.platform-account"]');
  });

  test('of each verdict is told to the page, one event a check', async () => {
    const { page } = await open('/own');
    await partOf(page, '.drop');
    await page.evaluate(() => {
      const told: unknown[] = [];
      Object.assign(globalThis, { told });
      document.addEventListener('proofmark-report', event => {
        const { reports } = event.detail;
        told.push(...reports.map(({ because }) => because));
      });
    });
    await choose(page, fileOf('genuine'), fileOf('wrong-signer'));
    await entriesOn(page);
    await press(page);
    await partOf(page, 'article[data-verdict=confirmed]');
    const told = await page.evaluate(() => (globalThis as unknown as { told: string[] }).told);
    expect(told.toSorted()).toEqual(['issuer.web-address', 'proof.key-unreachable', 'proof.wrong-signer']);
  });

  test('with a credential baked in, and one that shows a QR code, are read as pictures', async () => {
    const { page } = await open('/own');
    const text = JSON.stringify(sampleNamed('wrong-signer').document);
    await choose(
      page,
      files.file('badge.png', png(iTXt('openbadges', text))),
      files.file('code.png', await codePicture(text)),
    );
    expect(await answered(page)).toEqual([
      ['badge.png', 'proof.wrong-signer'],
      ['code.png', 'proof.wrong-signer'],
    ]);
  });

  test('that shows a QR code is not read by the one file, which says so', async () => {
    const { page } = await open('/single');
    await choose(page, files.file('code.png', await codePicture('https://uni-lumen.example/1')));
    const [entry] = await entriesOn(page);
    expect(entry?.because).toEqual(['format.not-a-credential']);
    expect(entry?.text).toContain('QR codes in pictures are not read here');
  });
});

describe('several files', () => {
  const several = ['genuine', 'wrong-signer', 'incomplete'];

  test('have a heading each and what they come to together, and one press asks for all of them', async () => {
    const { page, asked } = await open('/own');
    await choose(page, ...several.map(name => fileOf(name)));
    expect(await answered(page)).toEqual([
      ['genuine.json', 'proof.key-unreachable'],
      ['wrong-signer.json', 'proof.wrong-signer'],
      ['incomplete.json', 'proof.key-unreachable'],
    ]);
    expect(questions(asked)).toEqual([]);
    await press(page);
    await partOf(page, 'article[data-verdict=confirmed]');
    expect((await answered(page)).map(([, because]) => because)).toEqual([
      'issuer.web-address',
      'proof.wrong-signer',
      'issuer.web-address',
    ]);
    await partOf(page, '.sum');
    const text = await textOn(page);
    expect(text).toContain(en.together.title);
    expect(text).toContain(en.together.allChecked(3, { confirmed: 2, rejected: 1, open: 0 }));
  });

  test('are announced twice at most: what came of them, and what came of the press', async () => {
    const { page } = await open('/own');
    const heard = await listen(page);
    await choose(page, ...several.map(name => fileOf(name)));
    await entriesOn(page);
    await press(page);
    await partOf(page, 'article[data-verdict=confirmed]');
    await page.waitForFunction(() => (globalThis as unknown as { heard: string[] }).heard.length === 2);
    expect(await heard()).toEqual([
      en.together.allChecked(3, { confirmed: 0, rejected: 1, open: 2 }),
      en.together.allChecked(2, { confirmed: 2, rejected: 0, open: 0 }),
    ]);
  });

  test('beyond a hundred are named by their number', async () => {
    const { page } = await open('/own');
    await partOf(page, '.drop');
    await drop(
      page,
      Array.from({ length: limits.credentialsPerInput + 3 }, (_, at) => ({
        name: `${String(at)}.txt`,
        text: 'no credential',
      })),
    );
    const entries = await entriesOn(page);
    expect(entries).toHaveLength(limits.credentialsPerInput);
    expect(new Set(entries.flatMap(({ because }) => because))).toEqual(new Set(['format.not-a-credential']));
    expect(await textOn(page)).toContain(words.filesLeft(limits.credentialsPerInput, 3));
  });
});

describe('a text', () => {
  test('is checked under a name of its own, and an empty field does nothing', async () => {
    const { page } = await open('/own');
    await send(page, 'text', ' ');
    expect(await page.$$('proofmark-checker >>> .entry')).toEqual([]);
    await send(page, 'text', 'no credential at all');
    expect(await answered(page)).toEqual([[words.pasted, 'format.not-a-credential']]);
  });
});

describe('an address', () => {
  const hint = async (page: Page) => (await partOf(page, '#hint')).evaluate(node => node.textContent.trim());

  test('is asked for after the press, and the host is named while it is typed', async () => {
    const { page, asked } = await open('/own');
    await partOf(page, '.drop');
    expect(await hint(page)).toBe(words.asksOnly('uni-lumen.example'));
    await send(page, 'address', `${site}/genuine.json`);
    await partOf(page, 'article[data-verdict=confirmed]');
    expect(await hint(page)).toBe(words.willAsk('uni-lumen.example'));
    expect(questions(asked)[0]).toBe(`${site}/genuine.json`);
  });

  test.each([
    ['of a host the site does not name', 'https://badges.example/1.json', words.notAsked('badges.example')],
    ['without encryption', 'http://badges.example/1.json', words.wrongAddress],
    ['of a script', ['javascript', 'alert(1)'].join(':'), words.wrongAddress],
    ['that is none', 'uni-lumen', words.wrongAddress],
  ])('%s is not asked, and it says so', async (_, address, says) => {
    const { page, asked } = await open('/own');
    await send(page, 'address', address);
    expect(await hint(page)).toBe(says);
    expect(await (await partOf(page, 'input[type=url]')).evaluate(node => node.getAttribute('aria-invalid'))).toBe(
      'true',
    );
    expect(await page.$$('proofmark-checker >>> .entry')).toEqual([]);
    expect(questions(asked)).toEqual([]);
  });

  test('of any host is asked where the site leaves that to its visitors', async () => {
    const { page } = await open('/any');
    await partOf(page, '.drop');
    expect(await hint(page)).toBe(words.asksAny);
    await send(page, 'address', 'https://badges.example/nowhere.json');
    expect(await answered(page)).toEqual([['https://badges.example/nowhere.json', 'format.unreachable']]);
  });
});

describe('the issuers a site accepts', () => {
  const said = async (sample: string) => {
    const { page } = await open('/ours');
    await choose(page, fileOf(sample));
    await entriesOn(page);
    const before = await page.$$eval('proofmark-checker >>> .accepted', all => all.map(one => one.textContent));
    if (await page.$('proofmark-checker >>> [data-action=ask]')) {
      await press(page);
      await partOf(page, 'article[data-verdict=confirmed], article[data-verdict=rejected]');
    }
    const after = await page.$$eval('proofmark-checker >>> .accepted', all => all.map(one => one.textContent));
    await page.close();
    return { before, after };
  };
  const notConfirmed = 'It is not confirmed that it was issued by one of uni-lumen.example and did:web:umbra.example.';

  test('are named by what was proven, and by nothing before that', async () => {
    expect(await said('genuine')).toEqual({
      before: [notConfirmed],
      after: ['Issued by uni-lumen.example, an issuer on the list of this site.'],
    });
  });

  test('are told from another whose credential is as intact', async () => {
    expect(await said('platform-account')).toEqual({
      before: [notConfirmed],
      after: ['Intact, but not issued by one of uni-lumen.example and did:web:umbra.example.'],
    });
  });

  test('are not named of what only states them, nor of what is rejected', async () => {
    expect(await said('unsigned')).toEqual({ before: [notConfirmed], after: [notConfirmed] });
    expect(await said('unidentified')).toEqual({ before: [notConfirmed], after: [notConfirmed] });
    expect((await said('altered')).after).toEqual([]);
    expect((await said('revoked')).after).toEqual([]);
  });
});

describe('the page around it', () => {
  test.each(Object.keys(policies))('may have the policy "%s", which is not offended', async name => {
    const { page, complaints } = await open(`/under/${name.replaceAll(' ', '-')}`);
    await choose(page, fileOf('wrong-signer'));
    expect(await answered(page)).toEqual([['wrong-signer.json', 'proof.wrong-signer']]);
    expect(complaints).toEqual([]);
  });

  test('may change what it asks for: what was handed over is checked again by that', async () => {
    const { page } = await open('/own');
    await choose(page, fileOf('wrong-signer'));
    await partOf(page, 'article[data-reading=recruiter]');
    await page.$eval('proofmark-checker', node => {
      node.setAttribute('for', 'evaluator');
    });
    await partOf(page, 'article[data-reading=evaluator]');
    expect(await answered(page)).toEqual([['wrong-signer.json', 'proof.wrong-signer']]);
  });

  test('may move it while it checks, which keeps what was handed over', async () => {
    const { page, complaints } = await open('/own');
    await choose(page, fileOf('wrong-signer'));
    await page.evaluate(() => {
      const one = document.querySelector('proofmark-checker');
      if (one) document.body.prepend(one);
    });
    expect(await answered(page)).toEqual([['wrong-signer.json', 'proof.wrong-signer']]);
    expect(complaints).toEqual([]);
  });

  test('may hold two of them, and each answers for itself', async () => {
    const { page } = await open('/two');
    await choose(page, fileOf('wrong-signer'));
    await entriesOn(page);
    expect(await page.$$('proofmark-checker >>> .entry')).toHaveLength(1);
  });

  test.each([
    ['desk', 'drawn'],
    ['judging', 'judged'],
  ])('may lack the part "%s": nothing is %s, and it says so', async part => {
    const { page } = { page: await (await opening).browser.newPage() };
    await page.setRequestInterception(true);
    page.on('request', request => {
      void (request.url().includes(`/${part}-`) ? request.abort() : request.continue());
    });
    await page.goto(`${site}/own`);
    if (part === 'judging') await choose(page, fileOf('wrong-signer'));
    await partOf(page, '.notice');
    expect(await textOn(page)).toContain(words.notLoaded);
    await page.close();
  });
});
