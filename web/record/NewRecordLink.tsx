import { AddRegular } from "@fluentui/react-icons/svg/add";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../engine/model/describe.ts";
import "../ui/buttonLink.css";

/** Leads to a new record of a table; nothing for who may not make one. */
export function NewRecordLink({ model }: { readonly model: TableModel }) {
  const { t } = useTranslation();
  if (!model.rights.create) return null;
  return (
    <Link to="/t/$table/new" params={{ table: model.name }} className="button-link" data-primary>
      <AddRegular aria-hidden />
      <span>{t("common:new")}</span>
    </Link>
  );
}
