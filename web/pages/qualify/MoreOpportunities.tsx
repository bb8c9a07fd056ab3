import { Button, Input } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useTranslation } from "react-i18next";
import { DateInput } from "../../ui/DateInput.tsx";
import { Field } from "../../ui/Field.tsx";
import { NumberInput } from "../../ui/NumberInput.tsx";
import { mostOpportunities, type MoreOpportunity } from "./qualifyChoices.ts";

interface MoreOpportunitiesProps {
  readonly more: readonly MoreOpportunity[];
  readonly onMore: (more: readonly MoreOpportunity[]) => void;
}

/** A lead that asks for several things becomes as many opportunities. */
export function MoreOpportunities({ more, onMore }: MoreOpportunitiesProps) {
  const { t } = useTranslation("qualify");
  const change = (key: number, values: Partial<MoreOpportunity>) =>
    onMore(more.map((one) => (one.key === key ? { ...one, ...values } : one)));
  const add = () =>
    onMore([...more, { key: (more.at(-1)?.key ?? 0) + 1, name: "", estimatedValue: null, estimatedCloseDate: null }]);
  return (
    <>
      {more.map(({ key, name, estimatedValue, estimatedCloseDate }, at) => (
        <fieldset key={key} ref={beginWithName} className="qualify-fields qualify-more">
          <legend>{t("opportunity.another", { place: at + 2 })}</legend>
          <Field label={t("opportunity.name")} required error={name.trim() === "" ? t("refusal.needsName") : undefined}>
            <Input value={name} maxLength={300} onChange={(_, { value }) => change(key, { name: value })} />
          </Field>
          <Field label={t("opportunity.value")}>
            <NumberInput value={estimatedValue} onChange={(value) => change(key, { estimatedValue: value })} />
          </Field>
          <Field label={t("opportunity.closeDate")}>
            <DateInput
              value={estimatedCloseDate ?? ""}
              onChange={(day) => change(key, { estimatedCloseDate: day || null })}
            />
          </Field>
          <Button
            size="small"
            appearance="subtle"
            icon={<DeleteRegular />}
            onClick={() => onMore(more.filter((one) => one.key !== key))}
          >
            {t("opportunity.remove", { place: at + 2 })}
          </Button>
        </fieldset>
      ))}
      {more.length + 1 < mostOpportunities ? (
        <Button className="qualify-add" appearance="subtle" icon={<AddRegular />} onClick={add}>
          {t("opportunity.add")}
        </Button>
      ) : null}
    </>
  );
}

/** One that was just added is typed at once. */
function beginWithName(fields: HTMLFieldSetElement | null): void {
  const name = fields?.querySelector("input");
  if (name?.value === "") name.focus();
}
