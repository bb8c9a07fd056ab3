import { Badge, type BadgeProps } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { formatted, type Row } from "../../../api/client.ts";
import { useTableModel } from "../../../api/model.ts";
import { DateText } from "../../../ui/DateText.tsx";
import { propertiesOf } from "../list/listColumn.tsx";
import { SettingsList } from "../list/SettingsList.tsx";
import { SettingsHead } from "../SettingsHead.tsx";
import { useSettingsSearch } from "../settingsSearch.ts";
import { JobActions } from "./JobActions.tsx";

const read = [
  "name",
  "operationtype",
  "statecode",
  "statuscode",
  "ownerid",
  "createdon",
  "completedon",
  "postponeuntil",
  "friendlymessage",
];
const colors: Readonly<Record<number, BadgeProps["color"]>> = { 20: "informative", 30: "success", 31: "danger" };

/** Work that goes on in the background: how far it is, how it ended; ended and begun again by hand. */
export function JobsPage() {
  const { t } = useTranslation("settings");
  const model = useTableModel("asyncoperation");
  const [search, change] = useSettingsSearch();
  return (
    <>
      <SettingsHead title={t("jobs.title")}>{t("jobs.intro")}</SettingsHead>
      <SettingsList
        model={model}
        label={t("jobs.title")}
        none={t("jobs.none")}
        find={{ by: ["name"], text: search.q, onFind: (q) => change({ q }) }}
        query={{
          select: propertiesOf(model, read),
          order: "createdon desc",
          expand: "AsyncOperation_BulkDeleteOperation($select=successcount,failurecount)",
        }}
        columns={[
          {
            name: "name",
            label: t("jobs.job"),
            render: (job) => (
              <>
                {String(job.name ?? "")}
                <small className="settings-sub">{formatted(job, "operationtype")}</small>
              </>
            ),
          },
          { name: "state", label: t("users.state"), render: (job) => <JobState job={job} /> },
          { name: "progress", label: t("jobs.progress"), render: (job) => progressOf(t, job) },
          { name: "owner", label: t("jobs.owner"), render: (job) => formatted(job, "_ownerid_value") },
          {
            name: "created",
            label: t("jobs.created"),
            render: (job) => <DateText value={String(job.createdon)} show="datetime" />,
          },
          { name: "actions", label: t("actions"), render: (job) => <JobActions job={job} /> },
        ]}
      />
    </>
  );
}

function JobState({ job }: { readonly job: Row }) {
  const message = job.friendlymessage;
  return (
    <>
      <Badge appearance="tint" color={colors[Number(job.statuscode)] ?? "subtle"}>
        {formatted(job, "statuscode")}
      </Badge>
      {typeof message === "string" && message !== "" ? <small className="settings-sub">{message}</small> : null}
    </>
  );
}

type Translate = ReturnType<typeof useTranslation<"settings">>["t"];

/** What it has done so far, where it counts. */
function progressOf(t: Translate, job: Row): string {
  const [counts] = (job.AsyncOperation_BulkDeleteOperation ?? []) as readonly Row[]; // as expanded
  if (counts === undefined) return "";
  const [done, failed] = [Number(counts.successcount ?? 0), Number(counts.failurecount ?? 0)];
  return [t("jobs.done", { count: done }), ...(failed > 0 ? [t("jobs.failed", { count: failed })] : [])].join(", ");
}
