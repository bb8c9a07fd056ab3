import { Button } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { api, type Row } from "../../../api/client.ts";
import { useTable } from "../../../api/model.ts";
import { shippedName } from "../../../i18n/shippedName.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { ActionButton } from "../../../ui/ActionButton.tsx";
import { ErrorNote } from "../../../ui/ErrorNote.tsx";
import { DeleteButton } from "../DeleteButton.tsx";
import { EditPane } from "../EditPane.tsx";
import { RecordOr } from "../RecordOr.tsx";
import { SettingsHead } from "../SettingsHead.tsx";
import { useSettingsSearch } from "../settingsSearch.ts";
import { PublishedBadge } from "./PublishedBadge.tsx";
import { RuleConditions } from "./RuleConditions.tsx";

const edited = ["name", "description", "iscasesensitive", "excludeinactiverecords"];

/** A rule: its conditions, all of which have to hold, and whether it counts. */
export function RulePage({ id }: { readonly id: string }) {
  return (
    <RecordOr table="duplicaterule" id={id}>
      {(rule) => <OpenRule id={id} rule={rule} />}
    </RecordOr>
  );
}

function OpenRule({ id, rule }: { readonly id: string; readonly rule: Row }) {
  const { t } = useTranslation("settings");
  const [, change] = useSettingsSearch();
  const [isEditing, setEditing] = useState(false);
  const base = useTable(String(rule.baseentityname));
  const matching = useTable(String(rule.matchingentityname));
  const name = shippedName("duplicaterule", String(rule.name ?? ""));
  const isPublished = rule.statuscode === 2;
  const publish = useMutation({
    mutationFn: () =>
      isPublished
        ? api.post("UnpublishDuplicateRule", { DuplicateRuleId: id })
        : api.post(`duplicaterules(${id})/Microsoft.Dynamics.CRM.PublishDuplicateRule`, {}),
    onSettled: () => invalidateRecord("duplicaterule", id),
  });
  const remove = async () => {
    await api.delete(`duplicaterules(${id})`);
    await invalidateRecord("duplicaterule");
    change({ id: undefined });
  };
  return (
    <>
      <SettingsHead
        title={name}
        back="rules"
        action={
          <>
            <ActionButton
              appearance={isPublished ? "secondary" : "primary"}
              busy={publish.isPending}
              onClick={() => publish.mutate()}
            >
              {t(isPublished ? "rules.unpublish" : "rules.publish")}
            </ActionButton>
            <Button onClick={() => setEditing(true)}>{t("edit")}</Button>
            <DeleteButton name={name} size="medium" onDelete={remove}>
              {t("rules.deleteText")}
            </DeleteButton>
          </>
        }
      >
        <span className="settings-facts">
          <PublishedBadge rule={rule} />
          <span>{t("rules.compares", { base: base?.plural ?? "", matching: matching?.plural ?? "" })}</span>
          {rule.excludeinactiverecords === true ? <span>{t("rules.activeOnly")}</span> : null}
          {rule.iscasesensitive === true ? <span>{t("rules.exact")}</span> : null}
        </span>
      </SettingsHead>
      <ErrorNote error={publish.error} />
      {rule.description ? <p>{String(rule.description)}</p> : null}
      <RuleConditions
        id={id}
        base={String(rule.baseentityname)}
        matching={String(rule.matchingentityname)}
        isPublished={isPublished}
      />
      {isEditing ? (
        <EditPane
          title={t("editOf", { name })}
          table="duplicaterule"
          id={id}
          columns={edited}
          onClose={() => setEditing(false)}
        />
      ) : null}
    </>
  );
}
