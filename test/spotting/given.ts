/** What pages of our own hold: credentials signed with keys of the fixtures, and addresses of platforms. */
import { makeSamples } from '../fixtures/samples.js';
import { plainBadge, profile } from '../fixtures/credentials.js';
import { sign, testKey } from '../fixtures/signer.js';
import { edwardsKey, tokenOf } from '../fixtures/tokens.js';
import type { Portfolio } from './pages/portfolio.js';

const { samples } = await makeSamples(new Date());
const named = (name: string): string => JSON.stringify(samples.find(one => one.name === name)?.document);

const key = await testKey('university of lumen');
const titled = async (title: string): Promise<string> =>
  JSON.stringify(
    await sign(
      plainBadge({
        issuer: profile(key.didKey),
        more: { id: `urn:uuid:${title.length.toString().padStart(8, '0')}-0000-4000-8000-000000000000`, name: title },
        achievement: { name: title },
      }),
      { key },
    ),
  );

export const badgeAddress = 'https://www.credly.com/badges/11111111-3333-4333-8333-333333333333';
export const courseAddress = 'https://www.coursera.org/account/accomplishments/verify/AB12CD34EF56';

export async function givenPortfolio(): Promise<Portfolio> {
  const token = await tokenOf(
    plainBadge({
      issuer: profile(key.didKey),
      more: { name: 'Data Stewardship' },
      achievement: { name: 'Data Stewardship' },
    }),
    edwardsKey('university of lumen'),
    {
      alg: 'EdDSA',
      typ: 'vc+jwt',
      kid: `${key.didKey}#${key.multibase}`,
    },
  );
  return {
    badge: badgeAddress,
    course: courseAddress,
    file: await titled('Peer Mentor'),
    inline: named('genuine'),
    inPicture: await titled('Digital Accessibility'),
    token,
  };
}
