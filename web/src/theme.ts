import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core'
import { closeDialog } from '#words/everywhere.ts'

/** The dark of the rail and of primary buttons, from lightest to darkest. */
const ink: MantineColorsTuple = [
  '#f4f6fa',
  '#e6eaf1',
  '#cbd3e0',
  '#aab6ca',
  '#8492ab',
  '#64748b',
  '#475569',
  '#334155',
  '#1e293b',
  '#0f172a',
]

/** Mantine's own defaults miss WCAG's contrast in several places; these choices meet it (see shared notes on axe). */
export const theme = createTheme({
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  headings: { fontFamily: "'Inter Variable', system-ui, sans-serif", fontWeight: '700' },
  colors: { ink },
  primaryColor: 'indigo',
  primaryShade: { light: 8, dark: 8 },
  autoContrast: true,
  luminanceThreshold: 0.3,
  defaultRadius: 'md',
  cursorType: 'pointer',
  components: {
    // The placeholder takes the focus and is no item: a menu may hold nothing else (WAI-ARIA).
    Menu: { defaultProps: { withInitialFocusPlaceholder: false } },
    // Its button is a cross: one that says nothing more is at least called what it does.
    Modal: { defaultProps: { closeButtonProps: { 'aria-label': closeDialog } } },
  },
})

/** The colour of what takes something away, where Mantine's own red would be too pale to read. */
export const DANGER = 'var(--mantine-color-error)'

/** The variables whose defaults are too pale on their background. */
export const variables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': '#566275',
    '--mantine-color-error': '#c92a2a',
    '--mantine-color-placeholder': '#667085',
  },
  dark: {
    '--mantine-color-dimmed': '#a6b0c0',
    '--mantine-color-error': '#ff8787',
    '--mantine-color-placeholder': '#98a2b3',
    '--mantine-color-body': '#12161f',
  },
})
