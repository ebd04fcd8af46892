import type { Fault } from '@stagger/planner'
import { instantText } from '../../format.ts'
import type { PageOfThePlan } from '../../api/scenario-on-screen.ts'
import { planningRefusal } from './everywhere.ts'
import { plural } from './numbers.ts'

// The scenarios that people keep, and which of them is on screen, in German.

export const planItself = 'Der Plan'
export const scenarioPicker = 'Szenario'
export const pickerLabel = (name: string | undefined): string =>
  `Angezeigt: ${name === undefined ? 'der Plan selbst' : `Szenario „${name}“`}. Anderes wählen`
export const planItselfHint = 'wie er ist, für alle'
export const editCount = (n: number): string =>
  n === 0 ? 'noch keine Änderungen' : plural(n, 'Änderung', 'Änderungen')
export const keepPlan = 'Plan als Szenario behalten…'
export const compareAll = 'Szenarien vergleichen'

export const onScreenText = (name: string): string =>
  `Sie sehen das Szenario „${name}“. Was Sie hier ändern, ändert den Plan nicht.`
/** Auf einer Seite über den Plan selbst, während die Adresse ein Szenario nennt. */
export function notOnScreenText(page: PageOfThePlan, name: string): string {
  switch (page) {
    case '/baselines':
      return `Basispläne sind vom Plan selbst: Vom Szenario „${name}“ steht nichts darin.`
    case '/runs':
      return `Läufe folgen dem Plan selbst, wie ihn alle haben: Vom Szenario „${name}“ läuft nichts.`
  }
}
export const backToPlan = 'Zurück zum Plan'
/** Where an edit goes: into the plan, or the scenario of that name that is on screen in its place. */
export const inPlace = (scenario: string | undefined): string =>
  scenario === undefined ? 'im Plan' : `im Szenario „${scenario}“`
/** The file of a scenario’s budget. */
export const budgetFile = (scenario: string): string => `${scenario}, Budget.csv`
/** Why another file has nothing of the scenario. */
export const workbookOfPlan =
  'Arbeitsmappen erstellt der Server aus dem Plan selbst. Die CSV-Datei daneben ist die des Szenarios.'
/** Eine Datei mit dem Plan, während ein Szenario angezeigt wird. */
export const ofPlanItself = (file: string): string => `${file} (der Plan selbst)`
/** Über den Namen dessen, was aus einem Szenario kopiert wird. */
export const ofScenario = (what: string, name: string): string => `${what} (Szenario „${name}“)`
/** Wo sonst steht, wie Ausgaben und Budgets festgehalten werden. */
export const booksOfPlan = 'Ausgaben, Buchhaltung und benannte Budgets führt der Plan selbst.'
/** Wo sonst steht, wie Beginn oder Ende einer Phase gemeldet wird. */
export const runsOfPlan = 'Was geschieht, wird dem Plan selbst gemeldet: Gehen Sie dafür zurück zum Plan.'
/** Wo sonst steht, wie ein Nachweis erfasst wird. */
export const evidenceOfPlan = 'Nachweise werden für den Plan selbst erfasst: Gehen Sie dafür zurück zum Plan.'
export const opened = (name: string): string => `„${name}“ wird angezeigt.`
export const planOpened = 'Der Plan selbst wird angezeigt.'

export const unfitText = (name: string, at: number, of: number, code: Fault['code']): string =>
  `„${name}“ passt nicht mehr zum Plan: Änderung ${at + 1} von ${of} ist nicht mehr möglich. ${planningRefusal(code)}`
export const dropUnfit = (n: number): string => `${plural(n, 'unpassende Änderung', 'unpassende Änderungen')} weglassen`

export const keep = 'Als Szenario behalten'
export const keepTitle = (of: string): string => `„${of}“ als Szenario behalten`
export const keepWhat =
  'Ein eigenes Szenario: Ändern Sie es, vergleichen Sie es mit den anderen, und machen Sie es zum Plan, wenn es besser ist. Der Plan bleibt, wie er ist.'
export const renameScenario = 'Umbenennen'
export const renameTitle = (name: string): string => `„${name}“ umbenennen`
export const nameLabel = 'Name'
export const nameMissing = 'Geben Sie einen Namen ein.'
export const saveName = 'Speichern'
export const suggestedName = (of: string): string => `${of}, eigene Fassung`
export const keptText = (name: string): string => `„${name}“ ist jetzt ein Szenario.`
export const renamedText = (name: string): string => `Der Name ist jetzt „${name}“.`
export const openScenario = 'Öffnen'
export const discard = 'Verwerfen'
export const discardTitle = (name: string): string => `„${name}“ verwerfen`
export const discardWhat = (edits: number): string =>
  `${edits === 0 ? 'Es hat keine Änderungen.' : `Seine ${plural(edits, 'Änderung geht', 'Änderungen gehen')} endgültig verloren.`} Der Plan bleibt, wie er ist.`
export const discarded = (name: string): string => `„${name}“ ist verworfen.`
export const ownBadge = 'Eigenes'
export const nothingToPromote = 'Noch keine Änderungen: Öffnen Sie es, und ändern Sie zuerst etwas.'

// ── What the plan came from

export const planIs = (name: string, since: number): string =>
  since === 0
    ? `Der Plan ist „${name}“`
    : `Der Plan ist „${name}“ mit ${plural(since, 'späteren Änderung', 'späteren Änderungen')}`
export const promotedBy = (actor: string, recordedAt: string, timeZone: string, revision: number): string =>
  `zum Plan gemacht von ${actor}, ${instantText(recordedAt, timeZone)}, Revision ${revision}`
export const earlierPromotions = (n: number): string => plural(n, 'früheres Szenario', 'frühere Szenarien')

/** One of several that have one name. */
export const numberedName = (name: string, number: number): string => `${name} (${number})`
