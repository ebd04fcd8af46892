import { IconTimeline } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import css from './frame.module.css'

/** The pages that work. */
const PAGES = [{ to: '/', name: 'Timeline', Icon: IconTimeline }] as const

export const Rail = () => (
  <nav className={css['rail']} aria-label="Pages">
    <span className={css['logo']} aria-hidden="true">
      S
    </span>
    {PAGES.map(({ to, name, Icon }) => (
      <Link key={to} to={to} search={(old) => old} className={css['railLink']} activeProps={{ 'aria-current': 'page' }}>
        <Icon size={20} stroke={1.6} aria-hidden="true" />
        {name}
      </Link>
    ))}
  </nav>
)
