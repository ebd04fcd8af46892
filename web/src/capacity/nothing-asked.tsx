import { Link, useSearch } from '@tanstack/react-router'
import { toTimeline } from '#words/capacity.ts'
import css from './capacity-page.module.css'

type NothingAskedProps = { readonly title: string; readonly text: string }

/** What the page is for, while there is nothing to show on it. */
export function NothingAsked({ title, text }: NothingAskedProps) {
  const { plan } = useSearch({ strict: false })
  return (
    <main className={css['empty']}>
      <h1>{title}</h1>
      <p>{text}</p>
      <Link to="/" search={plan === undefined ? {} : { plan }}>
        {toTimeline}
      </Link>
    </main>
  )
}
