import { useQuery } from "@tanstack/react-query";
import { lazy, Suspense, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { useTableModel } from "../../api/model.ts";
import { useRecordOpener } from "../useRecordOpener.ts";
import { Stage } from "./Stage.tsx";
import { processQuery, type ProcessInstance, type StageProgress } from "./processInstance.ts";
import "./process.css";

const QualifyPane = lazy(() =>
  import("../../pages/qualify/QualifyPane.tsx").then((pane) => ({ default: pane.QualifyPane })),
);

interface ProcessBarProps {
  readonly table: string;
  readonly id: string;
  readonly record: Row;
}

/** Where the deal stands in the sales process; nothing on a record that takes part in none. */
export function ProcessBar(props: ProcessBarProps) {
  const model = useTableModel(props.table);
  return model.process.length === 0 ? null : <RecordProcess {...props} model={model} />;
}

function RecordProcess({ table, id, record, model }: ProcessBarProps & { readonly model: TableModel }) {
  const { t } = useTranslation("process");
  const { data: instance, isPending } = useQuery(processQuery(table, id));
  const open = useRecordOpener();
  const [isQualifying, setQualifying] = useState(false);
  if (isPending) return <div className="process-waiting" aria-busy />;
  if (!instance) return null;

  const active = model.process.findIndex(({ id }) => id === instance.stageId);
  return (
    <nav className="process" aria-label={t("title")}>
      <ol className="process-stages">
        {model.process.map((stage, index) => (
          <Stage
            key={stage.id}
            model={model}
            record={record}
            instance={instance}
            stage={stage}
            next={model.process[index + 1]}
            progress={progressOf(instance, index, active)}
            onQualify={() => setQualifying(true)}
          />
        ))}
      </ol>
      {isQualifying ? (
        <Suspense>
          <QualifyPane id={id} onDone={(made) => made && open(made)} onClose={() => setQualifying(false)} />
        </Suspense>
      ) : null}
    </nav>
  );
}

function progressOf({ isFinished }: ProcessInstance, index: number, active: number): StageProgress {
  if (isFinished) return "done";
  if (index === active) return "active";
  return index < active ? "done" : "ahead";
}
