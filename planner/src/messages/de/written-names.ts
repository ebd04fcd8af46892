import type { WRITTEN_NAMES as ENGLISH } from '../en/written-names.ts'

/** What somebody decided about a late control. */
const DECIDED = {
  'slide-start': 'Beginn verschieben, Ende behalten',
  'slide-both': 'Beginn und Ende verschieben',
  carry: 'Abweichung in Kauf nehmen',
  drop: 'Kontrolle streichen',
}

/** What planning adds to a plan, in German. */
export const WRITTEN_NAMES: typeof ENGLISH = {
  cycle: (program, cycle) => `${program}, Zyklus ${cycle}`,
  testedAgain: (test) => `${test}, erneut`,
  testedForOpinion: (test) => `${test}, für das Prüfungsurteil zum CSF`,
  opinionLetterSigned: 'Vollständigkeitserklärung zum SOC-2-Bericht unterschrieben',
  opinionInHand: 'Prüfungsurteil zum CSF liegt vor, im SOC-2-Bericht',
  levelling: 'Kapazitätsabgleich',
  proposal: (number) => `Vorschlag ${number}`,
  decided: (choice, control) => `${DECIDED[choice]}: ${control}`,
}
