import { useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../../api/model.ts";
import { depthOfKey, nextDepth, type Depth } from "./depths.ts";
import type { TablePrivileges } from "./settingsQueries.ts";

const rights = ["Create", "Read", "Write", "Delete", "Append", "AppendTo", "Assign", "Share"] as const;

interface RoleMatrixProps {
  readonly label: string;
  readonly tables: readonly TablePrivileges[];
  readonly depthOf: (privilegeId: string) => Depth | null;
  readonly isChanged: (privilegeId: string) => boolean;
  readonly onChange: (privilegeId: string, depth: Depth | null) => void;
}

const steps: Readonly<Record<string, readonly [number, number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** Tables by rights, a circle in each render: one stop for the Tab key, arrows go around, space and digits change. */
export function RoleMatrix({ label, tables, depthOf, isChanged, onChange }: RoleMatrixProps) {
  const { t } = useTranslation("settings");
  const body = useRef<HTMLTableSectionElement>(null);
  const [[activeRow, activeColumn], setActive] = useState<readonly [number, number]>([0, 0]);
  const named = useNamed(tables);

  const move = (event: KeyboardEvent, row: number, column: number) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = body.current?.rows[row + step[0]]?.cells[column + step[1] + 1]?.querySelector("button");
    next?.focus();
  };

  return (
    <div className="matrix-scroll">
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-to-interactive-role -- the grid pattern on a table */}
      <table className="matrix" role="grid" aria-label={label}>
        <thead>
          <tr>
            <th scope="col">{t("roles.table")}</th>
            {rights.map((right) => (
              <th key={right} scope="col">
                {t(`right.${right}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody ref={body}>
          {named.map(({ name, label: table, privileges }, row) => (
            <tr key={name}>
              <th scope="row">{table}</th>
              {rights.map((right, column) => {
                const privilege = privileges.find(({ PrivilegeType }) => PrivilegeType === right);
                if (privilege === undefined) return null;
                const { PrivilegeId: id, CanBeBasic: hasDepths } = privilege;
                const depth = depthOf(id);
                const set = (event: KeyboardEvent) => {
                  const chosen = depthOfKey(event.key, hasDepths);
                  if (chosen === undefined) return move(event, row, column);
                  event.preventDefault();
                  onChange(id, chosen);
                };
                return (
                  <td key={right} data-changed={isChanged(id) || undefined}>
                    <button
                      type="button"
                      className="depth-cell"
                      title={t(`depth.${depth ?? "None"}`)}
                      aria-label={t("roles.cell", {
                        right: t(`right.${right}`),
                        table,
                        depth: t(`depth.${depth ?? "None"}`),
                      })}
                      tabIndex={row === activeRow && column === activeColumn ? 0 : -1}
                      onFocus={() => setActive([row, column])}
                      onKeyDown={set}
                      onClick={() => onChange(id, nextDepth(depth, hasDepths))}
                    >
                      <span className="depth-circle" data-depth={depth ?? "None"} aria-hidden />
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** The tables by the names people know, in their order. */
function useNamed(tables: readonly TablePrivileges[]) {
  const { tables: known, language } = useAppModel();
  return tables
    .map(({ LogicalName: name, Privileges: privileges }) => ({
      name,
      privileges,
      label: known.find((table) => table.name === name)?.plural ?? name,
    }))
    .sort((left, right) => left.label.localeCompare(right.label, language));
}
