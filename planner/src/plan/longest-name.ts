/** Nothing of a plan is called longer: what is, is a text that was pasted into the wrong field. */
export const LONGEST_NAME = 200
