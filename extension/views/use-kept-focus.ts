import { type RefObject } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';

/**
 * The keyboard is never lost: where what had the focus is no longer drawn, whatever took its place has it. That is the
 * first thing inside marked `data-takes-focus`, or else a headline.
 *
 * @returns to be put on the element whose content is replaced, by the component that draws it anew
 */
export function useKeptFocus<Place extends HTMLElement>(): RefObject<Place | null> {
  const place = useRef<Place>(null);
  // Asked while what was drawn before is still there.
  const had = isInside(place.current);
  useLayoutEffect(() => {
    if (had && !isInside(place.current)) focusOn(place.current?.querySelector('[data-takes-focus], .headline'));
  });
  return place;
}

const isInside = (place: HTMLElement | null): boolean =>
  document.activeElement !== document.body && (place?.contains(document.activeElement) ?? false);

/** A line of text takes the focus as well as a button does: whoever listens hears it. */
export function focusOn(element: HTMLElement | null | undefined): void {
  if (!element) return;
  if (element.tabIndex < 0) element.tabIndex = -1;
  element.focus();
}
