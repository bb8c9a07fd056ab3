import { Input, Select } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { useCurrencies } from "../../api/currencies.ts";
import { DateInput } from "../../ui/DateInput.tsx";
import { Field } from "../../ui/Field.tsx";
import { NumberInput } from "../../ui/NumberInput.tsx";
import { filled, type OpportunityDraft } from "./qualifyChoices.ts";
import type { OpportunityProposal } from "./qualifyPreview.ts";

interface OpportunityFieldsProps {
  readonly proposal: OpportunityProposal;
  readonly draft: OpportunityDraft;
  readonly onDraft: (draft: OpportunityDraft) => void;
}

export function OpportunityFields({ proposal, draft, onDraft }: OpportunityFieldsProps) {
  const { t } = useTranslation("qualify");
  const currencies = useCurrencies();
  const { name, estimatedValue, estimatedCloseDate, currencyId } = filled(draft, proposal);
  return (
    <div className="qualify-fields">
      <Field label={t("opportunity.name")} required error={name.trim() === "" ? t("refusal.needsName") : undefined}>
        <Input value={name} maxLength={300} onChange={(_, { value }) => onDraft({ ...draft, name: value })} />
      </Field>
      <Field label={t("opportunity.value")}>
        <NumberInput value={estimatedValue} onChange={(value) => onDraft({ ...draft, estimatedValue: value })} />
      </Field>
      <Field label={t("opportunity.currency")}>
        <Select value={currencyId ?? ""} onChange={(_, { value }) => onDraft({ ...draft, currencyId: value })}>
          {currencyId ? null : <option value="" aria-label="—" />}
          {currencies.map(({ id, code, name }) => (
            <option key={id} value={id}>
              {code} · {name}
            </option>
          ))}
        </Select>
      </Field>
      <Field label={t("opportunity.closeDate")}>
        <DateInput
          value={estimatedCloseDate?.slice(0, 10) ?? ""}
          onChange={(day) => onDraft({ ...draft, estimatedCloseDate: day || null })}
        />
      </Field>
    </div>
  );
}
