import type { IsoDate } from '@stagger/planner'

/** The only place that asks what time it is; everything behind it is told. */
export class Clock {
  now(): Date {
    return new Date()
  }

  /** The date of now in an IANA time zone. */
  today(timeZone: string): IsoDate {
    return dateIn(timeZone, this.now())
  }
}

/** The date that `instant` has in an IANA time zone, YYYY-MM-DD. */
export function dateIn(timeZone: string, instant: Date): IsoDate {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' })
  return parts.format(instant)
}

/** An instant as ISO 8601 with the offset of an IANA time zone: its date part is the date that it has there. */
export function instantIn(timeZone: string, instant: Date): string {
  const parts = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'longOffset' }).formatToParts(instant)
  const name = parts.find(({ type }) => type === 'timeZoneName')?.value ?? ''
  const [, sign = '+', hours = '00', minutes = '00'] = /^GMT([+-])(\d{2}):(\d{2})/.exec(name) ?? []
  const ahead = Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000
  return new Date(instant.getTime() + ahead).toISOString().replace('Z', `${sign}${hours}:${minutes}`)
}
