import { Button } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api } from "../../../api/client.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { QuickCreatePane } from "../../../record/form/QuickCreatePane.tsx";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { EditPane } from "../EditPane.tsx";
import type { Unit } from "../settingsQueries.ts";
import { useSettingsSearch } from "../settingsSearch.ts";
import { StateBadge } from "../StateBadge.tsx";
import { MoveUnitDialog } from "./MoveUnitDialog.tsx";
import { UnitPeople } from "./UnitPeople.tsx";
import type { UnitNode } from "./unitTree.ts";

const edited = [
  "name",
  "divisionname",
  "costcenter",
  "emailaddress",
  "websiteurl",
  "address1_line1",
  "address1_line2",
  "address1_postalcode",
  "address1_city",
  "address1_country",
  "description",
];
const asked = ["name", "emailaddress", "costcenter", "description"];

interface UnitPanelProps {
  readonly unit: Unit;
  readonly tree: readonly UnitNode[];
}

type Overlay = "edit" | "move" | "new" | "disable";

/** One business unit: what can be done with it, and who works there. */
export function UnitPanel({ unit, tree }: UnitPanelProps) {
  const { t } = useTranslation("settings");
  const [, change] = useSettingsSearch();
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const close = () => setOverlay(null);
  const { id, name, isOff } = unit;
  const isRoot = unit.parentId === null;
  const toggle = useMutation({
    mutationFn: () => api.patch(`businessunits(${id})`, { isdisabled: !isOff }),
    onSettled: async () => {
      close();
      await invalidateRecord("businessunit", id);
    },
  });
  return (
    <section className="unit-panel" aria-labelledby="unit-name">
      <div className="unit-panel-head">
        <h2 id="unit-name">{name}</h2>
        <StateBadge isOff={isOff} />
      </div>
      <div className="settings-actions">
        <Button appearance="primary" onClick={() => setOverlay("new")}>
          {t("units.newBelow")}
        </Button>
        <Button onClick={() => setOverlay("edit")}>{t("edit")}</Button>
        {isRoot ? null : (
          <>
            <Button onClick={() => setOverlay("move")}>{t("units.move")}</Button>
            <Button onClick={() => (isOff ? toggle.mutate() : setOverlay("disable"))}>
              {t(isOff ? "enable" : "disable")}
            </Button>
          </>
        )}
      </div>
      <ErrorNote error={toggle.error} />
      <UnitPeople id={id} />
      {overlay === "edit" ? (
        <EditPane title={t("editOf", { name })} table="businessunit" id={id} columns={edited} onClose={close} />
      ) : null}
      {overlay === "new" ? (
        <QuickCreatePane
          table="businessunit"
          columns={asked}
          preset={{ parentbusinessunitid: { table: "businessunit", id, name } }}
          onClose={close}
          onCreated={(made) => change({ id: made.id })}
        />
      ) : null}
      {overlay === "move" ? <MoveUnitDialog unit={unit} tree={tree} onClose={close} /> : null}
      {overlay === "disable" ? (
        <ConfirmDialog
          title={t("disableOf", { name })}
          confirmLabel={t("disable")}
          busy={toggle.isPending}
          onConfirm={() => toggle.mutate()}
          onClose={close}
        >
          {t("units.disableText")}
        </ConfirmDialog>
      ) : null}
    </section>
  );
}
