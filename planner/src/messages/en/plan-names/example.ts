/** What the example's company calls its own: everything that is not a name of somebody. */
export const EXAMPLE = {
  plan: 'FY dual program',
  newYear: "New Year's Day",
  juneteenth: 'Juneteenth',
  independenceDay: 'Independence Day',
  veteransDay: 'Veterans Day',
  christmas: 'Christmas Day',
  leave: 'Parental leave',
  ownWork: 'Move clinician sign-in to single sign-on',
}
