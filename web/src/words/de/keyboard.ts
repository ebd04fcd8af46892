import type { GRID_KEYS } from '../../timeline/grid-keys.ts'
import type { ChartKey } from '../../timeline/chart-keys.ts'
import type { PageKey } from '../../timeline/page-keys.ts'

// Everything the sheet of shortcuts says, in German.

// ── The keyboard

export const keySheetTitle = 'Tastenkürzel'
export const closeSheet = 'Tastenkürzel schließen'
export const keysOnPage = 'Überall auf der Seite'
export const keysInGrid = 'In der Tabelle'
export const keysOnActivity = 'Auf einem Vorgang der Tabelle, statt zu ziehen'
export const goToToday = 'Heute'
export const goToTodayHint = 'Zu heute springen (T)'
export const keysButton = 'Tastenkürzel (?)'
export const skipToMain = 'Zum Hauptteil springen'
export const undoName = 'Rückgängig machen'
export const undoHint = 'Rückgängig machen (Strg+Z)'
export const redoName = 'Wiederholen'
export const redoHint = 'Wiederholen (Strg+Umschalt+Z)'
const PAGE_KEYS_DO: Readonly<Record<PageKey['id'], string>> = {
  'zoom-in': 'Größerer Maßstab',
  'zoom-out': 'Kleinerer Maßstab',
  fit: 'Alles einpassen',
  today: 'Zu heute springen',
  undo: undoName,
  redo: redoName,
  palette: 'Alles finden und alles tun',
  help: 'Diese Übersicht zeigen',
}
export const pageKeyDoes = (id: PageKey['id']): string => PAGE_KEYS_DO[id]
type GridKeyId = (typeof GRID_KEYS)[number]['id']
const GRID_KEYS_DO: Readonly<Record<GridKeyId, string>> = {
  walk: 'Durch Zeilen und Zellen gehen; auf- und zuklappen',
  page: 'Eine Bildschirmseite nach oben oder unten',
  ends: 'Erste oder letzte Zeile oder Zelle',
  edit: 'Zelle ändern; öffnen, was sich nicht ändern lässt',
  select: 'Details öffnen',
  close: 'Details schließen',
  'move-day': 'Vorgang um einen Tag verschieben',
  'move-week': 'Vorgang um eine Woche verschieben',
  place: 'Zeile nach oben oder unten verschieben, am Ende der Phase in die nächste',
  add: 'Vorgang darunter oder darüber einfügen',
  paste: 'Zeilen aus einer Tabelle einfügen: unter der Zeile oder über die Zellen ab der ausgewählten',
  delete: 'Zeile löschen',
  extend: 'Weitere Zeilen auswählen',
  pick: 'Zeile auswählen oder auslassen; alle auswählen',
  menu: 'Was mit der Zeile möglich ist',
}
export const gridKeyDoes = (id: GridKeyId): string => GRID_KEYS_DO[id]
const CHART_KEYS_DO: Readonly<Record<ChartKey['id'], string>> = {
  longer: 'Vorgang um einen Tag verlängern',
  shorter: 'Vorgang um einen Tag verkürzen',
  week: 'Vorgang um eine Woche verlängern oder verkürzen',
  link: 'Vorgang verknüpfen oder eine seiner Verknüpfungen wählen; Entf entfernt die gewählte',
}
export const chartKeyDoes = (id: ChartKey['id']): string => CHART_KEYS_DO[id]
