import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { isConflict } from "../../api/apiError.ts";
import { api, etagOf, type Row } from "../../api/client.ts";
import { invalidateRecord, recordKeys } from "../../api/records.ts";
import { queryClient } from "../../api/queryClient.ts";
import { toast } from "../../ui/toasts.ts";
import { bodyOf, type FieldValues } from "../fieldValue.ts";
import { columnsOf } from "../../api/model.ts";
import { nounContext } from "../../i18n/nounContext.ts";
import type { RecordForm } from "../form/useRecordForm.ts";

export interface Saving {
  readonly isSaving: boolean;
  /** The record as somebody else left it, when they saved before this form did. */
  readonly conflict: Row | null;
  /** True when everything is stored. */
  readonly save: () => Promise<boolean>;
  /** Saves these changes over the other person's version. */
  readonly resolve: (changes: FieldValues) => Promise<boolean>;
  readonly dismissConflict: () => void;
}

/** Stores the changes of a form, provided that nobody stored others meanwhile. */
export function useSave(form: RecordForm, id: string): Saving {
  const { t } = useTranslation("record");
  const [isSaving, setSaving] = useState(false);
  /** Asked for while a save is under way. */
  const isNext = useRef(false);
  const [conflict, setConflict] = useState<Row | null>(null);
  const { model, base } = form;
  const path = `${model.entitySet}(${id})`;
  const key = recordKeys.record(model.name, id);

  const store = async (changes: FieldValues, over: Row): Promise<boolean> => {
    setSaving(true);
    try {
      const options = { etag: etagOf(over), returnRepresentation: true };
      const saved = await api.patch<Row>(path, bodyOf(model, changes), options);
      // With its new version, on which the next change begins.
      queryClient.setQueryData(key, saved);
      form.settle(changes, saved);
      toast({ intent: "success", text: t("saved", { label: model.label, context: nounContext(model.name) }) });
      await invalidateRecord(model.name, id);
      return true;
    } catch (error) {
      isNext.current = false;
      if (!isConflict(error)) form.refuse(error);
      else await api.get<Row>(path).then(setConflict, form.refuse);
      return false;
    } finally {
      setSaving(false);
    }
  };

  const save = async (): Promise<boolean> => {
    if (isSaving) {
      isNext.current = true;
      return false;
    }
    if (!form.isDirty) return true;
    const changed = columnsOf(model, Object.keys(form.changes));
    return form.check(changed, t("missing")) && store(form.changes, base);
  };
  const saveNext = useEffectEvent(() => {
    if (isNext.current) void save();
    isNext.current = false;
  });
  useEffect(() => {
    if (!isSaving) saveNext();
  }, [isSaving]);

  return {
    isSaving,
    conflict,
    dismissConflict: () => setConflict(null),
    save,
    resolve: async (changes) => {
      if (conflict === null) return false;
      setConflict(null);
      queryClient.setQueryData(key, conflict);
      if (Object.keys(changes).length === 0) {
        form.reset();
        return true;
      }
      form.rebase(changes, conflict);
      return store(changes, conflict);
    },
  };
}
