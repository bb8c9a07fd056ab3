import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Radio,
  RadioGroup,
} from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import { formatted, type Row } from "../../api/client.ts";
import { useCurrency } from "../../api/currencies.ts";
import { columnsOf } from "../../api/model.ts";
import { columnText } from "../columnText.ts";
import { sameValue, valueIn, withValues, type FieldValues } from "../fieldValue.ts";
import type { RecordForm } from "../form/useRecordForm.ts";
import "./conflict.css";

interface ConflictDialogProps {
  readonly form: RecordForm;
  /** The record as it is stored now. */
  readonly theirs: Row;
  /** The changes to save over theirs; empty to keep theirs as it is. */
  readonly onChoose: (changes: FieldValues) => void;
  readonly onClose: () => void;
}

/** Two people changed one record: both versions, field by field, and whose to keep. */
export function ConflictDialog({ form, theirs, onChoose, onClose }: ConflictDialogProps) {
  const { t } = useTranslation("record");
  const { model, base, changes } = form;
  const currency = useCurrency(theirs);
  const mine = withValues(base, model, changes);
  const columns = columnsOf(model, Object.keys(changes));
  // Where both changed a field the choice is real; elsewhere what was typed here stands.
  const isContested = (column: ColumnModel) => !sameValue(valueIn(base, column), valueIn(theirs, column));
  const [theirsKept, setTheirsKept] = useState<ReadonlySet<string>>(
    new Set(columns.filter(isContested).map(({ name }) => name)),
  );
  const alsoChanged = model.columns.filter(
    (column) => !(column.name in changes) && column.update && isContested(column),
  );

  const choose = (name: string, side: string) => {
    const next = new Set(theirsKept);
    if (side === "theirs") next.add(name);
    else next.delete(name);
    setTheirsKept(next);
  };
  const save = () => onChoose(Object.fromEntries(Object.entries(changes).filter(([name]) => !theirsKept.has(name))));
  const show = (column: ColumnModel, row: Row) => columnText(column, row, currency) || "—";

  return (
    <Dialog open modalType="alert" onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface className="conflict">
        <DialogBody>
          <DialogTitle>{t("conflict.title")}</DialogTitle>
          <DialogContent className="conflict-content">
            <p>{t("conflict.body", { who: formatted(theirs, "_modifiedby_value") || t("conflict.somebody") })}</p>
            <div className="conflict-fields">
              {columns.map((column) => (
                <fieldset key={column.name}>
                  <legend>{column.label}</legend>
                  <RadioGroup
                    layout="horizontal"
                    aria-label={column.label}
                    value={theirsKept.has(column.name) ? "theirs" : "mine"}
                    onChange={(_, { value }) => choose(column.name, value)}
                  >
                    <Radio value="mine" label={t("conflict.mine", { value: show(column, mine) })} />
                    <Radio value="theirs" label={t("conflict.theirs", { value: show(column, theirs) })} />
                  </RadioGroup>
                </fieldset>
              ))}
            </div>
            {alsoChanged.length > 0 ? (
              <section>
                <h3>{t("conflict.alsoChanged")}</h3>
                <ul>
                  {alsoChanged.map((column) => (
                    <li key={column.name}>
                      {t("conflict.change", {
                        column: column.label,
                        before: show(column, base),
                        after: show(column, theirs),
                      })}
                    </li>
                  ))}
                </ul>
              </section>
            ) : null}
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{t("conflict.back")}</Button>
            <Button appearance="primary" onClick={save}>
              {t("conflict.save")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
