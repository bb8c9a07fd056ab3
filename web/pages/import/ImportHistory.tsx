import { Badge, Button, type BadgeProps } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatted, type Row } from "../../api/client.ts";
import { useTableModel } from "../../api/model.ts";
import { DateText } from "../../ui/DateText.tsx";
import { modelColumns, propertiesOf } from "../settings/list/listColumn.tsx";
import { SettingsList } from "../settings/list/SettingsList.tsx";
import { ImportRowsPane } from "./ImportRowsPane.tsx";
import { RevertDialog } from "./RevertDialog.tsx";

interface ImportHistoryProps {
  /** Imports into this table alone. */
  readonly table?: string;
  readonly pageSize?: number;
}

const counts = ["filon_createdcount", "filon_updatedcount", "filon_failedcount"];
const read = ["filon_name", "statecode", "statuscode", "ownerid", "createdon", "filon_removedcount", "filon_keptcount"];
const colors: Readonly<Record<number, BadgeProps["color"]>> = { 1: "informative", 2: "success", 3: "warning" };

type Overlay = { readonly kind: "revert" | "rows"; readonly run: Row };

/** Files that were brought in, the newest first; each shows what became of its records, and is taken back. */
export function ImportHistory({ table, pageSize = 10 }: ImportHistoryProps) {
  const { t } = useTranslation("import");
  const model = useTableModel("filon_importrun");
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const close = () => setOverlay(null);
  return (
    <>
      <SettingsList
        model={model}
        label={t("history.title")}
        none={t("history.none")}
        query={{
          select: propertiesOf(model, [...read, ...counts]),
          filter: table === undefined ? undefined : `filon_table eq '${table}'`,
          order: "createdon desc",
          pageSize,
        }}
        columns={[
          { name: "file", label: t("history.file"), render: nameOf },
          {
            name: "when",
            label: t("history.when"),
            render: (run) => <DateText value={String(run.createdon)} show="datetime" />,
          },
          { name: "who", label: t("history.who"), render: (run) => formatted(run, "_ownerid_value") },
          ...modelColumns(model, counts),
          {
            name: "state",
            label: t("history.state"),
            render: (run) => (
              <Badge appearance="tint" color={colors[Number(run.statuscode)] ?? "subtle"}>
                {formatted(run, "statuscode")}
              </Badge>
            ),
          },
          {
            name: "actions",
            label: t("history.actions"),
            render: (run) => (
              <div className="settings-actions">
                <Button
                  size="small"
                  aria-label={t("history.rowsOf", { file: nameOf(run) })}
                  onClick={() => setOverlay({ kind: "rows", run })}
                >
                  {t("history.rows")}
                </Button>
                {run.statecode === 0 && Number(run.filon_createdcount) > 0 ? (
                  <Button
                    size="small"
                    aria-label={t("revert.title", { file: nameOf(run) })}
                    onClick={() => setOverlay({ kind: "revert", run })}
                  >
                    {t("revert.verb")}
                  </Button>
                ) : null}
              </div>
            ),
          },
        ]}
      />
      {overlay?.kind === "revert" ? (
        <RevertDialog
          importId={String(overlay.run.filon_importrunid)}
          filename={nameOf(overlay.run)}
          onDetails={() => setOverlay({ kind: "rows", run: overlay.run })}
          onClose={close}
        />
      ) : null}
      {overlay?.kind === "rows" ? (
        <ImportRowsPane
          importId={String(overlay.run.filon_importrunid)}
          filename={nameOf(overlay.run)}
          table={String(table ?? "lead")}
          onClose={close}
        />
      ) : null}
    </>
  );
}

function nameOf(run: Row): string {
  return String(run.filon_name ?? "") || "—";
}
