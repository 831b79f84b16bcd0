import type { Page } from 'puppeteer';

/** What a press hands to the browser's downloads. */
export async function exportedFrom(page: Page, selector: string): Promise<string> {
  await page.waitForSelector(selector);
  const caught = page.evaluate(
    () =>
      new Promise<string>(resolve => {
        URL.createObjectURL = blob => {
          void (blob as Blob).text().then(resolve);
          return 'about:blank';
        };
        HTMLAnchorElement.prototype.click = () => undefined;
      }),
  );
  await page.$eval(selector, button => {
    (button as HTMLElement).click();
  });
  return caught;
}
