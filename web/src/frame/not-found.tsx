import { Link } from '@tanstack/react-router'
import { addressUnknown, toTimeline } from '#words/everywhere.ts'
import css from './frame.module.css'

/** What an address shows under which there is no page. */
export const NotFound = () => (
  <main className={css['broken']}>
    <p>
      {addressUnknown} <Link to="/">{toTimeline}</Link>
    </p>
  </main>
)
