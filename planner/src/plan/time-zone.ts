import { Temporal } from 'temporal-polyfill'

/** Whether the name is a time zone of the IANA database, such as `America/New_York`. */
export function isTimeZone(name: string): boolean {
  try {
    return Temporal.PlainDate.from('1970-01-01').toZonedDateTime(name).timeZoneId.length > 0
  } catch {
    return false
  }
}
