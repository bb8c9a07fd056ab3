/** The tables the tiles are about: what is known of them is asked for with the app, not after it. */
export const homeTables = ["opportunity", "lead", "activitypointer", "quote", "invoice"] as const;
