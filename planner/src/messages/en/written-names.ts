/** What somebody decided about a late control. */
const DECIDED = {
  'slide-start': 'Slide the start, keep the end',
  'slide-both': 'Slide start and end',
  carry: 'Carry the exception',
  drop: 'Drop the control',
}

/** What planning adds to a plan of its owner's, and to its history, by the names that the plan has already. */
export const WRITTEN_NAMES = {
  cycle: (program: string, cycle: number): string => `${program}, cycle ${cycle}`,
  testedAgain: (test: string): string => `${test}, again`,
  testedForOpinion: (test: string): string => `${test}, for the opinion on the CSF`,
  opinionLetterSigned: 'Representation letter of the SOC 2 report signed',
  opinionInHand: 'Opinion on the CSF in hand, in the SOC 2 report',
  levelling: 'Levelling',
  proposal: (number: number): string => `Proposal ${number}`,
  decided: (choice: keyof typeof DECIDED, control: string): string => `${DECIDED[choice]}: ${control}`,
}
