/**
 * Who judged a signature over linked data: our own engine, the packages, or both, which agreed or did not. Where they do
 * not, the packages' word counts.
 */
export type Judges = 'own' | 'packages' | 'both' | 'differ';
