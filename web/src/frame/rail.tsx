import { Menu } from '@mantine/core'
import {
  IconChartDots,
  IconChecklist,
  IconCoin,
  IconDots,
  IconGitCompare,
  IconHistory,
  IconLayoutGrid,
  IconPlayerPlay,
  IconTimeline,
} from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { morePages, pageName, pagesTitle } from '#words/palette.ts'
import css from './frame.module.css'
import { type PagePath, PAGES, PAGES_AT_HAND, samePlan } from './pages.ts'
import { SettingsChoices, SettingsMenu } from './settings-menu.tsx'
import { UnreadCount } from './unread-count.tsx'
import { useIsPhone } from './use-is-phone.ts'

/** A page's picture. */
const ICONS: Readonly<Record<PagePath, typeof IconTimeline>> = {
  '/': IconTimeline,
  '/capacity': IconLayoutGrid,
  '/budget': IconCoin,
  '/confidence': IconChartDots,
  '/scenarios': IconGitCompare,
  '/baselines': IconHistory,
  '/evidence': IconChecklist,
  '/runs': IconPlayerPlay,
}

/** The pages: all of them at the side of a screen, those at hand under the thumb. */
export function Rail() {
  const isPhone = useIsPhone()
  return (
    <nav className={css['rail']} aria-label={pagesTitle}>
      <span className={css['logo']} aria-hidden="true">
        S
      </span>
      {(isPhone ? PAGES_AT_HAND : PAGES).map((to) => (
        <PageLink key={to} to={to} Icon={ICONS[to]} />
      ))}
      {isPhone ? <MorePages /> : <SettingsMenu />}
    </nav>
  )
}

/** What the bar of a phone has no room for. */
function MorePages() {
  const { pathname } = useLocation()
  const others = PAGES.filter((to) => !PAGES_AT_HAND.includes(to))
  return (
    <Menu position="top-end" withinPortal>
      <Menu.Target>
        <button
          type="button"
          className={`${css['railLink']} ${css['railSettings']}`}
          aria-current={others.some((to) => to === pathname) || undefined}
        >
          <IconDots size={20} stroke={1.6} aria-hidden="true" />
          {morePages}
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {others.map((to) => (
          <OtherPage key={to} to={to} Icon={ICONS[to]} />
        ))}
        <Menu.Divider />
        <SettingsChoices />
      </Menu.Dropdown>
    </Menu>
  )
}

const OtherPage = ({ to, Icon }: PageLinkProps) => (
  <Menu.Item
    leftSection={<Icon size={18} stroke={1.6} aria-hidden="true" />}
    renderRoot={(props) => <Link to={to} search={samePlan} {...props} />}
  >
    {pageName(to)}
  </Menu.Item>
)

type PageLinkProps = { readonly to: PagePath; readonly Icon: typeof IconTimeline }

const PageLink = ({ to, Icon }: PageLinkProps) => (
  <Link
    to={to}
    search={samePlan}
    className={css['railLink']}
    activeOptions={{ exact: true, includeSearch: false }}
    activeProps={{ 'aria-current': 'page' }}
  >
    <Icon size={20} stroke={1.6} aria-hidden="true" />
    {pageName(to)}
    {to === '/runs' && <UnreadCount />}
  </Link>
)
