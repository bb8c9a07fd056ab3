/** The tables that duplicates are looked for in. */
export const ruledTables = ["account", "contact", "lead", "opportunity", "quote"] as const;
