/** A value as JSON; empty for what cannot be written so, and is refused as what it is then: nothing. */
export function written(value: unknown): string {
  try {
    const text: unknown = JSON.stringify(value);
    return typeof text === 'string' ? text : '';
  } catch {
    return '';
  }
}
