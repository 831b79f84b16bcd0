/** What must not reach a reader as it stands: C34 to C36, C42, C43. */
import { reportPage } from '../../../core/bin/page.js';
import { languageFor } from '../../../core/language/index.js';
import { present } from '../../../core/report/present.js';
import type { VerificationReport } from '../../../core/report/report.js';
import { plainBadge, profile } from '../../fixtures/credentials.js';
import { sign } from '../../fixtures/signer.js';
import { asText, doubted, lumen, type Cast, type Threat } from './threat.js';

/** Everything a person gets to see, as the markup of one page. */
function pageOf(reports: readonly VerificationReport[]): string {
  const language = languageFor('en');
  const presentations = reports.flatMap(report =>
    (['recruiter', 'evaluator', 'learner'] as const).map(audience => present(report, { audience, language })),
  );
  return reportPage([{ input: 'a file', presentations }], language);
}

const pageHas = (said: string, pattern: RegExp): NonNullable<Threat['also']> => [
  said,
  reports => pattern.test(pageOf(reports)),
];
const pageLacks = (said: string, pattern: RegExp): NonNullable<Threat['also']> => [
  said,
  reports => !pattern.test(pageOf(reports)),
];

export async function display({ by }: Cast): Promise<readonly Threat[]> {
  const confirmed = { verdict: 'confirmed', checks: { proof: 'proof.intact' } } as const;
  const titled = async (row: string, file: string, name: string, also: Threat['also']): Promise<Threat> => ({
    ...confirmed,
    row,
    file,
    input: asText(
      await sign(plainBadge({ issuer: profile(lumen), more: { name }, achievement: { name, description: name } }), by),
    ),
    ...(also && { also }),
  });
  const secret = 'https://uni-lumen.example/awards/1?token=c2VjcmV0';
  const copied = plainBadge({
    issuer: profile(lumen),
    achievement: { id: 'https://harbour-school.example/courses/1' },
  });
  const entity = '<!DOCTYPE c [<!ENTITY x SYSTEM "file:///etc/passwd">]>';
  return [
    await titled(
      'C34',
      'HTML as the title',
      '<img src=https://tracker.example/1 onerror=alert(1)>',
      pageLacks('no element is made of it', /<img/),
    ),
    await titled(
      'C34',
      'an address that runs code as the title',
      '[here](javascript:alert(1))',
      pageLacks('no link is made of it', /href="(?!#)[^"]*javascript:/),
    ),
    await titled(
      'C35',
      'a title with turned and invisible letters',
      'Data \u202eEthics\u200b',
      pageLacks('the turning is gone', /[\u202e\u200b]/),
    ),
    await titled('C35', 'a title of 100,000 letters', 'x'.repeat(100_000), pageLacks('it is cut', /x{4001}/)),
    {
      ...confirmed,
      row: 'C36',
      file: 'the achievement of another school',
      input: asText(await sign(copied, by)),
      notes: ['issuer.copied-achievement'],
    },
    doubted(
      'C42',
      'XML with an entity',
      { text: `<?xml version="1.0"?>${entity}<c>&x;</c>` },
      {
        format: 'format.unsupported',
      },
    ),
    {
      ...confirmed,
      row: 'C43',
      file: 'an id with a secret in it',
      input: asText(await sign(plainBadge({ issuer: profile(lumen), more: { id: secret } }), by)),
      also: [
        'never asked, never shown whole',
        reports =>
          reports.every(({ contacted }) => contacted.every(({ url }) => !url.includes('token='))) &&
          !/c2VjcmV0/.test(pageOf(reports)),
      ],
    },
    {
      ...confirmed,
      row: 'C34',
      file: 'the page of a plain badge',
      input: asText(await sign(plainBadge({ issuer: profile(lumen) }), by)),
      also: pageHas('its title is there, so that what is gone above could have been', /Introduction to Data Ethics/),
    },
  ];
}
