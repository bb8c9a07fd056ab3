import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { messageOf } from "../../api/apiError.ts";
import { invalidateRecord } from "../../api/records.ts";
import { CompleteButton } from "../../record/timeline/CompleteButton.tsx";
import { completeActivity } from "../../record/timeline/completeActivity.ts";
import { completable, type TimelineKind } from "../../record/timeline/timelineEntry.ts";
import { toast } from "../../ui/toasts.ts";

interface TickOffProps {
  /** Table of the list it stands in. */
  readonly list: string;
  readonly kind: string;
  readonly id: string;
  readonly title: string;
}

/** Completes an activity without opening it, and offers to take that back. */
export function TickOff({ list, kind, id, title }: TickOffProps) {
  const { t } = useTranslation("home");
  const completion = useMutation({
    mutationFn: async (done: boolean) => {
      await completeActivity(kind as TimelineKind, id, done); // its column holds these alone
      await Promise.all([invalidateRecord(list), invalidateRecord(kind, id)]);
    },
    onSuccess: (_, done) => {
      if (!done) return;
      toast({
        intent: "success",
        text: t("done", { subject: title }),
        action: { label: t("reopen"), run: () => completion.mutate(false) },
      });
    },
    onError: (error) => toast({ intent: "error", text: messageOf(error) }),
  });
  // One that cannot be ticked off keeps the place, so that names stand under one another.
  if (!(kind in completable)) return <span className="home-tick" />;
  return (
    <span className="home-tick">
      <CompleteButton
        title={title}
        isDone={completion.isPending && completion.variables}
        onComplete={(done) => completion.isPending || completion.mutate(done)}
      />
    </span>
  );
}
