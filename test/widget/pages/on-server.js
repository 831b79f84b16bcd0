/** Prints the page of a course as a server sends it; what the package exports for Node is all it finds of the element. */
import { createElement } from 'react';
import { renderToString } from 'react-dom/server';
import { ServedCourse } from './course.js';

process.stdout.write(renderToString(createElement(ServedCourse, { src: '/genuine.json' })));
