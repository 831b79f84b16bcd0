/** What stands above the licences of others' work that comes with Proofmark. Apart, because no page draws it. */
export interface LicencesWords {
  /** BCP 47 */
  readonly tag: string;
  readonly intro: string;
}

export const licencesWords: readonly LicencesWords[] = [
  {
    tag: 'en',
    intro:
      'Proofmark is under the MIT licence. It comes with these packages and lists of other people, each under the licence\nprinted below.',
  },
  {
    tag: 'de',
    intro:
      'Proofmark steht unter der MIT-Lizenz. Es enthält diese Pakete und Listen von anderen, jeweils unter der Lizenz, die\nunten abgedruckt ist.',
  },
];
