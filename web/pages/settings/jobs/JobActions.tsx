import { useMutation, useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { messageOf } from "../../../api/apiError.ts";
import { api, type Row } from "../../../api/client.ts";
import { invalidateRecord } from "../../../api/records.ts";
import { ActionButton } from "../../../ui/ActionButton.tsx";
import { toast } from "../../../ui/toasts.ts";

const [ready, locked, over] = [0, 2, 3];
const pollMs = 2000;
const canceling = 22;
const failedOrCanceled: readonly number[] = [31, 32];

/** What can be done with a job: end one that is not over, start one anew that did not succeed. */
export function JobActions({ job }: { readonly job: Row }) {
  const { t } = useTranslation("settings");
  const id = String(job.asyncoperationid);
  const isOver = job.statecode === over;
  useFollowed(id, job.statecode === ready || job.statecode === locked);
  const verb = isOver ? "RetryJob" : "CancelJob";
  const control = useMutation({
    mutationFn: () => api.post(`asyncoperations(${id})/Microsoft.Dynamics.CRM.${verb}`, {}),
    onError: (error) => toast({ intent: "error", text: messageOf(error) }),
    onSettled: () => invalidateRecord("asyncoperation", id),
  });
  const status = Number(job.statuscode);
  if (status === canceling || (isOver && !failedOrCanceled.includes(status))) return null;
  return (
    <ActionButton
      size="small"
      label={t(isOver ? "jobs.retryOf" : "jobs.cancelOf", { name: String(job.name ?? "") })}
      busy={control.isPending}
      onClick={() => control.mutate()}
    >
      {t(isOver ? "jobs.retry" : "jobs.cancel")}
    </ActionButton>
  );
}

/** A job at work tells nobody how far it is, so the list is asked again until it is over. */
function useFollowed(id: string, isOn: boolean): void {
  useQuery({
    queryKey: ["job", id],
    queryFn: async () => {
      await invalidateRecord("asyncoperation", id);
      return Date.now();
    },
    initialData: 0,
    staleTime: Infinity,
    enabled: isOn,
    refetchInterval: pollMs,
  });
}
