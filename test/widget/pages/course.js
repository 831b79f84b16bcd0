/** The page of a course as a React developer writes it; without JSX, so that Node and the browser read the same file. */
import { createElement, useEffect, useRef, useState } from 'react';
import 'proofmark/widget';

const said = ({ detail }) => detail.reports.map(({ verdict }) => verdict).join();

/** Made in the browser, where the element is defined before: properties and an event, as React 19 hands them over. */
export function Course(carried) {
  const [heard, setHeard] = useState('');
  return createElement(
    'section',
    null,
    createElement('proofmark-badge', {
      ...carried,
      'onproofmark-report': event => {
        setHeard(said(event));
      },
    }),
    createElement('output', null, heard),
  );
}

/** Rendered on a server, where there is no element yet: what is more than an attribute waits for the browser. */
export function ServedCourse({ onReady, src }) {
  const badge = useRef(null);
  const [heard, setHeard] = useState('');
  useEffect(() => {
    const { current } = badge;
    const hear = event => {
      setHeard(said(event));
    };
    current.addEventListener('proofmark-report', hear);
    onReady?.();
    return () => {
      current.removeEventListener('proofmark-report', hear);
    };
  }, [onReady]);
  return createElement(
    'section',
    null,
    createElement(
      'proofmark-badge',
      { ref: badge, src, for: 'evaluator' },
      createElement('a', { href: src }, 'The credential'),
    ),
    createElement('output', null, heard),
  );
}
