/* oxlint-disable jsx-a11y/no-noninteractive-element-interactions -- dragging is the mouse's way; the keyboard's is the menu of each card */
import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from "@fluentui/react-components";
import { MoreVerticalRegular } from "@fluentui/react-icons/svg/more-vertical";
import { useTranslation } from "react-i18next";
import type { ColumnModel, TableModel } from "../../../engine/model/describe.ts";
import type { Row } from "../../api/client.ts";
import { RecordLink } from "../../record/RecordLink.tsx";
import { isEditable } from "../../record/stateTone.ts";
import { CardFact } from "./CardFact.tsx";
import type { Lane } from "./lanes.ts";

interface BoardCardProps {
  readonly model: TableModel;
  readonly row: Row;
  readonly columns: readonly ColumnModel[];
  readonly lane: Lane;
  readonly lanes: readonly Lane[];
  readonly isLifted: boolean;
  readonly onLift: () => void;
  readonly onDrop: () => void;
  readonly onMove: (to: Lane) => void;
}

/** A record on the board: dragged with the mouse, moved by its menu with the keyboard. */
export function BoardCard(props: BoardCardProps) {
  const { model, row, columns, lane, lanes, isLifted, onLift, onDrop, onMove } = props;
  const { t } = useTranslation("board");
  const canChange = model.rights.write && isEditable(model.name, row);
  const name = String(row[model.primaryName ?? ""] ?? "") || t("grid:unnamed");
  const targets = lanes.filter(({ key, move }) => key !== lane.key && move.kind !== "none");
  return (
    <article
      className="card"
      draggable={canChange}
      data-lifted={isLifted || undefined}
      onDragStart={({ dataTransfer }) => {
        dataTransfer.effectAllowed = "move";
        dataTransfer.setData("text/plain", name);
        // Changing the page under a drag that only begins would end it.
        setTimeout(onLift);
      }}
      onDragEnd={onDrop}
    >
      <div className="card-head">
        <h3>
          <RecordLink table={model.name} id={String(row[model.primaryId])}>
            {name}
          </RecordLink>
        </h3>
        {canChange && targets.length > 0 ? (
          <Menu>
            <MenuTrigger disableButtonEnhancement>
              <Button
                appearance="subtle"
                size="small"
                icon={<MoreVerticalRegular />}
                aria-label={t("move", { name })}
                title={t("moveVerb")}
              />
            </MenuTrigger>
            <MenuPopover>
              <MenuList>
                {targets.map((target) => (
                  <MenuItem key={target.key} onClick={() => onMove(target)}>
                    {t(target.move.kind === "verb" ? "lane" : "moveTo", { lane: target.label })}
                  </MenuItem>
                ))}
              </MenuList>
            </MenuPopover>
          </Menu>
        ) : null}
      </div>
      <dl>
        {columns.map((column) => (
          <CardFact key={column.name} model={model} row={row} column={column} canChange={canChange} />
        ))}
      </dl>
    </article>
  );
}
