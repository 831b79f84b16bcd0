/** Dates and withdrawal lists: C26 to C31, C33. */
import { bitstringEntry, plainBadge, profile } from '../../fixtures/credentials.js';
import type { Answers } from '../../fixtures/environment.js';
import { bitstringList, sign } from '../../fixtures/signer.js';
import { asText, doubted, lumen, rejected, type Cast, type Threat } from './threat.js';

export async function standing({ by, sample, trapped }: Cast): Promise<readonly Threat[]> {
  const address = 'https://uni-lumen.example/status/9';
  const listed = await sign(
    plainBadge({ issuer: profile(lumen), more: { credentialStatus: bitstringEntry(address, 40) } }),
    by,
  );
  const list = { address, issuer: lumen, set: [] };
  const keeping = async (more: object): Promise<Answers> => ({
    [address]: await sign(bitstringList({ ...list, ...more }), by),
  });
  const page = () =>
    new Response('<!doctype html><title>Sign in</title>', { headers: { 'content-type': 'text/html' } });
  const invalid = { status: 'status.list-invalid' } as const;
  const ofSample = (row: string, name: string): Threat => {
    const { document, because } = sample(name);
    const question = because.slice(0, because.indexOf('.'));
    return rejected(row, `the ${name} sample`, asText(document), { proof: 'proof.intact', [question]: because });
  };
  return [
    ofSample('C26', 'revoked'),
    ofSample('C26', 'suspended'),
    ...trapped(
      'C27',
      'a list nobody signed says nothing',
      'a list that was altered says nothing',
      'a list about another purpose says nothing about this one',
      'a list nobody answers for is a doubt, not an accusation',
    ),
    {
      ...doubted('C27', 'a page in place of the list', asText(listed), { status: 'status.unreachable' }),
      answers: { [address]: page },
    },
    ...trapped(
      'C28',
      'an index beyond the end of the list is a doubt',
      'a list too short to hide anybody in still answers, and is named',
      'a list with another id than its address still answers, and is named',
      'a list another organisation keeps and signs still answers, and is named',
    ),
    {
      ...doubted('C29', 'a list that unpacks to 40 MiB', asText(listed), invalid),
      answers: await keeping({ length: 40 * 2 ** 23 }),
    },
    {
      row: 'C30',
      file: 'a list of long ago',
      input: asText(listed),
      answers: await keeping({ validFrom: '2025-01-01T00:00:00Z' }),
      verdict: 'confirmed',
      checks: { status: 'status.good' },
      notes: ['status.as-of'],
    },
    ...trapped('C30', 'a list past its end is stale'),
    ...trapped('C31', 'every entry counts, not the first one alone'),
    ofSample('C33', 'expired'),
    ofSample('C33', 'not-yet-valid'),
  ];
}
