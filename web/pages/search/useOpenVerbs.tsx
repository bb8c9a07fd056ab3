import { FlashRegular } from "@fluentui/react-icons/svg/flash";
import { useQuery } from "@tanstack/react-query";
import { useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { VerbModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { tableModelQuery } from "../../api/model.ts";
import { recordKeys } from "../../api/records.ts";
import { hasUnsavedChanges } from "../../record/page/unsavedChanges.ts";
import { isAllowed, isCalledFor } from "../../record/verbs/runVerb.ts";
import { pathOf } from "../../shell/place.ts";
import { toast } from "../../ui/toasts.ts";
import type { PaletteItem } from "./paletteItems.ts";
import { matches } from "./matching.ts";

/** What can be done with a record from the palette. */
export interface VerbAsked {
  readonly verb: VerbModel;
  readonly table: string;
  readonly id: string;
}

/** The verbs that the state of the open record allows; none where no record is open. */
export function useOpenVerbs(typed: string, onVerb: (asked: VerbAsked) => void): readonly PaletteItem[] {
  const { t } = useTranslation("record");
  const pathname = useRouterState({ select: ({ location }) => location.pathname });
  const { table, id } = pathOf(pathname);
  const { data: model } = useQuery({ ...tableModelQuery(table), enabled: false });
  const { data: record } = useQuery<Row>({ queryKey: recordKeys.record(table, id), enabled: false });
  if (model === undefined || record === undefined) return [];
  const verbs = model.verbs.filter((verb) => isCalledFor(verb, record) && isAllowed(verb, record));
  return verbs
    .filter(({ label }) => matches(label, typed))
    .map((verb) => ({
      key: `verb-${verb.name}`,
      icon: <FlashRegular aria-hidden />,
      name: verb.label,
      run: () => (hasUnsavedChanges() ? toast({ intent: "info", text: t("saveFirst") }) : onVerb({ verb, table, id })),
    }));
}
