import { editDistance, isTypo } from "./likeness.ts";

/** Whether a domain is a name, or as much of it as goes into a domain, but for a slip of the keyboard. */
export function isDomainOf(site: string, name: string): boolean {
  if (name.length < 4) return false;
  if (site === name || isTypo(site, name) || (site.length > 4 && name.startsWith(site))) return true;
  return site.length >= 12 && editDistance(site, name.slice(0, site.length), 1) <= 1;
}
