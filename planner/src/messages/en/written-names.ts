/** What planning adds to a plan of its owner's, by the names that the plan has already. */
export const WRITTEN_NAMES = {
  cycle: (program: string, cycle: number): string => `${program}, cycle ${cycle}`,
  testedAgain: (test: string): string => `${test}, again`,
  testedForOpinion: (test: string): string => `${test}, for the opinion on the CSF`,
  opinionLetterSigned: 'Representation letter of the SOC 2 report signed',
  opinionInHand: 'Opinion on the CSF in hand, in the SOC 2 report',
  levelling: 'Levelling',
}
