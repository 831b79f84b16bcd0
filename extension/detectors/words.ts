const READ = 1_024; // characters of an attribute that lists words

/** The words of an attribute, in lower case; of one that goes on and on, the first. */
export const words = (attribute: string | undefined): readonly string[] =>
  attribute === undefined ? [] : attribute.slice(0, READ).toLowerCase().split(/\s+/);
