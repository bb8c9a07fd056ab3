import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { decided, type QualifyChoices, type refusalOf } from "./qualifyChoices.ts";
import type { QualifyPreview } from "./qualifyPreview.ts";

interface QualifyFooterProps {
  readonly choices: QualifyChoices;
  readonly preview: QualifyPreview | undefined;
  readonly refusal: ReturnType<typeof refusalOf>;
  readonly isBusy: boolean;
  /** Whether what would happen is still being found out. */
  readonly isChecking: boolean;
  /** Why it was refused; shown where the button is, which is always in sight. */
  readonly error: unknown;
  readonly onQualify: () => void;
  readonly onClose: () => void;
}

/** What the one button will do, in a sentence, and the button. */
export function QualifyFooter(props: QualifyFooterProps) {
  const { choices, preview, refusal, isBusy, isChecking, error, onQualify, onClose } = props;
  const { t } = useTranslation("qualify");
  const reason = refusal ? t(`refusal.${refusal}`) : isChecking ? t("checking") : undefined;
  return (
    <div className="qualify-footer">
      <ErrorNote title={t("failed")} error={error} />
      <output className="qualify-summary">
        {refusal ? t(`refusal.${refusal}`) : preview ? <Summary choices={choices} preview={preview} /> : null}
      </output>
      <div className="qualify-buttons">
        <ActionButton appearance="primary" busy={isBusy} disabledReason={reason} onClick={onQualify}>
          {t("qualify")}
        </ActionButton>
        <Button onClick={onClose}>{t("common:cancel")}</Button>
        <kbd className="qualify-key">{t("key")}</kbd>
      </div>
    </div>
  );
}

function Summary({ choices, preview }: Pick<QualifyFooterProps, "choices"> & { readonly preview: QualifyPreview }) {
  const { t, i18n } = useTranslation("qualify");
  const { account, contact, opportunity } = decided(choices, preview);
  const parts = [
    t(`account.will.${account.kind}`, { name: account.kind === "existing" ? account.name : "" }),
    t(`contact.will.${contact.kind}`, { name: contact.kind === "existing" ? contact.name : "" }),
    t(`opportunity.will.${opportunity.kind}`, {
      name: opportunity.kind === "existing" ? opportunity.name : "",
      count: 1 + choices.more.length,
    }),
  ];
  return new Intl.ListFormat(i18n.language, { type: "unit", style: "short" }).format(parts);
}
