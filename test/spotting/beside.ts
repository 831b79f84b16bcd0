/** Pictures of a page with its marks, and of the panel beside it. */
import type { Page } from 'puppeteer';
import type { LocalWorld } from '../journeys/local-web.js';
import { picture } from '../journeys/picture.js';

export const besideSizes = { wide: 1280, narrow: 400, tall: 840 } as const;
const bar = 48;

/** Every picture shows the same word and colour; an installation draws its own. */
export async function chooseSign({ browser, origin }: LocalWorld): Promise<void> {
  const page = await browser.newPage();
  await page.goto(`${origin}/check.html`);
  await page.evaluate(async () => {
    const { chrome } = globalThis as unknown as { chrome: { storage: { local: { set(of: object): Promise<void> } } } };
    await chrome.storage.local.set({ sign: { word: 1, colour: 4 } });
  });
  await page.close();
}

/** The page under its address, and the panel beside it, in one picture. */
export async function beside(
  { browser }: LocalWorld,
  { page, panel }: { readonly page: Page; readonly panel: Page },
  name: string,
): Promise<void> {
  const { narrow, tall, wide } = besideSizes;
  const taken: string[] = [];
  for (const one of [page, panel]) {
    await one.bringToFront();
    taken.push(`data:image/png;base64,${await one.screenshot({ encoding: 'base64' })}`);
  }
  const together = await browser.newPage();
  await together.setViewport({ width: wide + 1 + narrow, height: bar + tall });
  await together.setContent(`<!doctype html><html lang="en"><style>
    body { margin: 0; background: #b9bfc6 } div { display: flex; gap: 1px }
    header { height: ${String(bar)}px; background: #e4e7eb; display: flex; align-items: center; padding: 0 20px }
    span { flex: 1; background: #fff; border-radius: 16px; padding: 6px 18px; font: 14px 'DejaVu Sans', sans-serif; color: #3c4043 }
    </style><header><span></span></header><div></div>`);
  await together.evaluate(
    async (pictures, address) => {
      const [where, row] = [document.querySelector('span'), document.querySelector('div')];
      if (where) where.textContent = address;
      for (const src of pictures) {
        const image = new Image();
        image.src = src;
        await image.decode();
        row?.append(image);
      }
    },
    taken,
    page.url(),
  );
  await picture(together, name);
  await together.close();
}
