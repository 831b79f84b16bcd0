/** What somebody may write to mislead a reader or to break a page: it stays a line of text, and leads nowhere. */
import type { VerificationReport } from '../../core/index.js';
import { decidedBy, findings, issuer, report } from '../core/report/reports.js';
import { inline, link } from '../extension/showing.js';
import { understand } from '../../extension/understand.js';
import { Judged, Listed } from './given.js';
import type { Act, State } from './state.js';

/** An address that would run what it says. */
const script = ['javascript', 'document.title=1//https://uni-lumen.example'].join(':');

/** What a credential or a page says in place of a name. */
const texts: Readonly<Record<string, string>> = {
  'a direction turned': '\u202Egnp.exe\u202C \u2066Ethics',
  'stacked marks': `E${'\u0301'.repeat(400)}thics`,
  'one megabyte': 'Ethics '.repeat(150_000),
  'one megabyte without a space': 'x'.repeat(1_048_576),
  markup: '<b>Ethics</b><img src=x onerror="document.title=1"><script>document.title=1</script>',
  'a javascript: link': script,
  controls: 'Eth\u0000ics\u200B\uFEFF\u0007\u2028next\u{E0041}',
};

/** It stands wherever a credential can put a text. */
const saying = (text: string): VerificationReport => {
  const stated = { value: text, pointer: '/x' };
  return report({
    issuer: issuer(1, { claimedName: text }),
    elements: findings({
      title: { value: text },
      'learner-identity': { value: text },
      'learning-outcomes': { value: text },
      'further-information': { status: 'present', reason: 'element.stated', value: text },
    }),
    credential: {
      format: 'open-badges-3',
      types: [text],
      title: stated,
      learner: stated,
      issuer: { id: stated, name: stated, url: stated },
      validFrom: [],
      validUntil: [],
      status: [],
      proofs: [],
      nested: [],
    },
  });
};

/** The page of an issuer that leads nowhere. */
const leading = (address: string): VerificationReport =>
  decidedBy('proof.not-hosted', [
    { fact: 'hosted.at', value: address, source: { kind: 'web', url: address, fetchedAt: '' }, fault: 'web.refused' },
  ]);

const hostile = (name: string, draw: State['draw'], ...acts: readonly Act[]): State => ({
  of: 'hostile',
  name,
  draw,
  acts,
});

/** The credential itself, opened. */
const itself = (text: string): VerificationReport =>
  report({ received: { form: 'json', writtenAnew: false, text: JSON.stringify({ name: text }, null, 2) } });

export const ofHostile: readonly State[] = [
  ...Object.entries(texts).flatMap(([name, text]) => [
    hostile(`${name}, in a credential`, () => <Judged as={saying(text)} />),
    hostile(`${name}, on a page`, () => (
      <Listed finding={understand(inline({ claimed: { title: text, issuer: text, date: text } }), 0)} />
    )),
    hostile(`${name}, in the credential itself`, () => <Judged as={itself(text)} />, { press: '[data-raw] summary' }),
  ]),
  hostile('a javascript: link on a page', () => <Listed finding={understand(link(script, { section: true }), 0)} />),
  hostile('a javascript: link, believed', () => (
    <Listed finding={{ ...understand(link(script), 0), expects: 'page-only', target: script }} />
  )),
  hostile('a javascript: page to open', () => <Judged as={leading(script)} />),
];
