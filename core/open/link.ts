import { unknown } from '../report/check.js';
import { inVain } from '../web/in-vain.js';
import { isAddress } from './carried.js';
import { type Carrier, type Way, notOpened } from './carrier.js';
import { type Content, contentOfAnswer } from './content.js';
import type { Opened } from './opened.js';

/** An address of the web, alone: what it answers is opened in its place. */
export const link: Carrier = {
  name: 'link',
  recognise: ({ text }) => isAddress(text ?? ''),
  open: (content, way) => follow(content.text?.trim() ?? '', content, way),
};

/** Typed or found without its `s`, an address is asked over https; a page's own is asked as it stands. */
const asked = (address: string, { web }: Way): string =>
  web.isOwn(address) ? address : address.replace(/^http:/i, 'https:');

/** Asks the address and opens the answer. A fault is a doubt about the address, not about a credential. */
export async function follow(address: string, content: Content, way: Way): Promise<readonly Opened[]> {
  const answer = await way.web.get(asked(address, way), 'credential');
  const step = { kind: 'address', at: answer.url } as const;
  if (answer.kind === 'answered') {
    const source = { kind: 'web', url: answer.url, fetchedAt: answer.fetchedAt } as const;
    return way.onward(contentOfAnswer(answer.bytes, content, step, source));
  }
  const evidence = inVain('asked.credential', answer);
  const place = { path: [...content.path, step], source: evidence.source };
  return [notOpened(unknown('format.unreachable', [evidence]), place)];
}
