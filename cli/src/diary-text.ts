import { alikeEntries, type DiaryEntry, type Plan } from '@stagger/planner'
import { diarySentence, type DiaryNames } from '@stagger/planner/messages'
import { allPrograms, monthLanguage } from '#words/rehearse.ts'
import { called } from './names-of.ts'

/** A diary as people read it: a heading for each month, a line for what happens of one kind to one program on a day. */
export function diaryText(entries: readonly DiaryEntry[], plan: Plan): readonly string[] {
  const names = diaryNames(plan)
  const program = called(plan.programs)
  const width = Math.max(...plan.programs.map(({ name }) => name.length), allPrograms.length)
  return months(entries).flatMap(([month, lines]) => [
    '',
    monthName(month),
    ...alikeEntries(lines).map((group) => {
      const [{ on, programId }] = group
      const whose = programId === undefined ? allPrograms : program(programId)
      return `  ${on}  ${whose.padEnd(width)}  ${diarySentence(group, names)}.`
    }),
  ])
}

/** What the plan calls what a diary speaks of. */
export function diaryNames({ programs, activities, controls, people }: Plan): DiaryNames {
  const control = called(controls)
  // An exception's id ends with that of its control.
  const controlIn = (about: string) => controls.find(({ id }) => about === id || about.endsWith(`.${id}`))?.id ?? about
  return {
    phase: called(programs.flatMap(({ phases }) => phases)),
    milestone: called(activities),
    control: (about) => control(controlIn(about)),
    person: called(people),
  }
}

/** Entries by the month of their dates, in their order. */
function months(entries: readonly DiaryEntry[]): readonly (readonly [month: string, readonly DiaryEntry[]])[] {
  const monthOf = ({ on }: DiaryEntry) => on.slice(0, 'YYYY-MM'.length)
  const each = [...new Set(entries.map(monthOf))]
  return each.map((month) => [month, entries.filter((entry) => monthOf(entry) === month)])
}

const monthName = (month: string): string =>
  new Intl.DateTimeFormat(monthLanguage, { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${month}-01`),
  )
