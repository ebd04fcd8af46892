import type { Said, Sentences } from '../../refusal-told.ts'

/** Why a message about a reported change is refused. */
export const DRIFT_SENTENCES = {
  'triage-not-open': ({ fact }) =>
    `Zu ${fact('triageId')} sind keine Änderungen mehr zu bewerten: Die Bewertung ist abgeschlossen oder wartet auf eine Meldung.`,
  'triage-outcome-other-standard': (said) => otherStandard(said),
  'triage-control-unknown': ({ fact }) =>
    `Die Änderungen unter ${fact('triageId')} betreffen die Kontrolle ${fact('controlId')} nicht. Nennen Sie eine, die sie betreffen.`,
  'notice-not-due': ({ fact }) =>
    `Noch hat niemand die Änderungen unter ${fact('triageId')} bewertet. Schließen Sie zuerst die Bewertung ab.`,
} satisfies Sentences

/** Days that start again (W01 to W03) and notices (M12) are HITRUST's; an exception is an examination's (S01). */
function otherStandard({ fact }: Said): string {
  if (fact('outcome') === 'exception')
    return 'Eine HITRUST-Bewertung kennt keine Abweichungen (S01 gilt für SOC 2). Die Reifezeit ihrer Kontrollen beginnt erneut (W01 bis W03): Wählen Sie „erneute Reifezeit“ (re-incubation).'
  if (fact('outcome') === 're-incubation')
    return 'Die Reifezeit (W01 bis W03) gilt für HITRUST. In einer SOC-2-Prüfung erfassen Sie stattdessen eine Abweichung.'
  return 'Die Meldung einer wesentlichen Änderung (M12) geht an HITRUST. In einer SOC-2-Prüfung melden Sie sie als Änderung des Umfangs (DC 9).'
}
