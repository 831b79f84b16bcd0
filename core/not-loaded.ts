/** A part of Proofmark itself did not come: nothing is known of the credential by that, and asking again may help. */
export class NotLoaded extends Error {
  override readonly name = 'NotLoaded';
}
