import { useQuery } from '@tanstack/react-query'
import type { Actual } from '@stagger/planner'
import { type ReactNode, useEffect, useRef } from 'react'
import type { SendEdit } from '../api/changes.ts'
import { actualsQuery } from '../api/queries.ts'
import { memberKey, memberOf } from '../capacity-view/team-member.ts'
import { teamHeadline, teamHint } from '#words/people.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import timeline from '../timeline/timeline.module.css'
import { TeamDrawer } from './team-drawer.tsx'
import { TeamLists } from './team-lists.tsx'
import css from './team.module.css'
import type { CapacityShown, ShowCapacity } from './use-capacity-shown.ts'

type TeamProps = {
  readonly view: PlanView
  readonly shown: CapacityShown
  readonly show: ShowCapacity
  readonly onEdit: SendEdit
  readonly children: ReactNode
}

const NOTHING_SPENT: readonly Actual[] = []

/** People, firms and calendars, and the form of the one that is open. `children`: the toolbar. */
export function Team({ view, shown, show, onEdit, children }: TeamProps) {
  const { plan } = view
  const { data } = useQuery(actualsQuery(plan.id))
  const member = memberOf(plan, shown.edit)
  const open = member && memberKey(member)
  const main = useFocusReturns(open)
  return (
    <div className={timeline['columns']}>
      <main className={`${timeline['main']} ${css['main']}`} ref={main}>
        <div className={timeline['headline']}>
          <h1>{teamHeadline(plan.people.length, plan.firms.length, plan.calendars.length)}</h1>
          <p>{teamHint}</p>
        </div>
        {children}
        <TeamLists view={view} open={open} onOpen={(one) => show({ edit: memberKey(one) })} />
      </main>
      {member && (
        <TeamDrawer
          key={open}
          member={member}
          facts={{
            view,
            ledger: data?.actuals ?? NOTHING_SPENT,
            onEdit,
            onClose: () => show({ edit: undefined }),
          }}
        />
      )}
    </div>
  )
}

/** The first field of a form has the focus when it opens; the line it was opened from when it closes, or what adds one. */
function useFocusReturns(open: string | undefined) {
  const main = useRef<HTMLElement>(null)
  const last = useRef(open)
  // The focus belongs to the document, and goes where the form is once that is drawn.
  useEffect(() => {
    const was = last.current
    last.current = open
    if (was === open) return
    if (open !== undefined) {
      main.current?.nextElementSibling?.querySelector<HTMLElement>('form input')?.focus()
      return
    }
    const [kind = ''] = was?.split('/') ?? []
    const line = [`[data-member="${CSS.escape(was ?? '')}"]`, `[data-member="${kind}/new"]`]
    for (const selector of line) {
      const found = main.current?.querySelector<HTMLElement>(selector)
      if (found) return found.focus()
    }
  }, [open])
  return main
}
