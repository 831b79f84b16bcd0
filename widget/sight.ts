/** Calls `seen` once, when the element comes into sight; answers with the way to stop waiting for it. */
export function onceSeen(element: Element, seen: () => void): () => void {
  const sight = new IntersectionObserver(entries => {
    if (!entries.some(entry => entry.isIntersecting)) return;
    sight.disconnect();
    seen();
  });
  sight.observe(element);
  return () => {
    sight.disconnect();
  };
}
