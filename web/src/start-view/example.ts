/** The plan that a new installation begins with. */
export const EXAMPLE_ID = 'example'
