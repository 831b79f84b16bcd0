import type { Evidence } from '../report/check.js';
import type { Answer, NoAnswer } from './web.js';

/**
 * A request that gave nothing, as evidence: what was asked for, whom, and what came instead, as far as the server said
 * more than nothing: until when it asks to wait, where it sends to, its status code.
 */
export const inVain = (fact: string, answer: Omit<NoAnswer, 'bytes'>): Evidence => ({
  fact: answer.bySetting ? 'setting.no-contact' : fact,
  ...withValue(answer),
  source: { kind: 'web', url: answer.url, fetchedAt: answer.at },
  fault: answer.fault,
});

function withValue({ bySetting, detail, status }: Omit<NoAnswer, 'bytes'>): { readonly value?: string } {
  if (bySetting) return {};
  if (detail !== undefined) return { value: detail };
  return status === undefined || status < 300 ? {} : { value: `HTTP ${String(status)}` };
}

/** An answer that is not what was asked for, as evidence. */
export const unexpected = (fact: string, { url, fetchedAt }: Pick<Answer, 'url' | 'fetchedAt'>): Evidence => ({
  fact,
  source: { kind: 'web', url, fetchedAt },
  fault: 'web.unexpected-content',
});
