import { Radio, RadioGroup } from "@fluentui/react-components";
import { useId } from "react";
import { useTranslation } from "react-i18next";
import { useCurrencies } from "../../api/currencies.ts";
import { TableIcon } from "../../record/TableIcon.tsx";
import { formatDate, formatMoney } from "../../ui/formats.ts";
import { CandidateText } from "./CandidateText.tsx";
import { MoreOpportunities } from "./MoreOpportunities.tsx";
import { OpportunityFields } from "./OpportunityFields.tsx";
import type { MoreOpportunity, OpportunityChoice, OpportunityDraft } from "./qualifyChoices.ts";
import type { OpenOpportunity, OpportunityProposal } from "./qualifyPreview.ts";

interface OpportunityColumnProps {
  readonly proposal: OpportunityProposal;
  readonly choice: OpportunityChoice;
  readonly draft: OpportunityDraft;
  readonly more: readonly MoreOpportunity[];
  readonly onMore: (more: readonly MoreOpportunity[]) => void;
  readonly onChoose: (choice: OpportunityChoice) => void;
  readonly onDraft: (draft: OpportunityDraft) => void;
}

export function OpportunityColumn(props: OpportunityColumnProps) {
  const { proposal, choice, draft, more, onChoose, onDraft, onMore } = props;
  const { t } = useTranslation("qualify");
  const heading = useId();
  const currencies = useCurrencies();
  /** Open opportunities are told apart by what they are worth and when they are expected. */
  const tellingText = ({ currencyId, estimatedValue, estimatedCloseDate }: OpenOpportunity) => {
    const currency = currencies.find(({ id }) => id === currencyId);
    const amount = formatMoney(estimatedValue, currency?.code, currency?.precision);
    const closing =
      estimatedCloseDate === null ? "" : t("opportunity.closing", { date: formatDate(estimatedCloseDate) });
    return [amount, closing].filter(Boolean).join(" · ");
  };
  const choose = (value: string) => {
    const existing = proposal.existing.find(({ id }) => id === value);
    if (existing) return onChoose({ kind: "existing", id: existing.id, name: existing.name });
    onChoose({ kind: value === "new" ? "new" : "none" });
  };
  return (
    <section className="qualify-column" aria-labelledby={heading}>
      <h2 id={heading}>
        <TableIcon table="opportunity" /> {t("opportunity.title")}
      </h2>
      <RadioGroup
        aria-labelledby={heading}
        value={choice.kind === "existing" ? choice.id : choice.kind}
        onChange={(_, { value }) => choose(value)}
      >
        <Radio
          value="new"
          label={<CandidateText title={t("opportunity.new")} isProposed={proposal.decision === "new"} />}
        />
        {proposal.existing.map((open) => (
          <Radio
            key={open.id}
            value={open.id}
            label={
              <CandidateText
                title={t("opportunity.existing", { name: open.name })}
                detail={tellingText(open)}
                isProposed={proposal.decision === "existing" && proposal.existing[0]?.id === open.id}
              />
            }
          />
        ))}
        <Radio
          value="none"
          label={<CandidateText title={t("opportunity.none")} isProposed={proposal.decision === "none"} />}
        />
      </RadioGroup>
      {choice.kind === "new" ? (
        <>
          <OpportunityFields proposal={proposal} draft={draft} onDraft={onDraft} />
          <MoreOpportunities more={more} onMore={onMore} />
        </>
      ) : null}
    </section>
  );
}
