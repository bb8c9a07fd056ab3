import { Button } from "@fluentui/react-components";
import { useMutation } from "@tanstack/react-query";
import { useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";

interface DeleteButtonProps {
  /** Of what is deleted. */
  readonly name: string;
  readonly size?: "small" | "medium";
  /** What follows from it. */
  readonly children: ReactNode;
  readonly onDelete: () => Promise<void>;
}

/** Deletes something once it is confirmed; a refusal is shown where the question was. */
export function DeleteButton({ name, size = "small", children, onDelete }: DeleteButtonProps) {
  const { t } = useTranslation("settings");
  const [isAsking, setAsking] = useState(false);
  const remove = useMutation({ mutationFn: onDelete, onSuccess: () => setAsking(false) });
  const ask = () => {
    remove.reset();
    setAsking(true);
  };
  return (
    <>
      <Button size={size} aria-label={t("deleteOf", { name })} onClick={ask}>
        {t("delete")}
      </Button>
      {isAsking ? (
        <ConfirmDialog
          title={t("deleteOf", { name })}
          confirmLabel={t("delete")}
          danger
          busy={remove.isPending}
          onConfirm={() => remove.mutate()}
          onClose={() => setAsking(false)}
        >
          {children}
          <ErrorNote error={remove.error} />
        </ConfirmDialog>
      ) : null}
    </>
  );
}
