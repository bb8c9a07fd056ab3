import { Button } from "@fluentui/react-components";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { EditRegular } from "@fluentui/react-icons/svg/edit";
import { MoreHorizontalRegular } from "@fluentui/react-icons/svg/more-horizontal";
import { PinOffRegular } from "@fluentui/react-icons/svg/pin-off";
import { PinRegular } from "@fluentui/react-icons/svg/pin";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useTable } from "../../api/model.ts";
import { ButtonMenu, type MenuChoice } from "../../ui/ButtonMenu.tsx";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import type { TimelineEntry } from "./timelineEntry.ts";
import { useEntryWrites } from "./timelineQueries.ts";

interface EntryMenuProps {
  readonly entry: TimelineEntry;
  readonly title: string;
  readonly onEdit: () => void;
}

/** What can be done with an entry in its place. An activity is changed on its own page, a note here. */
export function EntryMenu({ entry, title, onEdit }: EntryMenuProps) {
  const { t } = useTranslation("timeline");
  const table = useTable(entry.kind);
  const { pin, remove } = useEntryWrites(table, entry);
  const [isDeleting, setDeleting] = useState(false);
  const isNote = entry.kind === "annotation";
  const may = table?.rights;
  const choices: MenuChoice[] = [];
  if (may?.write)
    choices.push({
      key: "pin",
      label: t(entry.isPinned ? "unpin" : "pin"),
      icon: entry.isPinned ? <PinOffRegular /> : <PinRegular />,
      run: () => pin.mutate(!entry.isPinned),
    });
  if (isNote && may?.write) choices.push({ key: "edit", label: t("edit"), icon: <EditRegular />, run: onEdit });
  if (isNote && may?.delete)
    choices.push({ key: "delete", label: t("delete"), icon: <DeleteRegular />, run: () => setDeleting(true) });
  if (choices.length === 0) return null;
  const label = t("actions", { subject: title });
  return (
    <>
      <ButtonMenu
        button={
          <Button size="small" appearance="subtle" icon={<MoreHorizontalRegular />} aria-label={label} title={label} />
        }
        choices={choices}
      />
      {isDeleting ? (
        <ConfirmDialog
          title={t("deleteTitle")}
          confirmLabel={t("delete")}
          danger
          busy={remove.isPending}
          onConfirm={() => remove.mutate(undefined, { onSettled: () => setDeleting(false) })}
          onClose={() => setDeleting(false)}
        >
          {t("deleteBody")}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
