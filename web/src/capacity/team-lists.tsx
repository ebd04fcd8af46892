import { useMemo } from 'react'
import {
  calendarColumns,
  daysAhead,
  firmColumns,
  holidaysText,
  kindsText,
  noRate,
  personColumns,
  rateText,
  unlimited,
} from '#words/people.ts'
import { roleName } from '#words/start.ts'
import { daysAheadOf } from '../capacity-view/days-ahead.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { TeamList, type TeamListProps } from './team-list.tsx'
import { hoursADay } from '../capacity-view/hours-said.ts'
import { weekText } from '../capacity-view/weekdays-said.ts'

type ListsProps = { readonly view: PlanView } & Pick<TeamListProps, 'open' | 'onOpen'>

/** Everybody of the team, the firms and the calendars, each as the way to its form. */
export function TeamLists({ view, open, onOpen }: ListsProps) {
  const { plan, today } = view
  const calendarName = useMemo(() => {
    const names = new Map(plan.calendars.map(({ id, name }) => [id, name]))
    return (id: string) => names.get(id) ?? id
  }, [plan.calendars])
  return (
    <>
      <TeamList
        kind="person"
        columns={personColumns}
        open={open}
        onOpen={onOpen}
        rows={plan.people.map(({ id, name, role, hoursPerDay, calendarId, hourlyRate, leave }) => ({
          id,
          name,
          cells: [
            roleName(role),
            hoursADay(hoursPerDay),
            calendarName(calendarId),
            hourlyRate ? rateText(hourlyRate) : noRate,
            daysAhead(daysAheadOf(leave, today)),
          ],
        }))}
      />
      <TeamList
        kind="firm"
        columns={firmColumns}
        open={open}
        onOpen={onOpen}
        rows={plan.firms.map(({ id, name, kinds, calendarId, atOnce }) => ({
          id,
          name,
          cells: [kindsText(kinds), calendarName(calendarId), atOnce === undefined ? unlimited : String(atOnce)],
        }))}
      />
      <TeamList
        kind="calendar"
        columns={calendarColumns}
        open={open}
        onOpen={onOpen}
        rows={plan.calendars.map(({ id, name, workingWeek, closures, holidays }) => ({
          id,
          name,
          cells: [
            weekText(workingWeek),
            daysAhead(daysAheadOf(closures, today)),
            holidaysText(holidays.filter(({ on }) => on >= today).length),
          ],
        }))}
      />
    </>
  )
}
