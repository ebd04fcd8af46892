import {
  NOT_COVERED,
  ONLY_ONE_PROGRAM,
  registerToWire,
  type Schedule,
  targetOf,
  type WireRegister,
} from '@stagger/planner'
import { notSharedSentence } from '@stagger/planner/messages'
import Table from 'cli-table3'
import type { Command } from './command.ts'
import { scheduledFile } from './plan-file.ts'

/** `stagger controls`: the register: what each control serves, which pulls serve both programs, and why others do not. */
export function controlsTable(command: Command): number {
  const dates = scheduledFile(command)
  const register = registerToWire(dates)
  command.print(command.json ? JSON.stringify(register, null, 2) : text(register, dates))
  return 0
}

function text(register: WireRegister, dates: Schedule): string {
  const table = new Table({
    head: ['Control', 'Cadence', 'Serves', 'Pulls', 'Shared', 'Why not'],
    colAligns: ['left', 'left', 'left', 'right', 'right', 'left'],
    colWidths: [44, 12, 40, 7, 8, 48],
    wordWrap: true,
    style: { head: [], border: [], compact: true },
  })
  for (const { id, name, cadence, serves } of dates.plan.controls) {
    const pulls = register.controls.find(({ controlId }) => controlId === id)?.pulls ?? []
    const reasons = new Set(pulls.flatMap(({ why }) => (why ? [notSharedSentence(why)] : [])))
    const shared = pulls.filter(({ programIds }) => programIds.length > 1).length
    table.push([name, cadence, (serves ?? []).map(targetOf).join(', '), pulls.length, shared, [...reasons].join(' ')])
  }
  return [table.toString(), ...hoursLines(register, dates), ...aloneLines(dates)].join('\n')
}

/** What only one of the plan's standards asks for, and what no control of the catalogue serves. */
function aloneLines({ plan }: Schedule): string[] {
  const kinds = new Set(plan.programs.map(({ kind }) => kind))
  const standard = (kind: 'soc2' | 'hitrust') => (kind === 'soc2' ? 'SOC 2' : 'HITRUST')
  return [
    ...ONLY_ONE_PROGRAM.filter(({ program }) => kinds.has(program)).map(
      ({ program, name, why }) => `Only ${standard(program)}: ${name}. ${why}`,
    ),
    ...NOT_COVERED.map(({ program, target, reason }) => `Not covered, ${standard(program)} ${target}: ${reason}`),
  ]
}

function hoursLines({ between, hours }: WireRegister, { index }: Schedule): string[] {
  if (!between) return ['The plan has not one program of each standard: nothing can be shared.']
  const name = (id: string) => index.program(id)?.name ?? id
  return [
    `Hours for evidence (planning values, unverified): ${name(between.soc2)} ${hours.a}, ${name(between.hitrust)} ${hours.b}, shared −${hours.saved}, mapping +${hours.overhead}: ${hours.total}.`,
  ]
}
