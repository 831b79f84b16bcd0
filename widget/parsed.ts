/**
 * Resolves when the page has been read to its end. A blocking script defines the element before its children exist, and
 * a credential that lies inside would be overlooked.
 */
export function whenParsed(): Promise<void> {
  if (document.readyState !== 'loading') return Promise.resolve();
  return new Promise(resolve => {
    document.addEventListener(
      'DOMContentLoaded',
      () => {
        resolve();
      },
      { once: true },
    );
  });
}
