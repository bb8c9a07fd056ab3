import { useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel, VerbModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { invalidateEverything } from "../../api/records.ts";
import { toast } from "../../ui/toasts.ts";
import { runVerb, type Made } from "./runVerb.ts";

export interface Verbs {
  /** The verb whose dialog is to be shown. */
  readonly asking: VerbModel | null;
  /** Name of the verb that is under way. */
  readonly busy: string | null;
  /** Runs a verb at once, or asks first what it needs to know. */
  readonly run: (verb: VerbModel) => Promise<void>;
  /** The dialog has done it. */
  readonly done: (made?: Made) => Promise<void>;
  readonly cancel: () => void;
}

/** Runs the verbs of one record: what was made is opened, and everything on show is refreshed. */
export function useVerbs(model: TableModel, id: string): Verbs {
  const { t } = useTranslation("record");
  const navigate = useNavigate();
  const [asking, setAsking] = useState<VerbModel | null>(null);
  const [busy, setBusy] = useState<string | null>(null);

  const finish = async (verb: VerbModel, made: Made | undefined): Promise<void> => {
    setAsking(null);
    await invalidateEverything();
    if (made === undefined) toast({ intent: "success", text: t("verbDone", { verb: verb.label }) });
    else await navigate({ to: "/t/$table/$id", params: { table: made.table, id: made.id } });
  };

  const runAtOnce = async (verb: VerbModel): Promise<void> => {
    setBusy(verb.name);
    try {
      await finish(verb, await runVerb(verb, model, id));
    } catch (error) {
      toast({ intent: "error", text: messageOf(error) });
    } finally {
      setBusy(null);
    }
  };

  return {
    asking,
    busy,
    run: async (verb) => (verb.dialog === undefined ? runAtOnce(verb) : setAsking(verb)),
    done: async (made) => (asking === null ? undefined : finish(asking, made)),
    cancel: () => setAsking(null),
  };
}
