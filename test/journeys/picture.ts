import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page, ScreenshotClip } from 'puppeteer';
import { expect } from 'vitest';

const mostBytes = 200_000;

/**
 * What the screen shows, or that part of the page, as a PNG small enough to keep with the project. Every run draws it into `dist/screenshots`;
 * with PROOFMARK_SCREENSHOTS it becomes the one in `docs/screenshots`.
 */
export async function picture(page: Page, name: string, clip?: ScreenshotClip, most = mostBytes): Promise<void> {
  const folder = process.env['PROOFMARK_SCREENSHOTS'] ? join('docs', 'screenshots') : join('dist', 'screenshots');
  mkdirSync(folder, { recursive: true });
  const bytes = await page.screenshot(clip && { clip });
  expect(bytes.length).toBeLessThanOrEqual(most);
  writeFileSync(join(folder, `${name}.png`), bytes);
}
