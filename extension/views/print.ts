/**
 * On paper nothing can be opened: what is folded is open while it is printed, and folded again afterwards. Answers with
 * the way to stop doing so.
 */
export function openForPrint(): () => void {
  const listening = new AbortController();
  const toRead = 'details:not([open], [data-raw])'; // on paper the text of a credential is of no use
  let folded: readonly HTMLDetailsElement[] = [];
  addEventListener(
    'beforeprint',
    () => {
      folded = [...document.querySelectorAll<HTMLDetailsElement>(toRead)];
      for (const details of folded) details.open = true;
    },
    { signal: listening.signal },
  );
  addEventListener(
    'afterprint',
    () => {
      for (const details of folded) details.open = false;
    },
    { signal: listening.signal },
  );
  return () => {
    listening.abort();
  };
}
