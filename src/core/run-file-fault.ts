/** Why a text was not opened as a run file, in kinds for each of which the locales have words. */

/** What the words name of each is a version, a program's id, the name of images, or the part that is wrong. */
export type RunFileFault =
  | 'tooLarge'
  | 'notJson'
  | 'notRunFile'
  | 'otherVersion'
  | 'unknownRecipe'
  | 'broken'
  | 'weights'
  | 'images';
