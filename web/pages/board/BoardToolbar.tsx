import { Button, Menu, MenuItemRadio, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { ColumnTripleRegular } from "@fluentui/react-icons/svg/column-triple";
import { FilterRegular } from "@fluentui/react-icons/svg/filter";
import { useTranslation } from "react-i18next";
import type { TableModel, ViewModel } from "../../../engine/model/describe.ts";
import { NewRecordLink } from "../../record/NewRecordLink.tsx";
import { allOf } from "../../record/grid/filter.ts";
import { QuickFind } from "../../record/grid/QuickFind.tsx";
import { ViewMenu } from "../../record/grid/ViewMenu.tsx";
import type { BoardSearch } from "./boardQuery.ts";
import { GridBoardSwitch } from "./GridBoardSwitch.tsx";
import { divisionKey, divisionsOf, type Division } from "./lanes.ts";
import "../../record/grid/gridToolbar.css";

interface BoardToolbarProps {
  readonly model: TableModel;
  /** The reader's own views. */
  readonly personal: readonly ViewModel[];
  readonly view: ViewModel;
  readonly search: BoardSearch;
  readonly division: Division | undefined;
  readonly onShow: (change: Partial<BoardSearch>, replace?: boolean) => void;
  readonly onFilter: () => void;
}

export function BoardToolbar({ model, personal, view, search, division, onShow, onFilter }: BoardToolbarProps) {
  const { t } = useTranslation("board");
  return (
    <div className="grid-toolbar">
      <div className="grid-heading">
        <h1>
          <span className="visually-hidden">{t("grid:heading", { table: model.plural })}</span>
          <ViewMenu
            model={model}
            personal={personal}
            view={view}
            list={{ ...view, filter: allOf([view.filter, search.filter]) ?? null }}
            onChoose={(id) => onShow({ view: id, sort: undefined, columns: undefined })}
            onStored={(id) => onShow({ view: id, sort: undefined, columns: undefined, filter: undefined })}
          />
        </h1>
      </div>
      <div className="grid-tools">
        <QuickFind text={search.q} table={model.plural} onFind={(q) => onShow({ q }, true)} />
        <Button icon={<FilterRegular />} onClick={onFilter} title={t("grid:filter.button")}>
          <span className="grid-tool-text">{t("grid:filter.button")}</span>
        </Button>
        {division === undefined ? null : <DivisionMenu model={model} division={division} onShow={onShow} />}
        <GridBoardSwitch model={model} search={search} shape="board" />
        <NewRecordLink model={model} />
      </div>
    </div>
  );
}

interface DivisionMenuProps extends Pick<BoardToolbarProps, "model" | "onShow"> {
  readonly division: Division;
}

function DivisionMenu({ model, division, onShow }: DivisionMenuProps) {
  const { t } = useTranslation("board");
  const labelOf = (one: Division) => (one.kind === "stage" ? t("stage") : one.column.label);
  const text = t("by", { what: labelOf(division) });
  return (
    <Menu
      checkedValues={{ lanes: [divisionKey(division)] }}
      onCheckedValueChange={(_, { checkedItems: [lanes] }) => lanes !== undefined && onShow({ lanes })}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ColumnTripleRegular />} title={text}>
          <span className="grid-tool-text">{text}</span>
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {divisionsOf(model).map((one) => (
            <MenuItemRadio key={divisionKey(one)} name="lanes" value={divisionKey(one)}>
              {labelOf(one)}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
