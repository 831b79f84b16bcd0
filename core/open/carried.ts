import { tokenKind } from './token-kind.js';

/** What is baked into a picture: JSON, a token, or the address of the badge. */
export const isCarried = (text: string): boolean => isJson(text) || isToken(text) || isAddress(text);

export const isJson = (text: string): boolean => /^\s*[{[]/.test(text);

export const isToken = (text: string): boolean => tokenKind(text.trim()) !== undefined;

/** An address of the web, alone. */
export const isAddress = (text: string): boolean => /^\s*https?:\S+\s*$/i.test(text);
