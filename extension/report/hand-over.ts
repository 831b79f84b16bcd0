import { type VerificationReport, limits } from '../../core/index.js';

/** A report as one page of the extension hands it to another. */
export interface Handed {
  readonly report: VerificationReport;
  /** What was checked is called so where it is listed. */
  readonly name: string;
}

/**
 * Only pages of this extension hear it, in the same kind of window. Nothing passes through any storage: a report lives
 * as long as the page that judged.
 */
const CHANNEL = 'reports';

type Said = { readonly ask: string } | { readonly answer: string; readonly handed: Handed };

const kept = new Map<string, Handed>();
let answering: BroadcastChannel | undefined;

/** Answers for a report from now on, under an id nobody can guess. */
export function offer(handed: Handed): string {
  answering ??= openAnswering();
  const id = crypto.randomUUID();
  kept.set(id, handed);
  return id;
}

/** It is no longer shown here. */
export const withdraw = (id: string): void => void kept.delete(id);

function openAnswering(): BroadcastChannel {
  const channel = new BroadcastChannel(CHANNEL);
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    const handed = 'ask' in data ? kept.get(data.ask) : undefined;
    if ('ask' in data && handed) channel.postMessage({ answer: data.ask, handed } satisfies Said);
  };
  return channel;
}

/** Asks whoever keeps this report for it; nothing when nobody does any more. */
export async function fetchHanded(id: string): Promise<Handed | undefined> {
  const channel = new BroadcastChannel(CHANNEL);
  try {
    return await new Promise(resolve => {
      channel.onmessage = ({ data }: MessageEvent<Said>) => {
        if ('answer' in data && data.answer === id) resolve(data.handed);
      };
      channel.postMessage({ ask: id } satisfies Said);
      setTimeout(resolve, limits.handOver, undefined);
    });
  } finally {
    channel.close();
  }
}
