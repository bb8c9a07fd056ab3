import type { Label } from "../../../../engine/model/label.ts";
import type { Section, Tab } from "../../../../engine/model/screen.ts";
import { moved } from "../../../record/grid/moved.ts";

/** A form being laid out: each change is a new layout. Tabs and sections are known by their place. */

export type Layout = readonly Tab[];

/** With the columns shown large at the head of a record, and those of the short form. */
export interface FormLayout {
  readonly tabs: Layout;
  readonly header: readonly string[];
  readonly quickCreate: readonly string[];
}

export interface Place {
  readonly tab: number;
  readonly section: number;
}

export type Step = 1 | -1;

export function columnsOfSections(sections: readonly Section[]): readonly string[] {
  return sections.flatMap(({ columns }) => columns);
}

export function columnsOfLayout(layout: Layout): readonly string[] {
  return layout.flatMap(({ sections }) => columnsOfSections(sections));
}

/** Whether every tab has a section, and every section a column. */
export function isWhole(layout: Layout): boolean {
  const isFilled = ({ sections }: Tab) => sections.length > 0 && sections.every(({ columns }) => columns.length > 0);
  return layout.length > 0 && layout.every(isFilled);
}

/** With a column in a section, before another one or at its end; wherever else it stood, it is gone from there. */
export function columnPut(layout: Layout, column: string, place: Place, before?: string): Layout {
  if (column === before) return layout;
  return sectionChanged(columnRemoved(layout, column), place, (section) => {
    const at = before === undefined ? -1 : section.columns.indexOf(before);
    const end = at < 0 ? section.columns.length : at;
    return { ...section, columns: [...section.columns.slice(0, end), column, ...section.columns.slice(end)] };
  });
}

export function columnRemoved(layout: Layout, column: string): Layout {
  return everySection(layout, (section) =>
    section.columns.includes(column)
      ? { ...section, columns: section.columns.filter((name) => name !== column) }
      : section,
  );
}

/** With a column one place further; past the edge of its section it goes on in the next one. */
export function columnStepped(layout: Layout, column: string, by: Step): Layout {
  const places = placesOf(layout);
  const at = places.findIndex((place) => sectionAt(layout, place)?.columns.includes(column));
  const place = places[at];
  const columns = place && sectionAt(layout, place)?.columns;
  if (!place || !columns) return layout;
  const index = columns.indexOf(column);
  const isInside = index + by >= 0 && index + by < columns.length;
  if (isInside)
    return sectionChanged(layout, place, (section) => ({ ...section, columns: moved(columns, index, index + by) }));
  const next = places[at + by];
  if (next === undefined) return layout;
  return columnPut(layout, column, next, by === 1 ? sectionAt(layout, next)?.columns[0] : undefined);
}

export function sectionAdded(layout: Layout, tab: number, label: Label): Layout {
  return tabChanged(layout, tab, (one) => ({ ...one, sections: [...one.sections, { label, columns: [] }] }));
}

export function sectionRenamed(layout: Layout, place: Place, label: Label): Layout {
  return sectionChanged(layout, place, (section) => ({ ...section, label }));
}

export function sectionRemoved(layout: Layout, { tab, section }: Place): Layout {
  return tabChanged(layout, tab, (one) => ({ ...one, sections: one.sections.filter((_, at) => at !== section) }));
}

/** Where a section stands once it is one place further; past the edge of its tab it goes on in the next one. */
export function sectionStep(layout: Layout, { tab, section }: Place, by: Step): Place | null {
  const isInside = section + by >= 0 && section + by < (layout[tab]?.sections.length ?? 0);
  if (isInside) return { tab, section: section + by };
  const next = layout[tab + by];
  return next === undefined ? null : { tab: tab + by, section: by === 1 ? 0 : next.sections.length };
}

export function sectionMoved(layout: Layout, from: Place, to: Place): Layout {
  const section = sectionAt(layout, from);
  if (section === undefined) return layout;
  return tabChanged(sectionRemoved(layout, from), to.tab, (tab) => ({
    ...tab,
    sections: [...tab.sections.slice(0, to.section), section, ...tab.sections.slice(to.section)],
  }));
}

/** The new tab has a name that none of the others has. */
export function tabAdded(layout: Layout, label: Label): Layout {
  const names = new Set(layout.map(({ name }) => name));
  let number = layout.length + 1;
  while (names.has(`tab_${number}`)) number += 1;
  return [...layout, { name: `tab_${number}`, label, sections: [] }];
}

export function tabRenamed(layout: Layout, tab: number, label: Label): Layout {
  return tabChanged(layout, tab, (one) => ({ ...one, label }));
}

export function tabRemoved(layout: Layout, tab: number): Layout {
  return layout.filter((_, at) => at !== tab);
}

function tabChanged(layout: Layout, tab: number, change: (tab: Tab) => Tab): Layout {
  return layout.map((one, at) => (at === tab ? change(one) : one));
}

function sectionChanged(layout: Layout, place: Place, change: (section: Section) => Section): Layout {
  return everySection(layout, (section, at) =>
    at.tab === place.tab && at.section === place.section ? change(section) : section,
  );
}

function everySection(layout: Layout, change: (section: Section, place: Place) => Section): Layout {
  return layout.map((one, tab) => ({
    ...one,
    sections: one.sections.map((each, section) => change(each, { tab, section })),
  }));
}

function placesOf(layout: Layout): readonly Place[] {
  return layout.flatMap(({ sections }, tab) => sections.map((_, section) => ({ tab, section })));
}

function sectionAt(layout: Layout, { tab, section }: Place): Section | undefined {
  return layout[tab]?.sections[section];
}
