import type { Channel } from '@stagger/planner'
import type { ReminderFault } from '../../runs-view/typed-reminders.ts'

// How people are reminded, as the Runs page asks it, in English.

export const reminderSettings = {
  title: 'How people are reminded',
  leadDays: 'Days ahead',
  leadDaysHint: 'With commas between; none: nobody is reminded ahead',
  escalateAfterDays: 'Days after which somebody else hears of it',
  escalateToId: 'Who hears of it then',
  nobody: 'The first program manager',
  digestAt: 'Digest at',
  digestAtHint: 'HH:MM, by each person’s own clock',
  channels: 'Where the digest reaches people',
  save: 'Save',
  saved: 'People are reminded in the new way from now on.',
} as const

const CHANNEL_NAMES: Readonly<Record<Channel, string>> = { 'in-app': 'Here', email: 'By e-mail', webhook: 'Webhook' }
/** A channel; `isOff`: nothing is set up for it on this server. */
export const channelName = (channel: Channel, isOff: boolean): string =>
  isOff ? `${CHANNEL_NAMES[channel]} (not set up on this server)` : CHANNEL_NAMES[channel]

const FAULTS: Readonly<Record<ReminderFault['field'], string>> = {
  leadDays: 'At most eight whole numbers from 1 to 365.',
  escalateAfterDays: 'A whole number from 1 to 90.',
  digestAt: 'A minute of the day, such as 08:00.',
}
export const reminderFault = ({ field }: ReminderFault): string => FAULTS[field]
