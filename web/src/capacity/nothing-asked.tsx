import { Link, useSearch } from '@tanstack/react-router'
import { toTimeline } from '../messages-capacity.ts'
import css from './capacity-page.module.css'

/** What the page is for, while there is nothing to show on it. */
export function NothingAsked({ text }: { readonly text: string }) {
  const { plan } = useSearch({ strict: false })
  return (
    <main className={css['empty']}>
      <p>{text}</p>
      <Link to="/" search={plan === undefined ? {} : { plan }}>
        {toTimeline}
      </Link>
    </main>
  )
}
