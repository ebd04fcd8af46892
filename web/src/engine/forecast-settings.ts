/** The same plan gives the same numbers, on every page. */
export const FORECAST_SEED = 1
/** Iterations until a forecast is as good as it gets: P80 to about a day. */
export const FORECAST_ITERATIONS = 10_000
