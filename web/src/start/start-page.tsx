import { useQuery } from '@tanstack/react-query'
import { loading } from '#words/everywhere.ts'
import { startIntro, startTitle } from '#words/start.ts'
import { plansQuery, todayQuery } from '../api/queries.ts'
import { EXAMPLE_ID } from '../start-view/example.ts'
import { Doors } from './doors.tsx'
import { Setup } from './setup.tsx'
import css from './start.module.css'

/** Where a plan begins: the six questions with what they come to, the example, or nothing at all. */
export function StartPage() {
  const today = useQuery(todayQuery).data?.today
  const plans = useQuery(plansQuery).data?.plans
  return (
    <main className={css['main']}>
      <header className={css['head']}>
        <h1>{startTitle}</h1>
        <p>{startIntro}</p>
        {today !== undefined && <Doors today={today} hasExample={(plans ?? []).some(({ id }) => id === EXAMPLE_ID)} />}
      </header>
      {today === undefined ? <output>{loading}</output> : <Setup today={today} />}
    </main>
  )
}
