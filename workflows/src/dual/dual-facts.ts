/** What runs tell of what their coordinator said: evidence made for several programs at once, people asked by several. */
export const DUAL_EVENT_KINDS = ['pulls-made', 'person-shared'] as const
