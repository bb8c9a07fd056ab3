import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../../engine/model/describe.ts";
import { api } from "../../../api/client.ts";
import { columnOf } from "../../../api/model.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { ColumnSelect } from "../ColumnSelect.tsx";
import { FormDialog } from "../FormDialog.tsx";
import { mayTake } from "./mayTake.ts";

interface NewMapDialogProps {
  readonly source: TableModel;
  readonly target: TableModel;
  readonly onClose: () => void;
}

/** One more column that is handed on: first which one, then where to; only what can hold it is offered. */
export function NewMapDialog({ source, target, onClose }: NewMapDialogProps) {
  const { t } = useTranslation("settings");
  const [from, setFrom] = useState("");
  const [to, setTo] = useState("");
  const chosen = columnOf(source, from);
  const save = useMutation({
    mutationFn: () =>
      api.post("filon_columnmaps", {
        filon_sourcetable: source.name,
        filon_sourcecolumn: from,
        filon_targettable: target.name,
        filon_targetcolumn: to,
      }),
    onSuccess: async () => {
      await invalidateRecord("filon_columnmap");
      onClose();
    },
  });
  return (
    <FormDialog
      title={t("maps.new")}
      saveLabel={t("common:save")}
      error={save.error}
      busy={save.isPending}
      isComplete={from !== "" && to !== ""}
      onSave={() => save.mutate()}
      onClose={onClose}
    >
      <ColumnSelect
        label={t("maps.from", { label: source.label })}
        columns={source.columns.filter(({ create }) => create)}
        value={from}
        onChange={(name) => {
          setFrom(name);
          setTo("");
        }}
      />
      <ColumnSelect
        label={t("maps.to", { label: target.label })}
        columns={
          chosen === undefined
            ? []
            : target.columns.filter((column) => column.create && column.update && mayTake(column, chosen))
        }
        value={to}
        onChange={setTo}
      />
    </FormDialog>
  );
}
