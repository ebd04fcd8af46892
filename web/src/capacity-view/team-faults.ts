/** What can be wrong with a field of somebody, a firm or a calendar. */
export type TeamFaultCode =
  | 'name'
  | 'role'
  | 'hours'
  | 'rate'
  | 'currency'
  | 'time-zone'
  | 'email'
  | 'kinds'
  | 'at-once'
  | 'week'
  | 'days-name'
  | 'day'
  | 'order'
  | 'heir'
  | 'time-recorded'

/** The field that is wrong, and how. Days that are typed in a list are fields such as `leave 3 first`, by their key. */
export type TeamFault = { readonly field: string; readonly code: TeamFaultCode }
