import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { DeleteRegular } from "@fluentui/react-icons/svg/delete";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { Pane } from "../../ui/Pane.tsx";
import { parseFilter, printFilter, type FilterTerm } from "./filter.ts";
import { LinkMenu } from "./LinkMenu.tsx";
import { TermEditor } from "./TermEditor.tsx";
import { filterable, firstTerm } from "./filterColumns.ts";
import "./filterPane.css";

interface FilterPaneProps {
  readonly model: TableModel;
  /** Opens a linked record; without it conditions are on the table's own columns. */
  readonly onLink?: (navigation: string) => void;
  readonly filter: string | undefined;
  readonly onApply: (filter: string | undefined) => void;
  readonly onClose: () => void;
}

/** Conditions on the columns of a table, each with the comparisons its kind knows; all must hold. */
export function FilterPane({ model, onLink, filter, onApply, onClose }: FilterPaneProps) {
  const { t } = useTranslation("grid");
  const columns = filterable(model);
  const [terms, setTerms] = useState(() => (filter === undefined ? [firstTerm(model)] : parseFilter(filter)));

  const put = (index: number, term: FilterTerm) => setTerms(terms.map((known, at) => (at === index ? term : known)));
  const apply = () => {
    onApply(printFilter(terms.filter(isComplete)) || undefined);
    onClose();
  };

  return (
    <Pane
      title={t("filter.title")}
      onClose={onClose}
      footer={
        <>
          <Button appearance="primary" onClick={apply}>
            {t("filter.apply")}
          </Button>
          <Button onClick={() => setTerms([])}>{t("filter.removeAll")}</Button>
        </>
      }
    >
      <div className="filter-pane">
        {terms.map((term, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- a condition is known by its place alone
          <fieldset key={index} className="filter-term">
            <legend>{t("filter.condition", { number: index + 1 })}</legend>
            {term.kind === "other" ? (
              <code>{term.text}</code>
            ) : (
              <TermEditor columns={columns} term={term} onChange={(changed) => put(index, changed)} />
            )}
            <Button
              appearance="subtle"
              size="small"
              icon={<DeleteRegular />}
              onClick={() => setTerms(terms.filter((_, at) => at !== index))}
            >
              {t("filter.removeVerb")}
            </Button>
          </fieldset>
        ))}
        <Button icon={<AddRegular />} onClick={() => setTerms([...terms, firstTerm(model)])}>
          {t("filter.add")}
        </Button>
        {onLink === undefined ? null : <LinkMenu model={model} onLink={onLink} />}
      </div>
    </Pane>
  );
}

/** A condition without a value says nothing yet. */
function isComplete(term: FilterTerm): boolean {
  if (term.kind === "other") return term.text !== "";
  return term.operator === "empty" || term.operator === "notEmpty" || term.values.length > 0;
}
