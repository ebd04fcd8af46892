import type { Channel } from '@stagger/planner'
import type { ReminderFault } from '../../runs-view/typed-reminders.ts'

// How people are reminded, as the Runs page asks it, in German.

export const reminderSettings = {
  title: 'Wie erinnert wird',
  leadDays: 'Tage vorher',
  leadDaysHint: 'Mit Kommas getrennt; leer: Niemand wird vorab erinnert',
  escalateAfterDays: 'Eskalation nach wie vielen Tagen',
  escalateToId: 'Eskalation an',
  nobody: 'Erster Programmmanager',
  digestAt: 'Tagesübersicht um',
  digestAtHint: 'HH:MM, nach der Uhr jeder Person',
  channels: 'Wo die Tagesübersicht ankommt',
  save: 'Speichern',
  saved: 'Ab jetzt gilt die neue Art zu erinnern.',
} as const

const CHANNEL_NAMES: Readonly<Record<Channel, string>> = { 'in-app': 'Hier', email: 'Per E-Mail', webhook: 'Webhook' }
/** A channel; `isOff`: nothing is set up for it on this server. */
export const channelName = (channel: Channel, isOff: boolean): string =>
  isOff ? `${CHANNEL_NAMES[channel]} (auf diesem Server nicht eingerichtet)` : CHANNEL_NAMES[channel]

const FAULTS: Readonly<Record<ReminderFault['field'], string>> = {
  leadDays: 'Höchstens acht ganze Zahlen von 1 bis 365.',
  escalateAfterDays: 'Eine ganze Zahl von 1 bis 90.',
  digestAt: 'Eine Uhrzeit, etwa 08:00.',
}
export const reminderFault = ({ field }: ReminderFault): string => FAULTS[field]
