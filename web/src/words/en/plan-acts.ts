import type { PlanContents } from '../../frame/plan-contents.ts'
import { list, plural } from './numbers.ts'

// What is said when a plan is called otherwise or deleted, in English.

export const renameItem = 'Name and language of this plan…'
export const renameTitle = 'Name and language of the plan'
export const renameField = 'Name'
export const renameMissing = 'A plan needs a name.'
export const languageField = 'Written in'
export const languageHint =
  'Programs that join, further cycles and digests are written in it from now on. Names that the plan has stay as they are.'
export const renameSave = 'Save'
export const renamed = (name: string): string => `The plan is saved: ${name}.`

export const deleteItem = 'Delete this plan…'
/** New plans have one name: whose it is, and how much of it there is, tells them apart. */
export const deleteTitle = (name: string, organization: string, programs: number): string =>
  `Delete “${name}” of ${organization}, with ${programs === 0 ? 'no program' : plural(programs, 'program')}?`
export function deleteWhat(contents: PlanContents): string {
  const parts: readonly (readonly [number, string])[] = [
    [contents.programs, plural(contents.programs, 'program')],
    [contents.activities, plural(contents.activities, 'activity', 'activities')],
    [contents.changes, `the history of ${plural(contents.changes, 'change')}`],
    [contents.evidence, plural(contents.evidence, 'record of evidence', 'records of evidence')],
    [contents.spent, plural(contents.spent, 'entry of what was spent', 'entries of what was spent')],
    [contents.comments, plural(contents.comments, 'comment')],
    [contents.baselines, plural(contents.baselines, 'baseline')],
    [contents.scenarios, plural(contents.scenarios, 'scenario')],
  ]
  const there = parts.flatMap(([count, text]) => (count > 0 ? [text] : []))
  return there.length === 0 ? 'There is nothing in it yet.' : `What goes: ${list(there)}.`
}
export const deleteForGood =
  'No undo brings it back. The file holds the plan itself, without what happened and was said.'
export const deleteSaveFirst = 'Save the plan as a file first'
export const deleteRuns = (programs: readonly string[]): string =>
  `This plan cannot be deleted now: ${list(programs)} ${programs.length === 1 ? 'runs' : 'run'}. It can be once ${
    programs.length === 1 ? 'that program has' : 'those programs have'
  } ended.`
export const deleteYes = 'Delete for good'
export const deleteNo = 'Keep'
export const deleted = (name: string): string => `${name} is deleted.`
