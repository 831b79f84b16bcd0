import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { limits } from '../../../core/index.js';
import { findChromium } from '../../journeys/chromium.js';
import { openBrowser } from '../../journeys/page.js';
import { bundle } from './bundle.js';

let script: string;
let opened: Awaited<ReturnType<typeof openBrowser>>;
beforeAll(async () => {
  [script, opened] = await Promise.all([
    bundle('test/extension/page/skeleton-in-page.ts'),
    findChromium().then(openBrowser),
  ]);
});
afterAll(() => opened.close());

async function skeletonOf(html: string, prepare?: string): Promise<string> {
  const page = await opened.browser.newPage();
  await page.setContent(html);
  if (prepare !== undefined) await page.evaluate(prepare);
  await page.evaluate(script);
  const text = await page.evaluate('skeletonOf(document.documentElement)');
  await page.close();
  return String(text);
}

describe('the skeleton of a page', () => {
  test('is names of elements and attributes, indented', async () => {
    const html =
      '<!doctype html><html lang="en"><head></head><body><main id="x"><a class="c" href="https://a.example/">Text</a></main></body></html>';
    expect(await skeletonOf(html)).toBe('html lang\n  head\n  body\n    main id\n      a class href\n');
  });

  test('holds no word and no value of the page', async () => {
    const words = [
      'Learner',
      'Secretive',
      'hidden-value',
      'commented',
      'scripted',
      'styled',
      'uni-lumen',
      'shadowed',
      'typed',
    ];
    const html = `<!doctype html><title>Learner</title><style>.styled{}</style><!-- commented --><p title="Secretive" data-x="hidden-value">Learner <b>Secretive</b></p><a href="https://uni-lumen.example/Learner">Secretive</a><input value="typed"><textarea>typed</textarea><script>const scripted='Learner'</script><img alt="Learner" src="data:,Secretive"><x-box></x-box>`;
    const text = await skeletonOf(
      html,
      `document.querySelector('x-box').attachShadow({mode:'open'}).innerHTML='<i title="shadowed">shadowed</i>'`,
    );
    expect(words.filter(word => text.includes(word))).toEqual([]);
    expect(text).toContain('    p title data-x\n      b\n');
    expect(text).toContain('    x-box\n      (open shadow root)\n        i title\n');
  });

  test('leaves private places out', async () => {
    const html = '<div id="interop-outlet"><p><b>x</b></p></div><div contenteditable="true"><u>x</u></div><em>x</em>';
    const text = await skeletonOf(html);
    expect(text.match(/\(private, left out\)/g)).toHaveLength(2);
    expect(text).not.toMatch(/^ +(?:b|u|p|div)\b/m);
    expect(text).toContain('    em\n');
  });

  test('is cut where it gets too long, and says so', async () => {
    const text = await skeletonOf('<main></main>', `document.querySelector('main').innerHTML='<i></i>'.repeat(200000)`);
    expect(text.length).toBeLessThan(limits.skeletonBytes / 4 + 100);
    expect(text.trimEnd().split('\n').at(-1)).toMatch(/^\(cut here, after \d+ lines\)$/);
  });

  test('is read of a page that nests deeper than calls may', async () => {
    const deep = `let at=document.querySelector('main');for(let i=0;i<2000;i+=1){const next=document.createElement('i');at.append(next);at=next}`;
    expect((await skeletonOf('<main></main>', deep)).match(/^ +i$/gm)?.length).toBe(2_000);
  });
});
