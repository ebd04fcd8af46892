import { useQuery } from '@tanstack/react-query'
import { noticesQuery } from '../api/queries.ts'
import { unreadText } from '#words/everywhere.ts'
import css from './frame.module.css'
import { usePlanId } from './use-plan-id.ts'

/** Beyond it only that there are many is of interest. */
const MOST_SHOWN = 99

/** How many notifications of the plan nobody has read; nothing while there are none. */
export function UnreadCount() {
  const { planId } = usePlanId()
  const { data } = useQuery({ ...noticesQuery(planId ?? ''), enabled: planId !== undefined })
  const unread = data?.notifications.filter(({ read }) => !read).length ?? 0
  if (unread === 0) return null
  return (
    <span className={css['unread']}>
      <span aria-hidden="true">{unread > MOST_SHOWN ? `${MOST_SHOWN}+` : unread}</span>
      <span className="visually-hidden">{unreadText(unread)}</span>
    </span>
  )
}
