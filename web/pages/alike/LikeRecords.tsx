import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../api/model.ts";
import { TableIcon } from "../../record/TableIcon.tsx";
import type { RecordForm } from "../../record/form/useRecordForm.ts";
import { useDebounced } from "../../ui/useDebounced.ts";
import { CandidateText } from "../qualify/CandidateText.tsx";
import { likeRecordsQuery, tellingValues, type LikeRecord } from "./likeRecordsQuery.ts";
import "./alike.css";

const pauseMs = 400;
const none: readonly LikeRecord[] = [];

interface LikeRecordsProps {
  readonly form: RecordForm;
}

/** While somebody types a new record: what may be the same, and why. When nothing is alike, a line where there is room for one. */
export function LikeRecords({ form: { model, changes } }: LikeRecordsProps) {
  const { t } = useTranslation("duplicates");
  const { tables } = useAppModel();
  const told = JSON.stringify(tellingValues(model, changes));
  const settled = useDebounced(told, pauseMs);
  const values = JSON.parse(settled) as Record<string, unknown> | null;
  const { data } = useQuery(likeRecordsQuery(model.name, values));
  const found = values === null ? none : (data?.Candidates ?? none);
  return (
    <>
      <aside className="alike" aria-label={t("alike.title")} hidden={found.length === 0}>
        <h2>{t("alike.title")}</h2>
        <p>{t("alike.text")}</p>
        <ul>
          {found.map(({ table, id, name, detail, score, band, evidence }) => (
            <li key={id}>
              <TableIcon table={table} />
              {/* Another tab: what is typed here is not lost. */}
              <a href={`/t/${table}/${id}`} target="_blank" rel="noreferrer">
                <CandidateText
                  title={name}
                  detail={[tables.find((one) => one.name === table)?.label, detail].filter(Boolean).join(" · ")}
                  score={score}
                  isCertain={band === "certain"}
                  evidence={evidence}
                />
              </a>
            </li>
          ))}
        </ul>
        <output className="visually-hidden">{t("alike.count", { count: found.length })}</output>
      </aside>
      {found.length === 0 ? <p className="alike-none">{t("alike.none")}</p> : null}
    </>
  );
}
