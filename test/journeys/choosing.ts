import type { FileChooser, Page } from 'puppeteer';

/**
 * The window for choosing files that a press opens, answered by the driver. The page is told first that somebody waits for
 * it: a key overtakes that, and the browser's own window then opens where nobody sees it.
 */
export async function chooserAfter(page: Page, press: () => Promise<void>): Promise<FileChooser> {
  const chooser = page.waitForFileChooser();
  const pressed = page.evaluate(() => undefined).then(press);
  const [opened] = await Promise.all([chooser, pressed]);
  return opened;
}
