/** What the README shows beside the journeys: the report page, and the command line. */
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, inject, test } from 'vitest';
import { sampleDay } from '../fixtures/samples.js';
import { openBrowser } from './page.js';
import { picture } from './picture.js';

const opened = openBrowser(inject('chromium'));
afterAll(async () => {
  await (await opened).close();
});

async function pageOf(width: number, height: number) {
  const page = await (await opened).browser.newPage();
  await page.setViewport({ width, height });
  return page;
}

test('the report page', async () => {
  const page = await pageOf(760, 1000);
  await page.goto(`${pathToFileURL(join('dist', 'report.html')).href}#report-1-1`);
  expect(await page.$eval('#report-1-1 h2', heading => heading.textContent)).toContain('Intact and in force.');
  await picture(page, 'report-page');
});

const margin = 24;

/** Each report of the page by itself, with the page's own white around it. */
test.each(['genuine', 'altered', 'expired', 'platform-account', 'revoked', 'unidentified', 'unsigned'])(
  'the report on the sample "%s"',
  async name => {
    const page = await pageOf(720 + 2 * margin, 1000);
    await page.goto(pathToFileURL(join('dist', 'report.html')).href);
    const field = await page.evaluate(file => {
      const reports = [...document.querySelectorAll('.report')];
      const report = reports.find(one => one.querySelector('bdi')?.textContent.endsWith(`/${file}`));
      const first = report?.firstElementChild?.getBoundingClientRect() ?? new DOMRect();
      const last = report?.lastElementChild?.getBoundingClientRect() ?? new DOMRect();
      return { x: first.x, y: first.y + scrollY, width: first.width, height: last.bottom - first.top };
    }, `${name}.json`);
    expect(field.width).toBe(672);
    await picture(page, `report-${name}`, {
      x: field.x - margin,
      y: field.y - margin,
      width: field.width + 2 * margin,
      height: field.height + 2 * margin,
    });
    await page.close();
  },
);

test('the command line', async () => {
  const samples = join('dist', 'samples');
  const words = ['verify', '--mirror', join(samples, 'web'), '--now', sampleDay, join(samples, 'genuine.json')];
  const { stdout } = spawnSync(process.execPath, [join('dist', 'cli', 'proofmark.js'), ...words], {
    encoding: 'utf8',
  });
  expect(stdout).toContain('Intact and in force.');
  const page = await pageOf(900, 600);
  await page.evaluate(text => {
    document.body.append(Object.assign(document.createElement('pre'), { textContent: text }));
  }, `$ proofmark verify genuine.json\n\n${stdout}`);
  await page.addStyleTag({
    content:
      'body { margin: 24px; background: #13171d; color: #e7eaef; } pre { font: 14px/1.5 monospace; white-space: pre-wrap; }',
  });
  await picture(page, 'terminal');
});
