/**
 * What stands in for the elements where pages are made without a DOM, on a server: importing it changes nothing, and
 * the browser that gets the page defines them.
 */
export const ProofmarkBadge = undefined;
export const ProofmarkChecker = undefined;

/** There are no links to put anything beside. */
export const badgeBesideLinks = (): void => undefined;
