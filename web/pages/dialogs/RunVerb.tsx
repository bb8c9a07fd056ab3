import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Spinner,
} from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useTableModel } from "../../api/model.ts";
import { runVerb } from "../../record/verbs/runVerb.ts";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import type { VerbDialogProps } from "./VerbDialog.tsx";
import { useVerb } from "./useVerb.ts";

/** Does at once what needs no asking: shows that it is under way, and what was refused. */
export function RunVerb(props: VerbDialogProps) {
  const { verb, table, onClose } = props;
  const { t } = useTranslation("dialogs");
  const model = useTableModel(table);
  const running = useVerb(props, (id) => runVerb(verb, model, id));
  const hasStarted = useRef(false);
  useEffect(() => {
    if (hasStarted.current) return;
    hasStarted.current = true;
    running.mutate();
  }, [running]);

  return (
    <Dialog open modalType="alert">
      <DialogSurface className="verb-run">
        <DialogBody>
          <DialogTitle>{verb.label}</DialogTitle>
          <DialogContent>
            {running.error ? (
              <ErrorNote error={running.error} />
            ) : (
              <Spinner label={t("running")} labelPosition="after" size="small" />
            )}
          </DialogContent>
          {running.error ? (
            <DialogActions>
              <Button onClick={onClose}>{t("common:close")}</Button>
              <Button appearance="primary" onClick={() => running.mutate()}>
                {t("common:retry")}
              </Button>
            </DialogActions>
          ) : null}
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
