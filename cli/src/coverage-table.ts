import {
  coverageToWire,
  type EvidenceRecord,
  lostByMoving,
  OCCURRENCE_STATES,
  type OccurrenceState,
  type Schedule,
  type WireCoverage,
} from '@stagger/planner'
import { lostOccurrenceSentence, OCCURRENCE_STATE_NAMES, registerFaultSentence } from '@stagger/planner/messages'
import Table from 'cli-table3'
import { allCounts, asOf, headings, windowLine } from '#words/coverage.ts'
import type { Command } from './command.ts'
import { ledgerOfEvidence, scheduledFile } from './plan-file.ts'
import { UsageError } from './refusals.ts'

/** `stagger coverage`: how the evidence of every control stands in every program. 1 when something can no longer be made up. */
export function coverageTable(command: Command): number {
  const dates = scheduledFile(command)
  const evidence = ledgerOfEvidence(command, dates)
  if (command.move !== undefined) return printLost(command, command.move, dates, evidence)
  const covered = coverageToWire(dates, evidence)
  command.print(command.json ? JSON.stringify(covered, null, 2) : text(covered, dates))
  return covered.controls.some(({ occurrences }) => occurrences.some(({ state }) => state === 'missed')) ? 1 : 0
}

/** What a moved window takes away, a sentence each. 1 when it takes something. */
function printLost(
  { json, print }: Command,
  move: string,
  dates: Schedule,
  evidence: readonly EvidenceRecord[],
): number {
  const [, programId = '', days] = /^(.+)=(-?\d+)$/.exec(move) ?? []
  if (!dates.index.program(programId))
    throw new UsageError(`--move ${move}: name a program of the plan and days, such as soc2=21.`)
  const lost = lostByMoving(dates, evidence, programId, Number(days))
  const names = new Map(dates.plan.controls.map(({ id, name }) => [id, name]))
  const sentences = lost.map((one) => lostOccurrenceSentence(one, (id) => names.get(id) ?? id))
  print(json ? JSON.stringify(lost, null, 2) : sentences.join('\n') || allCounts)
  return lost.length > 0 ? 1 : 0
}

function text(covered: WireCoverage, dates: Schedule): string {
  return [
    windowLines(covered, dates).join('\n'),
    table(covered, dates),
    ...covered.faults.map(registerFaultSentence),
  ].join('\n')
}

const windowLines = ({ windows, statusDate }: WireCoverage, { index }: Schedule): string[] => [
  asOf(statusDate),
  ...windows.map((window) => windowLine(index.program(window.programId)?.name ?? window.programId, window)),
]

function table({ controls }: WireCoverage, { index, plan }: Schedule): string {
  const rows = new Table({
    head: [
      headings.control,
      headings.program,
      ...OCCURRENCE_STATES.map((state) => OCCURRENCE_STATE_NAMES[state]),
      headings.next,
    ],
    colAligns: ['left', 'left', 'right', 'right', 'right', 'right', 'left'],
    style: { head: [], border: [], compact: true },
  })
  const names = new Map(plan.controls.map(({ id, name }) => [id, name]))
  for (const { controlId, occurrences } of controls) {
    for (const programId of new Set(occurrences.map((one) => one.programId))) {
      const mine = occurrences.filter((one) => one.programId === programId)
      const count = (state: OccurrenceState) => mine.filter((one) => one.state === state).length
      const next = mine.find(({ state }) => state === 'due')?.within.end ?? ''
      rows.push([
        names.get(controlId) ?? controlId,
        index.program(programId)?.name ?? programId,
        ...OCCURRENCE_STATES.map(count),
        next,
      ])
    }
  }
  return rows.toString()
}
