import type { ChangeCause, Gain, Slip } from '../../change/change-cause.ts'
import type { ChangedReport, ChangeProposal, ChangeStep, ChangeVerdict } from '../../change/change-proposal.ts'
import type { Move } from '../../proposal/levelling-proposal.ts'
import { reasonSentence } from './reasons.ts'
import type { ChangeNames } from '../names.ts'

const days = (count: number): string => `${count} ${count === 1 ? 'Tag' : 'Tage'}`

const SLIPS: Readonly<Record<Slip['how'], (slip: Slip, name: string) => string>> = {
  'finished-late': ({ agreed, now }, name) => `${name} wurde am ${now} statt am ${agreed} abgeschlossen.`,
  'started-late': ({ agreed, now }, name) => `${name} hat spät begonnen und endet am ${now} statt am ${agreed}.`,
  'still-open': ({ agreed, now }, name) =>
    `${name} sollte am ${agreed} enden, ist noch offen und endet frühestens am ${now}.`,
  'not-started': ({ agreed, now }, name) =>
    `${name} sollte am ${agreed} beginnen, ist noch nicht begonnen und beginnt frühestens am ${now}.`,
}

const GAINS: Readonly<Record<Gain['how'], (gain: Gain, name: string) => string>> = {
  'finished-early': ({ agreed, now }, name) => `${name} wurde früher abgeschlossen, am ${now} statt am ${agreed}.`,
  'started-early': ({ agreed, now }, name) => `${name} hat früher begonnen und endet am ${now} statt am ${agreed}.`,
  'less-left': ({ agreed, now }, name) =>
    `Von ${name} ist weniger übrig als vereinbart: Es endet am ${now} statt am ${agreed}.`,
}

/** What happened, in one sentence. */
export function changeCauseSentence(cause: ChangeCause, names: ChangeNames): string {
  switch (cause.kind) {
    case 'slip':
      return SLIPS[cause.how](cause, `„${names.activity(cause.activityId)}“`)
    case 'gain':
      return GAINS[cause.how](cause, `„${names.activity(cause.activityId)}“`)
    case 'phase-overdue':
      return `${names.program(cause.programId)}: „${names.phase(cause.phaseId)}“ war am ${cause.dueOn} fällig, und niemand hat den Abschluss gemeldet.`
    case 'exception':
      return `${names.program(cause.programId)}: Eine Abweichung vom ${cause.on} ist erfasst.`
    case 're-incubation':
      return `${names.program(cause.programId)}: am ${cause.from} geändert, daher beginnt die Reifezeit erneut: ${cause.controlIds.map(names.control).join(', ')}.`
    case 'qa-block-lost':
      return `${names.program(cause.programId)}: Die reservierte QA-Woche ist am ${cause.on} verfallen, weil nichts rechtzeitig eingereicht war.`
    case 'fieldwork-too-long':
      return `${names.program(cause.programId)}: Am ${cause.on} waren die 90 Tage seit dem ersten Test ohne Einreichung vorbei.`
  }
}

/** What to do, in one sentence. */
export function changeStepSentence(step: ChangeStep, names: ChangeNames): string {
  switch (step.kind) {
    case 'restart-incubation':
      return `Zählen Sie die Reifezeit von „${names.control(step.controlId)}“ für HITRUST ab ${step.liveSince} neu.`
    case 'wait-with-test':
      return `Beginnen Sie „${names.activity(step.activityId)}“ frühestens am ${step.startOn}, wenn die Reifezeit (${days(step.days)}) um ist.`
    case 'repeat-tests':
      return `Testen Sie erneut, was bei der Einreichung älter als 90 Tage wäre: ${step.activityIds.map((id) => `„${names.activity(id)}“`).join(', ')}.`
    case 'another-slot':
      return `Fragen Sie für „${names.activity(step.activityId)}“ einen anderen Termin an, ab ${step.start} und vor dem ${step.end}.`
    case 'keep-window-end':
      return `Beginnen Sie „${names.activity(step.activityId)}“ später und behalten Sie das Ende am ${step.keepEndOn}: Der Beobachtungszeitraum wird kürzer, und der Prüfer muss zustimmen.`
    case 're-level':
      return 'Gleichen Sie den Plan neu ab; verschoben wird nur, was damit etwas gewinnt.'
    case 'state-remaining':
      return `Geben Sie an, wie viele Arbeitstage von „${names.activity(step.activityId)}“ noch übrig sind.`
    case 'reserve-qa-block':
      return `Reservieren Sie eine andere QA-Woche für ${names.program(step.programId)}.`
    case 'tell-customer':
      return `Sprechen Sie mit ${names.customer(step.commitmentId)}: Das Zugesagte kommt zu spät.`
  }
}

const VERDICTS: Readonly<Record<ChangeVerdict, string>> = {
  edits: 'Am Plan sollte sich etwas ändern.',
  'new-dates': 'Keine Änderung bringt die vereinbarten Termine zurück: Das sind die neuen.',
  'float-absorbs': 'Nichts zu tun: Der Puffer fängt es auf, und kein Bericht, keine Zusage und keine Regel leidet.',
  'moves-nothing': 'Nichts zu tun: Es verschiebt keinen Vorgang.',
  'nothing-happened': 'Es ist nichts geschehen, was der Plan nicht erwartet hat.',
}

/** What it comes to. */
export const changeVerdictSentence = ({ verdict }: Pick<ChangeProposal, 'verdict'>): string => VERDICTS[verdict]

/** A report's old and new date, and what would come of doing nothing. */
export function changedReportSentence(
  { programId, agreed, unaided, proposed }: ChangedReport,
  { program }: ChangeNames,
): string {
  const moved =
    proposed === agreed ? `liegt wie vereinbart am ${agreed} vor` : `liegt am ${proposed} statt am ${agreed} vor`
  const alone = unaided === proposed ? '' : `; am ${unaided}, wenn nichts geschieht`
  return `${program(programId)}: ${moved}${alone}.`
}

/** An activity's old and new date, and why not earlier. */
export function changeMoveSentence({ activityId, from, to, finishDays, reasons }: Move, names: ChangeNames): string {
  const name = `„${names.activity(activityId)}“`
  const moved = from === to ? `${name} beginnt wie vereinbart am ${to}` : `${name} beginnt am ${to} statt am ${from}`
  const end = finishDays === 0 ? '' : ` und endet ${days(Math.abs(finishDays))} ${finishDays > 0 ? 'später' : 'früher'}`
  const [reason] = reasons
  return `${moved}${end}.${reason ? ` ${reasonSentence(reason, names)}.` : ''}`
}
