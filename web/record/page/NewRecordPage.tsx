import { MenuItem, MessageBar, MessageBarBody } from "@fluentui/react-components";
import { SaveRegular } from "@fluentui/react-icons/svg/save";
import { useMutation } from "@tanstack/react-query";
import { useCanGoBack, useNavigate, useRouter } from "@tanstack/react-router";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import { canBeAlike } from "../../pages/alike/alikeTables.ts";
import { messageOf } from "../../api/apiError.ts";
import { useAppModel, useTableModel } from "../../api/model.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { Held } from "../../ui/Held.tsx";
import { useShortcut } from "../../ui/shortcuts.ts";
import { toast } from "../../ui/toasts.ts";
import { narrow, useMediaQuery } from "../../ui/useMediaQuery.ts";
import { nounContext } from "../../i18n/nounContext.ts";
import { TableIcon } from "../TableIcon.tsx";
import type { FieldValues } from "../fieldValue.ts";
import { createRecord } from "../form/createRecord.ts";
import { FormSections } from "../form/FormSections.tsx";
import { formColumns, newRecordDefaults, quickCreateColumns } from "../form/newRecord.ts";
import { useRecordForm } from "../form/useRecordForm.ts";
import { MoreMenu } from "./MoreMenu.tsx";
import { UnsavedChanges } from "./UnsavedChanges.tsx";
import { linkRecord, type RecordLinkTarget } from "./recordLinks.ts";
import "./recordPage.css";

const LikeRecords = lazy(() =>
  import("../../pages/alike/LikeRecords.tsx").then((part) => ({ default: part.LikeRecords })),
);

interface NewRecordPageProps {
  readonly table: string;
  readonly preset: FieldValues;
  /** The record that the new one is linked to, many to many. */
  readonly link: RecordLinkTarget | undefined;
  /** Begins the next one, from the same preset. */
  readonly onAnother: () => void;
}

function tellError(error: unknown): void {
  toast({ intent: "error", text: messageOf(error) });
}

/** The whole form of a record that does not exist yet. */
export function NewRecordPage({ table, preset, link, onAnother }: NewRecordPageProps) {
  const { t } = useTranslation("record");
  const app = useAppModel();
  const model = useTableModel(table);
  const navigate = useNavigate();
  const router = useRouter();
  const canGoBack = useCanGoBack();
  const isNarrow = useMediaQuery(narrow);
  const columns = formColumns(model).length > 0 ? formColumns(model) : quickCreateColumns(model);
  const form = useRecordForm(model, {}, true, { ...newRecordDefaults(model, columns, app), ...preset });
  const [isStored, setStored] = useState(false);

  const leave = () => (canGoBack ? router.history.back() : void navigate({ to: "/t/$table", params: { table } }));
  const creation = useMutation({
    mutationFn: async () => {
      const record = await createRecord(model, form.changes);
      // The record stands even where the link is refused, so trying again must not make a second one.
      if (link !== undefined) await linkRecord(link, model, record.id).catch(tellError);
      return record;
    },
    onSuccess: (record) => {
      setStored(true);
      toast({
        intent: "success",
        text: t("created", { label: model.label, name: record.name, context: nounContext(table) }),
      });
      return record;
    },
    onError: form.refuse,
  });
  const save = async (): Promise<string | null> => {
    if (creation.isPending || isStored || !form.check(columns, t("missing"))) return null;
    const record = await creation.mutateAsync().catch(() => null);
    return record?.id ?? null;
  };
  const saveAndStay = async () => {
    const id = await save();
    if (id !== null) await navigate({ to: "/t/$table/$id", params: { table, id }, replace: true, ignoreBlocker: true });
  };
  const saveAndClose = async () => {
    if ((await save()) !== null) leave();
  };
  const saveAndAnother = async () => {
    if ((await save()) !== null) onAnother();
  };
  useShortcut("ctrl+s", () => void saveAndStay());

  const title = t("newRecord", { label: model.label.toLowerCase(), context: nounContext(table) });
  const sections = model.form?.tabs.flatMap((tab) => tab.sections) ?? [];
  const whole = sections.length > 0 ? sections : [{ label: model.label, columns: columns.map(({ name }) => name) }];
  return (
    <article className="record">
      <title>{`${title} – Filon`}</title>
      <div className="command-bar" role="toolbar" aria-label={t("commands")}>
        <ActionButton
          appearance="primary"
          icon={<SaveRegular />}
          busy={creation.isPending}
          onClick={() => void saveAndStay()}
        >
          {t("common:save")}
        </ActionButton>
        {isNarrow ? null : (
          <>
            <ActionButton appearance="subtle" onClick={() => void saveAndClose()}>
              {t("common:saveAndClose")}
            </ActionButton>
            <ActionButton appearance="subtle" onClick={() => void saveAndAnother()}>
              {t("common:saveAndNew")}
            </ActionButton>
          </>
        )}
        <ActionButton appearance="subtle" onClick={leave}>
          {t("common:cancel")}
        </ActionButton>
        {isNarrow ? (
          <MoreMenu>
            <MenuItem onClick={() => void saveAndClose()}>{t("common:saveAndClose")}</MenuItem>
            <MenuItem onClick={() => void saveAndAnother()}>{t("common:saveAndNew")}</MenuItem>
          </MoreMenu>
        ) : null}
      </div>
      <header className="record-header">
        <span className="record-icon">
          <TableIcon table={table} />
        </span>
        <div className="record-title">
          <h1>{title}</h1>
        </div>
      </header>
      {form.formError === undefined ? null : (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{form.formError}</MessageBarBody>
        </MessageBar>
      )}
      <div className="record-panel record-new" data-beside={canBeAlike(table) || undefined}>
        <Held isHeld={creation.isPending}>
          <FormSections form={form} sections={whole} isReadOnly={false} />
        </Held>
        {canBeAlike(table) ? (
          <Suspense>
            <LikeRecords form={form} />
          </Suspense>
        ) : null}
      </div>
      <UnsavedChanges isDirty={form.isDirty && !isStored} />
    </article>
  );
}
