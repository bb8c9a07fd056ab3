import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useMutation, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Label } from "../../../../engine/model/label.ts";
import { api } from "../../../api/client.ts";
import { useTableModel } from "../../../api/model.ts";
import { queryClient } from "../../../api/queryClient.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { choosableColumns } from "../../../record/grid/gridColumns.ts";
import { UnsavedChanges } from "../../../record/page/UnsavedChanges.tsx";
import { ActionButton } from "../../../ui/ActionButton.tsx";
import { ConfirmDialog } from "../../../ui/ConfirmDialog.tsx";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { toast } from "../../../ui/toasts.ts";
import { layoutOf, storedFormQuery, type ShippedForm } from "./formsQueries.ts";
import { LabelDialog } from "./LabelDialog.tsx";
import {
  columnsOfLayout,
  isWhole,
  sectionAdded,
  sectionRenamed,
  tabAdded,
  tabRenamed,
  type FormLayout,
  type Layout,
} from "./layout.ts";
import { ColumnList } from "./ColumnList.tsx";
import { TabEditor } from "./TabEditor.tsx";
import { useEditing, type Naming } from "./useEditing.ts";

/** The form of a table, being laid out; nothing counts before it is saved. */
export function FormEditor({ shipped }: { readonly shipped: ShippedForm }) {
  const { t } = useTranslation("settings");
  const { table, needed } = shipped;
  const model = useTableModel(table);
  const { data: stored } = useSuspenseQuery(storedFormQuery(table));
  // What the changes began on: others may store theirs meanwhile, which saving must notice.
  const [base, setBase] = useState(stored);
  const [changed, setChanged] = useState<FormLayout | null>(null);
  const [naming, setNaming] = useState<Naming | null>(null);
  const [isResetting, setResetting] = useState(false);
  if (stored !== base && changed === null) setBase(stored);

  const before = base === null ? shipped.layout : layoutOf(base.text, shipped.layout);
  const form = changed ?? before;
  const layout = form.tabs;
  const changeForm = (part: Partial<FormLayout>) => {
    const next = { ...form, ...part };
    setChanged(JSON.stringify(next) === JSON.stringify(before) ? null : next);
  };
  const change = (tabs: Layout) => changeForm({ tabs });
  const editing = useEditing({ model, layout, needed, change, rename: setNaming });
  const shown = new Set(columnsOfLayout(layout));
  const offered = choosableColumns(model).filter(({ name }) => !shown.has(name));

  const refresh = async () => {
    await Promise.all([
      invalidateRecord("systemform"),
      queryClient.invalidateQueries({ queryKey: ["model", table], exact: true }),
    ]);
    setChanged(null);
  };
  const save = useMutation({
    mutationFn: () => {
      const formjson = JSON.stringify(form);
      return base === null
        ? api.post("systemforms", { name: model.label, objecttypecode: table, formjson })
        : api.patch(`systemforms(${base.id})`, { formjson }, base);
    },
    onSuccess: async () => {
      await refresh();
      toast({ intent: "success", text: t("forms.saved", { name: model.plural }) });
    },
  });
  const reset = useMutation({
    mutationFn: async () => {
      if (stored !== null) await api.delete(`systemforms(${stored.id})`);
    },
    onSuccess: async () => {
      await refresh();
      setResetting(false);
      toast({ intent: "success", text: t("forms.wasReset", { name: model.plural }) });
    },
  });
  const discard = () => {
    setChanged(null);
    save.reset();
  };
  return (
    <>
      <p className="settings-note">{t(base === null ? "forms.isShipped" : "forms.isOwn")}</p>
      {layout.map((tab, at) => (
        <TabEditor key={tab.name} editing={editing} tab={tab} at={at} offered={offered} />
      ))}
      <div>
        <Button id="form-add-tab" icon={<AddRegular />} onClick={() => setNaming({ place: { tab: layout.length } })}>
          {t("forms.addTab")}
        </Button>
      </div>
      <div className="form-parts">
        <ColumnList
          name={t("forms.header")}
          note={t("forms.headerNote")}
          editing={editing}
          columns={form.header}
          offered={choosableColumns(model)}
          onChange={(header) => changeForm({ header })}
        />
        <ColumnList
          name={t("forms.quickCreate")}
          note={t("forms.quickCreateNote")}
          editing={editing}
          columns={form.quickCreate}
          offered={choosableColumns(model).filter(({ create }) => create)}
          onChange={(quickCreate) => changeForm({ quickCreate })}
        />
      </div>
      <div className="settings-save">
        <ErrorNote error={save.error ?? reset.error} />
        <div className="settings-actions">
          <ActionButton
            appearance="primary"
            busy={save.isPending}
            disabledReason={changed === null ? t("nothingChanged") : isWhole(layout) ? undefined : t("forms.emptyPart")}
            onClick={() => save.mutate()}
          >
            {t("common:save")}
          </ActionButton>
          {changed === null ? null : <Button onClick={discard}>{t("discard")}</Button>}
          {base === null ? null : <Button onClick={() => setResetting(true)}>{t("forms.reset")}</Button>}
        </div>
      </div>
      {naming === null ? null : (
        <LabelDialog
          title={t(titleOf(naming))}
          {...(naming.label !== undefined && { label: naming.label })}
          onSave={(label) => change(named(layout, naming, label))}
          onClose={() => setNaming(null)}
        />
      )}
      {isResetting ? (
        <ConfirmDialog
          title={t("forms.resetTitle")}
          confirmLabel={t("forms.reset")}
          busy={reset.isPending}
          onConfirm={() => reset.mutate()}
          onClose={() => setResetting(false)}
        >
          {t("forms.resetText")}
        </ConfirmDialog>
      ) : null}
      <UnsavedChanges isDirty={changed !== null} />
    </>
  );
}

function titleOf({ place, label }: Naming) {
  const isTab = place.section === undefined;
  if (label === undefined) return isTab ? "forms.newTab" : "forms.newSection";
  return isTab ? "forms.renameTab" : "forms.renameSection";
}

function named(layout: Layout, naming: Naming, label: Label): Layout {
  const { place } = naming;
  const isNew = naming.label === undefined;
  if (place.section === undefined) return isNew ? tabAdded(layout, label) : tabRenamed(layout, place.tab, label);
  return isNew ? sectionAdded(layout, place.tab, label) : sectionRenamed(layout, place, label);
}
