import { PLOT_HEIGHT } from '../confidence-view/date-chart.ts'

/** Px of both plots above their ground: they stand side by side. */
export const CHART_HEIGHT = PLOT_HEIGHT + 6
/** Px under it for what is along the axis. */
export const NAMES_HEIGHT = 22
