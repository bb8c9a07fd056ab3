import { Button } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { countLimit, type useRecordPages } from "../../../api/records.ts";
import { formatNumber } from "../../../ui/formats.ts";
import "./list.css";

interface MoreRowsProps {
  readonly list: ReturnType<typeof useRecordPages>;
  readonly shown: number;
}

/** How many of how many rows are on show, and a button for the next ones. */
export function MoreRows({ list, shown }: MoreRowsProps) {
  const { t } = useTranslation("settings");
  const count = list.data?.pages[0]?.["@odata.count"] ?? shown;
  return (
    <div className="settings-more">
      <output>
        {shown >= count
          ? t("shownAll", { count: shown, figure: formatNumber(shown) })
          : t("shownSome", {
              shown: formatNumber(shown),
              total: formatNumber(count) + (count >= countLimit ? "+" : ""),
            })}
      </output>
      {list.hasNextPage ? (
        <Button disabledFocusable={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t("loadMore")}
        </Button>
      ) : null}
    </div>
  );
}
