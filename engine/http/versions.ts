/** The versions of the Web API that an address may name, as a pattern. */
export const versions = String.raw`v[89]\.[0-2]`;
