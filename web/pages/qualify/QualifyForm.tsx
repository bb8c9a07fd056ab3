import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { useTranslation } from "react-i18next";
import type { Row } from "../../api/client.ts";
import { OpportunityColumn } from "./OpportunityColumn.tsx";
import { PartyColumn } from "./PartyColumn.tsx";
import { ValuesTable } from "./ValuesTable.tsx";
import { decided, type QualifyChoices } from "./qualifyChoices.ts";
import type { QualifyPreview } from "./qualifyPreview.ts";

interface QualifyFormProps {
  readonly lead: Row;
  readonly preview: QualifyPreview;
  readonly choices: QualifyChoices;
  readonly onChange: (choices: QualifyChoices) => void;
}

/** The three decisions side by side, then where each value of the lead goes, then what follows. */
export function QualifyForm({ lead, preview, choices, onChange }: QualifyFormProps) {
  const { account, contact, opportunity } = decided(choices, preview);
  return (
    <>
      <div className="qualify-columns">
        <PartyColumn
          table="account"
          decision={preview.account}
          choice={account}
          newName={text(lead.companyname)}
          onChoose={(choice) => onChange({ ...choices, account: choice })}
        />
        <PartyColumn
          table="contact"
          decision={preview.contact}
          choice={contact}
          newName={text(lead.lastname) && text(lead.fullname)}
          onChoose={(choice) => onChange({ ...choices, contact: choice })}
        />
        <OpportunityColumn
          proposal={preview.opportunity}
          choice={opportunity}
          draft={choices.draft}
          more={choices.more}
          onMore={(more) => onChange({ ...choices, more })}
          onChoose={(choice) => onChange({ ...choices, opportunity: choice })}
          onDraft={(draft) => onChange({ ...choices, draft })}
        />
      </div>
      <ValuesTable
        values={preview.values}
        decided={{ account, contact, opportunity }}
        ours={choices.ours}
        onOurs={(ours) => onChange({ ...choices, ours })}
      />
      <FollowsNote follows={preview.follows} />
    </>
  );
}

function FollowsNote({ follows: { activities, notes, files } }: { readonly follows: QualifyPreview["follows"] }) {
  const { t, i18n } = useTranslation("qualify");
  const counts = [
    ...(activities > 0 ? [t("activities", { count: activities })] : []),
    ...(notes > 0 ? [t("notes", { count: notes })] : []),
    ...(files > 0 ? [t("files", { count: files })] : []),
  ];
  const list = new Intl.ListFormat(i18n.language, { type: "conjunction" }).format(counts);
  return (
    <p className="qualify-follows">
      <AttachRegular aria-hidden />
      {counts.length === 0 ? t("followsNothing") : t("follows", { list })}
    </p>
  );
}

function text(value: unknown): string {
  return typeof value === "string" ? value.trim() : "";
}
