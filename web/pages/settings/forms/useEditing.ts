import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../../engine/model/describe.ts";
import type { Label } from "../../../../engine/model/label.ts";
import { columnOf } from "../../../api/model.ts";
import type { Layout, Place } from "./layout.ts";
import { useFocusAfter } from "./useFocusAfter.ts";

/** What is given a name: a tab, or a section of one; new, where it has no label yet. */
export interface Naming {
  readonly place: Place | { readonly tab: number; readonly section?: undefined };
  readonly label?: Label;
}

/** A form being laid out, as its parts see it. */
export interface Editing {
  readonly model: TableModel;
  readonly layout: Layout;
  readonly needed: readonly string[];
  readonly change: (layout: Layout) => void;
  readonly rename: (naming: Naming) => void;
  readonly focusAfter: (id: string) => void;
  /** Why a part with these columns cannot go; undefined where it can. */
  readonly keptReason: (columns: readonly string[]) => string | undefined;
}

export function useEditing(given: Omit<Editing, "focusAfter" | "keptReason">): Editing {
  const { t } = useTranslation("settings");
  const focusAfter = useFocusAfter();
  const keptReason = (columns: readonly string[]) => {
    const kept = columns.filter((column) => given.needed.includes(column));
    const names = kept.map((column) => labelOfColumn(given.model, column)).join(", ");
    return kept.length > 0 ? t("forms.neededHere", { names }) : undefined;
  };
  return { ...given, focusAfter, keptReason };
}

export function labelOfColumn(model: TableModel, column: string): string {
  return columnOf(model, column)?.label ?? column;
}

/** The id of a tab's or section's part of the page. */
export function partId({ tab, section }: Naming["place"]): string {
  return section === undefined ? `form-tab-${tab}` : `form-section-${tab}-${section}`;
}
