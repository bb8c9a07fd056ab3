import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Switch,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useTranslation } from "react-i18next";
import { useAppModel } from "../api/model.ts";
import { switchSingleKeys, useSingleKeysOn } from "../ui/shortcuts.ts";
import { goToLetters } from "./siteMap.ts";
import "./keys.css";

interface KeysDialogProps {
  readonly onClose: () => void;
}

const everywhere = ["palette", "help", "close"] as const;
const records = ["edit", "save", "qualify", "send", "moveLine", "fillDown", "deleteLine"] as const;
const lists = [
  "create",
  "search",
  "move",
  "pages",
  "ends",
  "open",
  "cells",
  "editCell",
  "select",
  "selectAll",
] as const;

/** Every key there is, and the switch for those who would press them by accident. */
export function KeysDialog({ onClose }: KeysDialogProps) {
  const { t } = useTranslation("shell");
  const { tables } = useAppModel();
  const isOn = useSingleKeysOn();
  const places = Object.entries(goToLetters).flatMap(([name, letter]) => {
    const table = tables.find((known) => known.name === name && known.rights.read);
    return table === undefined ? [] : [{ keys: `g ${letter}`, does: table.plural }];
  });
  return (
    <Dialog open onOpenChange={(_, { open }) => open || onClose()}>
      <DialogSurface className="keys-dialog">
        <DialogBody>
          <DialogTitle
            action={
              <Button
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t("common:close")}
                title={t("common:close")}
                onClick={onClose}
              />
            }
          >
            {t("keys.title")}
          </DialogTitle>
          <DialogContent className="keys">
            <Keys title={t("keys.everywhere")} rows={everywhere.map((key) => row(t, key))} />
            <Keys title={t("keys.records")} rows={records.map((key) => row(t, key))} />
            <Keys title={t("keys.lists")} rows={lists.map((key) => row(t, key))} />
            <Keys title={t("keys.goTo")} rows={[{ keys: "g h", does: t("siteMap.home") }, ...places]} />
            <Switch
              checked={isOn}
              label={t("keys.singleKeys")}
              onChange={(_, { checked }) => switchSingleKeys(checked)}
            />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

interface KeyRow {
  readonly keys: string;
  readonly does: string;
}

function Keys({ title, rows }: { readonly title: string; readonly rows: readonly KeyRow[] }) {
  return (
    <section>
      <h3>{title}</h3>
      <dl>
        {rows.map(({ keys, does }) => (
          <div key={keys}>
            <dt>
              {keys.split(" ").map((key) => (
                <kbd key={key}>{key}</kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function row(t: (key: string) => string, key: string): KeyRow {
  return { keys: t(`keys.${key}.keys`), does: t(`keys.${key}.does`) };
}
