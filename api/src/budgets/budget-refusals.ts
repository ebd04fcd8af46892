import { Refusals } from '../openapi/refusals.ts'

/** What everything that counts the money of a plan may refuse with. */
export const BudgetRefusals = () =>
  Refusals('plan-unknown', 'request-invalid', 'id-unknown', 'rate-missing', 'currency-unknown', 'lags-contradict')
