import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel } from "../../../engine/model/describe.ts";
import { EmptyState } from "../../ui/EmptyState.tsx";
import { nounContext } from "../../i18n/nounContext.ts";
import { TableIcon } from "../TableIcon.tsx";

interface GridEmptyProps {
  readonly model: TableModel;
  /** A search or filter is on, so there may be records all the same. */
  readonly isNarrowed: boolean;
  readonly onWiden: () => void;
  readonly onCreate: () => void;
  readonly createIcon: ReactElement;
}

export function GridEmpty({ model, isNarrowed, onWiden, onCreate, createIcon }: GridEmptyProps) {
  const { t } = useTranslation("grid");
  const icon = <TableIcon table={model.name} />;
  if (isNarrowed) {
    return (
      <EmptyState
        icon={icon}
        title={t("empty.nothingFound")}
        action={<Button onClick={onWiden}>{t("empty.widen")}</Button>}
      >
        {t("empty.tryOther")}
      </EmptyState>
    );
  }
  const create = (
    <Button appearance="primary" icon={createIcon} onClick={onCreate}>
      {t("empty.create", { label: model.label.toLowerCase(), context: nounContext(model.name) })}
    </Button>
  );
  return (
    <EmptyState icon={icon} title={t("empty.title")} action={model.rights.create ? create : undefined}>
      {t(model.rights.create ? "empty.body" : "empty.bodyReadOnly")}
    </EmptyState>
  );
}
