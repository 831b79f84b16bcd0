/** Every verdict a reader can meet, by name: what it is shown on, and what a surface has to say about it. */
import type { ElementHandle, Page } from 'puppeteer';
import type { Samples } from '../fixtures/samples.js';
import { sampleNamed } from '../playground/playground.js';
import { violationsOn } from './read.js';

/** What is handed over in place of a credential. */
const letter = 'Dear reader, this is a letter.';

/** What a reader met: the verdict, what decided it, the rung, and what axe objects to. */
export type Met = readonly [verdict: string, because: string, rung: string, violations: readonly unknown[]];

/** In both schemes; a surface that leaves one out does not equal this. */
export const everyVerdict: Readonly<Record<string, { readonly light: Met; readonly dark: Met }>> = {
  'confirmed at rung 1': inBoth('confirmed', 'issuer.web-address', '1'),
  'platform account': inBoth('confirmed', 'issuer.platform-account', '1'),
  unconfirmed: inBoth('unconfirmed', 'issuer.unidentified', '0'),
  'rejected as altered': inBoth('rejected', 'proof.altered', '0'),
  'rejected as revoked': inBoth('rejected', 'status.revoked', '1'),
  'rejected as expired': inBoth('rejected', 'period.expired', '1'),
  unsigned: inBoth('unconfirmed', 'proof.unsigned', '0'),
  'not a credential': inBoth('unconfirmed', 'format.not-a-credential', '0'),
};

function inBoth(verdict: string, because: string, rung: string): { readonly light: Met; readonly dark: Met } {
  const met = [verdict, because, rung, []] as const;
  return { light: met, dark: met };
}

const samples: Readonly<Record<string, string>> = {
  'confirmed at rung 1': 'genuine',
  'platform account': 'platform-account',
  unconfirmed: 'unidentified',
  'rejected as altered': 'altered',
  'rejected as revoked': 'revoked',
  'rejected as expired': 'expired',
  unsigned: 'unsigned',
};

/** The text each verdict is about. */
export const textsFor = (made: Samples): Readonly<Record<string, string>> => ({
  ...Object.fromEntries(
    Object.entries(samples).map(([state, name]) => [state, JSON.stringify(sampleNamed(made, name).document)]),
  ),
  'not a credential': letter,
});

/** Reads a report that is shown, all of its parts opened, in both schemes. */
export async function meet(page: Page, report: ElementHandle): Promise<{ readonly light: Met; readonly dark: Met }> {
  await report.$$eval('details', all => {
    for (const one of all) one.open = true;
  });
  return { light: await metIn(page, report, 'light'), dark: await metIn(page, report, 'dark') };
}

async function metIn(page: Page, report: ElementHandle, scheme: string): Promise<Met> {
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }]);
  const [verdict = '', because = '', rung = ''] = await report.evaluate(node =>
    ['data-verdict', 'data-because', 'data-rung'].map(name => node.getAttribute(name) ?? ''),
  );
  return [verdict, because, rung, await violationsOn(page)];
}
