/** Takes over the page of a course that a server rendered, and tells the site when that is done. */
import { createElement } from 'react';
import { hydrateRoot } from 'react-dom/client';
import { ServedCourse } from './course.js';

const root = document.querySelector('#root');
const onReady = () => {
  const defined = customElements.get('proofmark-badge') !== undefined;
  root.dataset.order = defined ? 'after the element' : 'before the element';
  void fetch('/hydrated');
};
hydrateRoot(root, createElement(ServedCourse, { src: root.dataset.src, onReady }), {
  onRecoverableError: console.error,
});
