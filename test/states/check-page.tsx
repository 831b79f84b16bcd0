/** A state for everything the check page, the report page and the first page show that the panel does not. */
import { CheckPage } from '../../extension/check/check-page.js';
import { ReportPage } from '../../extension/report/report-page.js';
import { WelcomePage } from '../../extension/welcome/welcome-page.js';
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

export const ofCheckPage: readonly State[] = [
  whole('nothing handed over yet'),
  whole('an address that will be asked', { type: '#address', text: 'https://uni-lumen.example/data-ethics.vc.json' }),
  whole('an address that is none', ...address('uni lumen')),
  whole('an address that is not asked', ...address('https://localhost/data-ethics.vc.json')),
  whole('an address declined', ...address('https://uni-lumen.example/data-ethics.vc.json')),
  whole('a page for people', ...address('https://www.coursera.org/account/accomplishments/verify/ABCDEFGHJKLM')),
  { ...whole('report-gone', { press: '[data-state=report-gone]' }), draw: () => <ReportPage /> },
  { ...whole('welcome'), draw: () => <WelcomePage /> },
  whole('stopped', { type: '#text', text: '{}' }, { press: '[data-field=text] button' }, { press: '.checking button' }),
];
