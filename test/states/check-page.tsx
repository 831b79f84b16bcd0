/** A state for everything the check page, the report page and the first page show that the panel does not. */
import { CheckPage } from '../../extension/check/check-page.js';
import { ReportPage } from '../../extension/report/report-page.js';
import { Beside } from '../../extension/receipt/desk.js';
import { WelcomePage } from '../../extension/welcome/welcome-page.js';
import { failed, unknown } from '../../core/report/check.js';
import { receiptOf, writtenReceipts } from '../../core/report/receipt/write.js';
import type { VerificationReport } from '../../core/report/report.js';
import { checks, report, unreachable } from '../core/report/reports.js';
import type { Act, State } from './state.js';

const whole = (name: string, ...acts: readonly Act[]): State => ({
  of: 'check-page',
  name,
  draw: () => <CheckPage />,
  acts,
  whole: true,
});

const address = (text: string): readonly Act[] => [
  { type: '#address', text },
  { press: '[data-field=address] button' },
];

const input = { kind: 'bytes', sha256: 'a'.repeat(64), bytes: 2, number: 0 } as const;
const earlier = report({ input, checkedAt: '2025-06-01T09:30:00Z' });
const receipt = await receiptOf(earlier, { version: '0.0.9', personal: true, name: 'data-ethics.json' });
const written = writtenReceipts([receipt]);
const given = (name: string, text: string): State => whole(name, { give: new File([text], 'receipt.json') });

/** What a later check says beside the receipt. */
const besideReceipt = (name: string, now: Partial<VerificationReport>): State => ({
  of: 'check-page',
  name,
  draw: () => (
    <Beside
      held={[{ id: name, name, read: { kind: 'receipt', receipt }, earlier: [] }]}
      reports={[report({ input, ...now })]}
    />
  ),
});

export const ofCheckPage: readonly State[] = [
  whole('nothing handed over yet'),
  whole('an address that will be asked', { type: '#address', text: 'https://uni-lumen.example/data-ethics.vc.json' }),
  whole('an address that is none', ...address('uni lumen')),
  whole('an address that is not asked', ...address('https://localhost/data-ethics.vc.json')),
  whole('an address declined', ...address('https://uni-lumen.example/data-ethics.vc.json')),
  whole('a page for people', ...address('https://www.coursera.org/account/accomplishments/verify/ABCDEFGHJKLM')),
  { ...whole('report-gone', { press: '[data-state=report-gone]' }), draw: () => <ReportPage /> },
  given('receipt-waiting', written),
  given('receipt-damaged', written.replace('"confirmed"', '"konfirmed"')),
  given('receipt-newer', written.replace('receipt/1', 'receipt/2')),
  besideReceipt('a receipt: as then', {}),
  besideReceipt('a receipt: withdrawn since', { checks: checks(failed('status.revoked')), verdict: 'rejected' }),
  besideReceipt('a receipt: could not be asked', {
    checks: checks(unknown('status.unreachable', [unreachable('uni-lumen.example')])),
    verdict: 'unconfirmed',
  }),
  { ...whole('welcome'), draw: () => <WelcomePage /> },
  whole('stopped', { type: '#text', text: '{}' }, { press: '[data-field=text] button' }, { press: '.checking button' }),
];
