import { Button } from "@fluentui/react-components";
import { useMutation, useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { shippedName } from "../../i18n/shippedName.ts";
import { api } from "../../api/client.ts";
import { invalidateRecord } from "../../api/records.ts";
import { ConfirmDialog } from "../../ui/ConfirmDialog.tsx";
import { DateText } from "../../ui/DateText.tsx";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { ErrorNote } from "../../ui/ErrorNote.tsx";
import { PageError } from "../../ui/PageError.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { TableFrame } from "../../ui/TableFrame.tsx";
import { NewClientDialog, type MadeClient } from "./NewClientDialog.tsx";
import { OnceDialog } from "./OnceDialog.tsx";
import { SettingsHead } from "./SettingsHead.tsx";
import { StateBadge } from "./StateBadge.tsx";
import { clientsQuery, type ApiClient } from "./settingsQueries.ts";

type Overlay = { kind: "new" } | { kind: "made"; client: MadeClient } | { kind: "disable"; client: ApiClient };

/** Programs that call the API. A secret is shown once, when it is made. */
export function ClientsPage() {
  const { t } = useTranslation("settings");
  const clients = useQuery(clientsQuery());
  const [overlay, setOverlay] = useState<Overlay | null>(null);
  const close = () => setOverlay(null);
  const disable = useMutation({
    mutationFn: ({ ClientId }: ApiClient) => api.post("DisableApiClient", { ClientId }),
    onSettled: async () => {
      close();
      await invalidateRecord("systemuser");
    },
  });

  return (
    <>
      <SettingsHead
        title={t("clients.title")}
        action={
          <Button appearance="primary" onClick={() => setOverlay({ kind: "new" })}>
            {t("clients.new")}
          </Button>
        }
      >
        {t("clients.intro")}
      </SettingsHead>
      <ErrorNote error={disable.error} />
      {clients.isPending ? <SkeletonLines lines={4} /> : null}
      {clients.error ? <PageError error={clients.error} onRetry={() => void clients.refetch()} /> : null}
      {clients.data?.length === 0 ? <EmptyState title={t("clients.none")}>{t("clients.noneText")}</EmptyState> : null}
      {clients.data === undefined || clients.data.length === 0 ? null : (
        <TableFrame label={t("clients.title")}>
          <thead>
            <tr>
              <th scope="col">{t("clients.name")}</th>
              <th scope="col">{t("clients.id")}</th>
              <th scope="col">{t("role")}</th>
              <th scope="col">{t("clients.created")}</th>
              <th scope="col">{t("users.state")}</th>
              <th scope="col">{t("actions")}</th>
            </tr>
          </thead>
          <tbody>
            {clients.data.map((client) => (
              <tr key={client.ClientId}>
                <th scope="row">{client.Name}</th>
                <td>
                  <code>{client.ClientId}</code>
                </td>
                <td>{client.Roles.map((role) => shippedName("role", role)).join(", ")}</td>
                <td>
                  <DateText value={client.CreatedOn} />
                </td>
                <td>
                  <StateBadge isOff={client.DisabledOn !== null} />
                </td>
                <td>
                  {client.DisabledOn ? null : (
                    <Button
                      size="small"
                      aria-label={t("disableOf", { name: client.Name })}
                      onClick={() => setOverlay({ kind: "disable", client })}
                    >
                      {t("disable")}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </TableFrame>
      )}
      {overlay?.kind === "new" ? (
        <NewClientDialog onClose={close} onMade={(client) => setOverlay({ kind: "made", client })} />
      ) : null}
      {overlay?.kind === "made" ? (
        <OnceDialog
          title={t("clients.made")}
          text={t("clients.madeText")}
          values={[
            { label: t("clients.id"), value: overlay.client.ClientId },
            { label: t("clients.secret"), value: overlay.client.ClientSecret },
          ]}
          onClose={close}
        />
      ) : null}
      {overlay?.kind === "disable" ? (
        <ConfirmDialog
          title={t("disableOf", { name: overlay.client.Name })}
          confirmLabel={t("disable")}
          busy={disable.isPending}
          onConfirm={() => disable.mutate(overlay.client)}
          onClose={close}
        >
          {t("clients.disableText")}
        </ConfirmDialog>
      ) : null}
    </>
  );
}
