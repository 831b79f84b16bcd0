import { limits } from '../../core/index.js';
import { follow, recogniseFile, recognisePlatform, type Recognised } from '../recognise.js';
import { claiming, lineIn } from './claims.js';
import { type Detector, type Sighting, nothing, sightedAt } from './detector.js';
import { listOf, member, parsed } from './json.js';
import { essenceOf } from './media-types.js';

/** A curriculum vitae as JSON Resume: each certificate that has an address is a link. One without is only a claim. */
export const jsonresume: Detector = {
  elements: ['script'],
  detect({ attribute, text }) {
    if (essenceOf(attribute('type') ?? '') !== 'application/json') return nothing;
    const written = text();
    const resume = written?.includes('resume-schema') ? parsed(written) : undefined;
    const schema = member(resume, '$schema');
    if (typeof schema !== 'string' || !schema.includes('resume-schema')) return nothing;
    return listOf(member(resume, 'certificates')).slice(0, limits.sightingsPerElement).flatMap(certificate);
  },
};

function certificate(value: unknown): readonly Sighting[] {
  const url = member(value, 'url');
  const recognised = typeof url === 'string' ? recognise(url) : undefined;
  if (!recognised) return [];
  const [title, issuer, date] = ['name', 'issuer', 'date'].map(name => lineIn(member(value, name)));
  const claimed = claiming(title, issuer, date);
  const sighted = sightedAt('jsonresume', { ...recognised, tier: 'listed' }, title);
  return [Object.keys(claimed).length > 0 ? { ...sighted, claimed } : sighted];
}

/** As a link: a platform of the table, or a file whose name says what it is. */
function recognise(url: string): Recognised | undefined {
  const followed = follow(url);
  const known = followed && recognisePlatform(followed);
  const file = followed && !known ? recogniseFile(followed) : undefined;
  return known ?? (file?.tier === 'marked' ? file : undefined);
}
