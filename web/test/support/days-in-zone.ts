/**
 * What a page makes of days in the time zone of this process, which `TZ` says. Reads cases as JSON from the standard
 * input, writes what is drawn to the standard output.
 */
import { readFileSync } from 'node:fs'
import { type DrawnCase, drawnDays } from './days-drawn.ts'

const cases: readonly DrawnCase[] = JSON.parse(readFileSync(0, 'utf8'))
// Where the clocks are: the one who asks can tell that the zone is the one that was asked for.
const minutesBehind = new Date(2027, 6, 1).getTimezoneOffset()
process.stdout.write(JSON.stringify({ minutesBehind, drawn: cases.map(drawnDays) }))
