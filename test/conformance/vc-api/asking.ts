/** Asks a test server as a suite would, on one day and with nobody else to ask. */
import { type VcApi, openVcApi } from './server.js';
import type { Members } from './json.js';
import { offline } from './outside.js';

export const today = '2026-11-23T12:00:00Z';

export const openForTests = (): Promise<VcApi> =>
  openVcApi(0, { ...offline, environment: { ...offline.environment, now: () => new Date(today) } });

export interface Asked {
  readonly status: number;
  readonly body: Members;
}

export interface AnswerOfVerifier {
  readonly verified?: boolean;
  readonly checks?: readonly string[];
  readonly errors: readonly { readonly code: string; readonly title?: string; readonly pointer?: string }[];
}

const asJson = { 'content-type': 'application/json' };

export async function post(
  { address }: VcApi,
  path: string,
  body: unknown,
  headers: Readonly<Record<string, string>> = asJson,
): Promise<Asked> {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  const response = await fetch(address + path, { method: 'POST', headers, body: text });
  return { status: response.status, body: (await response.json()) as Members };
}

/** Signed by the libraries behind `/credentials/issue`. @throws Error where they did not */
export async function issued(api: VcApi, suite: string, credential: Members, options: Members = {}): Promise<Members> {
  const { body, status } = await post(api, `/${suite}/credentials/issue`, { credential, options });
  if (status !== 201) throw new Error(`${String(status)} ${JSON.stringify(body)}`);
  return body;
}

/** The status, and the first reason where it is refused. */
export async function answerTo(
  api: VcApi,
  verifiableCredential: unknown,
): Promise<{ readonly status: number } & AnswerOfVerifier> {
  const { body, status } = await post(api, '/credentials/verify', { verifiableCredential });
  return { status, ...(body as unknown as AnswerOfVerifier) };
}
