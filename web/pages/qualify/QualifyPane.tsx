import { MessageBar, MessageBarBody, MessageBarTitle, ProgressBar } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import { useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../api/model.ts";
import { useRecord } from "../../api/records.ts";
import { Pane } from "../../ui/Pane.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { toast } from "../../ui/toasts.ts";
import type { RecordReference } from "../../record/useRecordOpener.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { QualifyFooter } from "./QualifyFooter.tsx";
import { QualifyForm } from "./QualifyForm.tsx";
import { useOutcomeText } from "./useOutcomeText.ts";
import { noChoices, refusalOf } from "./qualifyChoices.ts";
import { qualifyLead, useQualifyPreview } from "./qualifyQueries.ts";
import { undoQualify } from "./undoQualify.ts";
import "./qualify.css";

interface QualifyPaneProps {
  /** Of the lead. */
  readonly id: string;
  /** With the new opportunity, or else the account or contact the lead became; nothing when all were left out. */
  readonly onDone: (made?: RecordReference) => void;
  readonly onClose: () => void;
}

/**
 * Turns a lead into an account, a contact and an opportunity. Shows what would happen, with reasons, and lets the
 * seller choose otherwise; nothing is written before the one button is pressed.
 */
export function QualifyPane({ id, onDone, onClose }: QualifyPaneProps) {
  const { t } = useTranslation("qualify");
  const { undoDays } = useAppModel().organization;
  const { data: lead } = useRecord("lead", id);
  const [choices, setChoices] = useState(noChoices);
  const { preview, error, isChecking } = useQualifyPreview(id, choices);
  const outcomeText = useOutcomeText();
  const navigate = useNavigate();
  const openLead = () => navigate({ to: "/t/$table/$id", params: { table: "lead", id } });
  const undo = () => void undoQualify(id, { onUndone: openLead });
  const qualifying = useMutation({
    mutationFn: async () => (preview ? qualifyLead(id, choices, preview) : []),
    onSuccess: (records) => {
      if (preview && lead)
        toast({
          intent: "success",
          text: outcomeText({ records, choices, preview, lead }),
          action: undoDays > 0 ? { label: t("undo.button"), run: undo } : undefined,
        });
      onClose();
      const tables = ["opportunity", "account", "contact"];
      onDone(tables.flatMap((table) => records.find((record) => record.table === table) ?? [])[0]);
    },
  });
  const refusal = preview && refusalOf(choices, preview);
  const canQualify = preview !== undefined && refusal === null && !isChecking && !qualifying.isPending;
  const qualifyOnCtrlEnter = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (canQualify) qualifying.mutate();
  };

  return (
    <div role="presentation" onKeyDown={qualifyOnCtrlEnter}>
      <Pane
        size="large"
        title={t("title", { lead: String(lead?.subject ?? lead?.fullname ?? "") })}
        onClose={onClose}
        footer={
          <QualifyFooter
            choices={choices}
            preview={preview}
            refusal={refusal ?? null}
            isBusy={qualifying.isPending}
            isChecking={isChecking}
            error={qualifying.error}
            onQualify={() => canQualify && qualifying.mutate()}
            onClose={onClose}
          />
        }
      >
        <div className="qualify">
          <div className="qualify-progress">
            {isChecking && preview ? <ProgressBar aria-label={t("checking")} /> : null}
          </div>
          <ErrorNote error={error} />
          {lead && lead.statecode !== 0 ? (
            <MessageBar intent="warning">
              <MessageBarBody>
                <MessageBarTitle>{t("notOpenTitle")}</MessageBarTitle> {t("notOpenText")}
              </MessageBarBody>
            </MessageBar>
          ) : null}
          {preview && lead ? (
            <QualifyForm lead={lead} preview={preview} choices={choices} onChange={setChoices} />
          ) : error ? null : (
            <SkeletonLines lines={9} />
          )}
        </div>
      </Pane>
    </div>
  );
}
