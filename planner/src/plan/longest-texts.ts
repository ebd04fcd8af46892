/** Nothing of a plan is called longer: what is, is a text that was pasted into the wrong field. */
export const LONGEST_NAME = 200
/** A note says why, in a paragraph or a few. */
export const LONGEST_NOTE = 2_000
/** What somebody says of an activity, which others answer. */
export const LONGEST_COMMENT = 4_000
