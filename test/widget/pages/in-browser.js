/** Draws the page of a course from the credential that stands in the page, or from its address. */
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';
import { Course } from './course.js';

const root = document.querySelector('#root');
const { src } = root.dataset;
const carried = src ? { src } : { credential: JSON.parse(document.querySelector('#credential').textContent) };
createRoot(root).render(createElement(Course, carried));
