import { useTranslation } from "react-i18next";
import { useTableModel } from "../../../api/model.ts";
import { SettingsHead } from "../SettingsHead.tsx";
import { StageEditor } from "./StageEditor.tsx";
import "./process.css";

/** The stages of the sales process in their order, each with the steps to do in it. */
export function ProcessPage() {
  const { t } = useTranslation("settings");
  const { process } = useTableModel("lead");
  return (
    <>
      <SettingsHead title={t("process.title")}>{t("process.intro")}</SettingsHead>
      <ol className="stages">
        {process.map((stage, place) => (
          <li key={stage.id}>
            <StageEditor key={JSON.stringify(stage)} stage={stage} place={place + 1} />
          </li>
        ))}
      </ol>
    </>
  );
}
