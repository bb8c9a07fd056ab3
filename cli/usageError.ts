/** A command that cannot be understood, or lacks something: the words say what, and the way out is the usage. */
export class UsageError extends Error {}
