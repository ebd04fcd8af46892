import { useAnnouncer } from '../announcer.ts'
import { disclaimer } from '#words/everywhere.ts'
import css from './frame.module.css'

/** What was just done, said aloud and shown, and what this tool is not. */
export function Footer() {
  const { text, count } = useAnnouncer()
  return (
    <footer className={css['footer']}>
      <span role="status" aria-live="polite" className={css['said']} title={text}>
        <span key={count}>{text}</span>
      </span>
      <span>{disclaimer}</span>
    </footer>
  )
}
