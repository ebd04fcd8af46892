import type { Program } from '@stagger/planner'
import type { PagePath } from '../../frame/pages.ts'
import type { FrameAct } from '../../palette/frame-acts.ts'
import type { ViewId } from '../../palette/views.ts'
import { roleName } from './drawer.ts'
import { reportName } from './everywhere.ts'

// What the palette says, and how the pages are called, in German.

// ── Pages

export const pagesTitle = 'Seiten'
export const morePages = 'Mehr'
const PAGE_NAMES: Readonly<Record<PagePath, string>> = {
  '/': 'Zeitplan',
  '/capacity': 'Kapazität',
  '/budget': 'Budget',
  '/confidence': 'Sicherheit',
  '/scenarios': 'Szenarien',
  '/baselines': 'Basispläne',
  '/evidence': 'Nachweise',
  '/runs': 'Läufe',
}
export const pageName = (page: PagePath): string => PAGE_NAMES[page]

// ── The palette

export const paletteTitle = 'Alles finden und ausführen'
export const paletteButton = 'Suchen'
export const paletteKey = 'Strg K'
export const paletteHint = 'Alles finden und ausführen (Strg+K)'
export const palettePlaceholder = 'Vorgang, Person, Kontrolle, Bericht – oder was zu tun ist'
export const paletteResults = 'Treffer'
export const nothingFound = (words: string): string => `Nichts heißt „${words}“.`
export const foundCount = (count: number, isMore: boolean): string =>
  isMore
    ? `Die ersten ${count} Treffer; tippen Sie weiter, um andere zu sehen.`
    : count === 1
      ? 'Ein Treffer'
      : `${count} Treffer`
export const buttonIsNotThere = (button: string): string =>
  `„${button}“ ist im Moment nicht möglich: Die Seite ist geöffnet und nennt den Grund.`

// ── What can be done

const KEYED = {
  page: 'Überall',
  grid: 'In einer Zeile der Tabelle',
  activity: 'Auf einem Vorgang der Tabelle',
  pages: 'Seite',
  frame: 'Überall',
} as const
export const keyedName = (place: keyof typeof KEYED): string => KEYED[place]

const PRESSED: Readonly<Record<string, string>> = {
  'Alt+ArrowLeft': 'Vorgang um einen Tag vorverlegen',
  'Alt+ArrowRight': 'Vorgang um einen Tag verschieben',
  'Alt+Shift+ArrowLeft': 'Vorgang um eine Woche vorverlegen',
  'Alt+Shift+ArrowRight': 'Vorgang um eine Woche verschieben',
  'Alt+Shift+ArrowUp': 'Zeile nach oben verschieben',
  'Alt+Shift+ArrowDown': 'Zeile nach unten verschieben',
  n: 'Vorgang darunter hinzufügen',
  'Shift+N': 'Vorgang darüber hinzufügen',
  'Shift+ArrowUp': 'Zeile darüber mit auswählen',
  'Shift+ArrowDown': 'Zeile darunter mit auswählen',
  'Ctrl+ ': 'Zeile auswählen oder abwählen',
  'Ctrl+a': 'Alle Zeilen auswählen',
  'Shift+]': 'Vorgang um eine Woche verlängern',
  'Shift+[': 'Vorgang um eine Woche verkürzen',
}
/** What one press does of a line that stands for several; undefined where the line says it. */
export const pressedName = (press: string): string | undefined => PRESSED[press]

const FRAME_ACTS: Readonly<Record<FrameAct, string>> = {
  'copy-link': 'Link zu dieser Ansicht kopieren',
  print: 'Diese Seite drucken',
  'save-plan': 'Plan als Datei speichern',
  'budget-csv': 'Budget als CSV speichern',
  'budget-xlsx': 'Budget als Arbeitsmappe (XLSX) speichern',
  'start-programs': 'Programme starten',
  'new-plan': 'Neuen Plan beginnen',
  'copy-plan': 'Diesen Plan kopieren',
  'add-program': 'Programm hinzufügen',
  'rename-plan': 'Plan umbenennen oder seine Sprache ändern',
  'delete-plan': 'Plan löschen',
  'check-promise': 'Zusage prüfen',
  light: 'Helle Farben verwenden',
  dark: 'Dunkle Farben verwenden',
  'as-system': 'Farben des Systems verwenden',
}
export const frameActName = (act: FrameAct): string => FRAME_ACTS[act]

const VIEWS: Readonly<Record<ViewId, string>> = {
  links: 'Verknüpfungen zwischen Vorgängen zeigen',
  'no-links': 'Alle Zeilen zeigen, ohne Verknüpfungen',
  critical: 'Nur Kritisches zeigen',
  late: 'Nur Verspätetes zeigen',
  whole: 'Ganzen Plan auf einmal zeigen',
  load: 'Auslastung in Wochen',
  'load-fit': 'Auslastung, ganzer Plan auf einmal',
  team: 'Personen und Kalender',
  earned: 'Fertigstellungswert',
  cover: 'Kosten der Abdeckung',
  accrual: 'Budget periodengerecht',
  'by-month': 'Budget nach Monaten',
  'by-vendor': 'Budget nach Anbietern',
  'missing-evidence': 'Fehlende Nachweise',
  'shared-evidence': 'Nachweise für mehr als ein Programm',
}
export const viewName = (view: ViewId): string => VIEWS[view]

/** Other words by which people look for what is called otherwise on its page. */
export const alsoCalled = { comment: 'Kommentar kommentieren', rehearsal: 'proben Probelauf' } as const

// ── What can be found

const KINDS = { activity: 'Vorgang', phase: 'Phase', person: 'Person', firm: 'Firma', control: 'Kontrolle' } as const
export const foundKind = (kind: keyof typeof KINDS, inside = ''): string =>
  inside === '' ? KINDS[kind] : `${KINDS[kind]} · ${inside}`
/** A person’s role, as the palette says it. */
export const roleText = (role: string): string => roleName(role)
/** A report or a certification: one word for both. */
export const reportThing = (program: Program): string => `Ergebnis: ${reportName(program)}`

// ── Export, share and settings

export const shareTitle = 'Exportieren und teilen'
export const linkCopied = 'Der Link ist kopiert. Er zeigt diese Seite so, wie Sie sie sehen.'
export const linkNotCopied = 'Der Link konnte nicht kopiert werden. Er steht in der Adresszeile.'
export const budgetCsv = 'Budget als CSV'
export const budgetXlsx = 'Budget als Arbeitsmappe (XLSX)'
export const settingsTitle = 'Optionen'
export const coloursTitle = 'Farben'
