import { Button } from '@mantine/core'
import { useState } from 'react'
import { useMarkNotice } from '../api/facts.ts'
import type { Notice } from '../api/wire.ts'
import { longDate, withDays } from '../format.ts'
import { unreadText } from '#words/everywhere.ts'
import { allRead, markNotice, moreText, noNotices, noticeActs, sections } from '#words/runs.ts'
import { showRefusal } from '../notices.ts'
import type { PlanView } from '../plan-view/plan-view.ts'
import { ReminderSettings } from './reminder-settings.tsx'
import css from './runs.module.css'

const AT_ONCE = 10

type NoticeListProps = { readonly view: PlanView; readonly notices: readonly Notice[] }

/** What people had to hear, the newest first: unread ones, and the others on demand. */
export function NoticeList({ view, notices }: NoticeListProps) {
  const [withRead, setWithRead] = useState(false)
  const [most, setMost] = useState(AT_ONCE)
  const unread = notices.filter(({ read }) => !read)
  const shown = withRead ? notices : unread
  const more = Math.min(AT_ONCE, shown.length - most)
  return (
    <section className={css['section']} aria-labelledby="runs-notices">
      <h2 id="runs-notices">
        {sections.notices} {unread.length > 0 && <small>{unreadText(unread.length)}</small>}
      </h2>
      {shown.length === 0 && <p className={css['quiet']}>{notices.length === 0 ? noNotices : allRead}</p>}
      <ul className={css['notices']}>
        {shown.slice(0, most).map((notice) => (
          <NoticeLine key={notice.id} view={view} notice={notice} />
        ))}
      </ul>
      {more > 0 && (
        <Button size="compact-xs" variant="default" onClick={() => setMost(most + more)}>
          {moreText(more)}
        </Button>
      )}
      {notices.length > unread.length && (
        <label className={css['check']}>
          <input type="checkbox" checked={withRead} onChange={() => setWithRead(!withRead)} />
          {noticeActs.all}
        </label>
      )}
      <ReminderSettings view={view} />
    </section>
  )
}

function NoticeLine({ view, notice }: { readonly view: PlanView; readonly notice: Notice }) {
  const { id, personId, dueOn, read } = notice
  const sentence = withDays(notice.sentence)
  const mark = useMarkNotice(view.plan.id)
  return (
    <li data-read={read || undefined}>
      <p>{sentence}</p>
      <small>
        {view.person(personId)?.name ?? personId} · {longDate(dueOn)}
      </small>
      <Button
        size="compact-xs"
        variant="default"
        loading={mark.isPending}
        aria-label={read ? undefined : markNotice(sentence)}
        onClick={() => mark.mutate({ id, read: !read }, { onError: showRefusal })}
      >
        {read ? noticeActs.unread : noticeActs.read}
      </Button>
    </li>
  )
}
