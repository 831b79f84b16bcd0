import { createContext } from 'preact';

/** What is checked is called so where it is listed: a file, an address, a link of a page. Empty where nothing tells. */
export const Named = createContext('');
