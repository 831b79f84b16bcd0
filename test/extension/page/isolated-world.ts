import type { CDPSession } from 'puppeteer';

/** Has an expression worked out in a world; resolves with what it comes to, promises awaited. */
export type Ask = <T>(expression: string) => Promise<T>;

/** A world of its own beside a page's, as a content script has: the same tree, nothing else in common. */
export async function worldIn(session: CDPSession, frameId: string): Promise<Ask> {
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId, worldName: 'proofmark' });
  return async <T>(expression: string) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      expression,
      contextId: executionContextId,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
    return result.value as T;
  };
}

/** That of a page's own document. */
export async function worldOf(session: CDPSession): Promise<Ask> {
  const { frameTree } = await session.send('Page.getFrameTree');
  return worldIn(session, frameTree.frame.id);
}
