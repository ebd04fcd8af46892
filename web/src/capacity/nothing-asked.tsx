import { Link, useSearch } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { toTimeline } from '#words/capacity.ts'
import css from './capacity-page.module.css'

type NothingAskedProps = { readonly title: string; readonly text: string; readonly children?: ReactNode }

/** What the page is for, while there is nothing to show on it. */
export function NothingAsked({ title, text, children }: NothingAskedProps) {
  const { plan } = useSearch({ strict: false })
  return (
    <main className={css['empty']}>
      <h1>{title}</h1>
      <p>{text}</p>
      {children}
      <Link to="/" search={plan === undefined ? {} : { plan }}>
        {toTimeline}
      </Link>
    </main>
  )
}
