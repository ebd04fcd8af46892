import type { DiaryEntry, Plan } from '@stagger/planner'
import { diarySentence, type DiaryNames } from '@stagger/planner/messages'
import { called } from './names-of.ts'

/** A diary as people read it: a heading for each month, a line for what happens of one kind to one program on a day. */
export function diaryText(entries: readonly DiaryEntry[], plan: Plan): readonly string[] {
  const names = diaryNames(plan)
  const program = called(plan.programs)
  const width = Math.max(...plan.programs.map(({ name }) => name.length), EVERYBODY.length)
  return months(entries).flatMap(([month, lines]) => [
    '',
    monthName(month),
    ...alike(lines).map((group) => {
      const [{ on, programId }] = group
      const whose = programId === undefined ? EVERYBODY : program(programId)
      return `  ${on}  ${whose.padEnd(width)}  ${diarySentence(group, names)}.`
    }),
  ])
}

/** Where the column of programs has none. */
const EVERYBODY = 'All programs'

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

/** Entries by the month of their dates. */
const months = (entries: readonly DiaryEntry[]) => grouped(entries, ({ on }) => on.slice(0, 'YYYY-MM'.length))

/** Entries that one sentence can say together. */
const alike = (entries: readonly DiaryEntry[]) =>
  grouped(entries, ({ on, programId, kind, state, personId, lead }) =>
    [on, programId, kind, state, kind === 'digest' ? '' : personId, lead].join(' '),
  ).map(([, group]) => group)

type Group = [DiaryEntry, ...DiaryEntry[]]

/** In the order of each group's first entry. */
function grouped(entries: readonly DiaryEntry[], keyOf: (entry: DiaryEntry) => string): readonly [string, Group][] {
  const groups = new Map<string, Group>()
  for (const entry of entries) {
    const group = groups.get(keyOf(entry))
    if (group) group.push(entry)
    else groups.set(keyOf(entry), [entry])
  }
  return [...groups]
}

const monthName = (month: string): string =>
  new Intl.DateTimeFormat('en', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(new Date(`${month}-01`))
