/** All of what Proofmark answers: format, proof, issuer, validity and what Europe agreed a micro-credential must say. */
import { verify } from '../../../core/index.js';
import { offline } from './offline.js';

export async function judge({ text }: { readonly text: string }): Promise<boolean> {
  const [report] = await verify({ text }, offline);
  return report?.checks.some(({ id, reason }) => id === 'proof' && reason === 'proof.intact') === true;
}
