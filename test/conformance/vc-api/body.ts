/** The body of a request: at most so long, in UTF-8, one JSON object. */
import type { IncomingMessage } from 'node:http';
import { type Members, isMembers } from './json.js';

/** Bytes. The core reads less of one credential; what is beyond that, it says itself. */
export const MOST = 10 * 1024 * 1024;

/** As it came, for whoever reads strictly, and as an object. */
export interface Body {
  readonly text: string;
  readonly members: Members;
}

export type BodyRead =
  | { readonly kind: 'body'; readonly body: Body }
  | { readonly kind: 'not-an-object'; readonly text: string }
  | { readonly kind: 'too-large' };

/** What is too large is read to its end and thrown away: who is still sending would never see the answer. */
export async function readBody(request: IncomingMessage): Promise<BodyRead> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.byteLength;
    if (bytes <= MOST) chunks.push(chunk);
    else chunks.length = 0;
  }
  return bytes > MOST ? { kind: 'too-large' } : asObject(Buffer.concat(chunks));
}

function asObject(bytes: Buffer): BodyRead {
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const members: unknown = JSON.parse(text);
    return isMembers(members) ? { kind: 'body', body: { text, members } } : { kind: 'not-an-object', text };
  } catch {
    return { kind: 'not-an-object', text: '' };
  }
}
