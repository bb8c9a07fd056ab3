import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel, ViewModel } from "../../../../engine/model/describe.ts";
import { messageOf } from "../../../api/apiError.ts";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { toast } from "../../../ui/toasts.ts";
import { ViewNameDialog } from "./ViewNameDialog.tsx";
import { createView, deleteView, renameView } from "./personalViews.ts";

export type ViewAct = "saveAs" | "rename" | "delete";

interface ViewDialogsProps {
  readonly act: ViewAct;
  readonly model: TableModel;
  readonly view: ViewModel;
  /** The list as it is on show: the view with what the reader changed. */
  readonly list: ViewModel;
  /** Shows a view; undefined for the table's first. */
  readonly onShow: (id: string | undefined) => void;
  readonly onClose: () => void;
}

/** What is asked before a view is made, renamed or deleted. */
export function ViewDialogs({ act, model, view, list, onShow, onClose }: ViewDialogsProps) {
  const { t } = useTranslation("grid");
  const [isBusy, setBusy] = useState(false);
  const remove = async () => {
    setBusy(true);
    try {
      await deleteView(view.id);
      onShow(undefined);
    } catch (error) {
      toast({ intent: "error", text: messageOf(error) });
    }
    onClose();
  };
  switch (act) {
    case "saveAs":
      return (
        <ViewNameDialog
          title={t("views.saveAs")}
          name=""
          onSave={async (name) => onShow(await createView(model, name, list))}
          onClose={onClose}
        />
      );
    case "rename":
      return (
        <ViewNameDialog
          title={t("views.rename")}
          name={view.label}
          onSave={(name) => renameView(view.id, name)}
          onClose={onClose}
        />
      );
    case "delete":
      return (
        <ConfirmDialog
          title={t("views.delete")}
          confirmLabel={t("views.deleteVerb")}
          danger
          busy={isBusy}
          onConfirm={() => void remove()}
          onClose={onClose}
        >
          {t("views.deleteText", { view: view.label })}
        </ConfirmDialog>
      );
    default:
      return act satisfies never;
  }
}
