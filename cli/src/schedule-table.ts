import type { Schedule, ScheduledActivity } from '@stagger/planner'
import Table from 'cli-table3'
import { activityHeadings, promiseLine, reportLine } from '#words/schedule.ts'
import { checkLines } from './check.ts'
import { scheduledFile } from './plan-file.ts'
import type { Command } from './command.ts'

/** `stagger schedule`: dates, float and critical path of every activity, the reports, and what the dates break. Always 0. */
export function scheduleTable(command: Command): number {
  const { json, print } = command
  const dates = scheduledFile(command)
  print(json ? JSON.stringify(dates.toWire(), null, 2) : text(dates))
  return 0
}

function text(dates: Schedule): string {
  const violations = dates.violations()
  return [
    activityTable(dates),
    ...reportLines(dates),
    ...promiseLines(dates),
    '',
    ...checkLines(dates, violations),
  ].join('\n')
}

function activityTable(dates: Schedule): string {
  const table = new Table({
    head: activityHeadings,
    colAligns: ['left', 'left', 'left', 'left', 'right', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  })
  for (const activity of dates.activities()) table.push(row(activity, dates))
  return table.toString()
}

function row(activity: ScheduledActivity, { index }: Schedule): string[] {
  const { id, start, lastDay, end, lateEnd, freeFloat, criticalFor } = activity
  const unit = (index.activity(id)?.estimate?.unit ?? 'wd') === 'wd' ? 'wd' : 'ed'
  return [
    index.activity(id)?.name ?? id,
    start === end ? lastDay : start,
    lastDay,
    lateEnd,
    `${leastFloat(activity)}${unit}`,
    `${freeFloat}${unit}`,
    criticalFor.map((programId) => index.program(programId)?.name ?? programId).join(', '),
  ]
}

/** Days until the first report slips, whosever it is: what is critical has none. */
const leastFloat = ({ state, totalFloat, floatFor }: ScheduledActivity): number =>
  state === 'done' ? totalFloat : Math.min(totalFloat, ...Object.values(floatFor))

const reportLines = (dates: Schedule): string[] =>
  dates.reports().map((report) => reportLine(dates.index.program(report.programId)?.name ?? report.programId, report))

const promiseLines = (dates: Schedule): string[] =>
  dates.promises().flatMap((check) => {
    const commitment = dates.plan.commitments.find(({ id }) => id === check.commitmentId)
    return commitment ? [promiseLine(commitment, check)] : []
  })
