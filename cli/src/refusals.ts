/** The command line itself is wrong: shown with the usage. */
export class UsageError extends Error {}

/** The file cannot be used: the message is every fault, a line each. */
export class BadFile extends Error {}
