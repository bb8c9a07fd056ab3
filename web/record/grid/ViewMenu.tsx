import {
  Button,
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { lazy, useState } from "react";
import { useTranslation } from "react-i18next";
import type { TableModel, ViewModel } from "../../../engine/model/describe.ts";
import { messageOf } from "../../api/apiError.ts";
import { OverlayBoundary } from "../../ui/OverlayBoundary.tsx";
import { toast } from "../../ui/toasts.ts";
import type { ViewAct } from "./views/ViewDialogs.tsx";
import { setDefaultView, updateView } from "./views/personalViews.ts";

const ViewDialogs = lazy(() => import("./views/ViewDialogs.tsx").then((file) => ({ default: file.ViewDialogs })));

interface ViewMenuProps {
  readonly model: TableModel;
  /** The reader's own views. */
  readonly personal: readonly ViewModel[];
  readonly view: ViewModel;
  /** The list as it is on show: the view with what the reader changed. */
  readonly list: ViewModel;
  readonly onChoose: (id: string) => void;
  /** Shows a view as it is stored now; undefined for the table's first. */
  readonly onStored: (id: string | undefined) => void;
}

/** The title of a list, which is also where another view is chosen, and where a list becomes a view of one's own. */
export function ViewMenu({ model, personal, view, list, onChoose, onStored }: ViewMenuProps) {
  const { t } = useTranslation("grid");
  const [act, setAct] = useState<ViewAct | null>(null);
  const isOwn = personal.some(({ id }) => id === view.id);

  const update = async () => {
    try {
      await updateView(model, view.id, list);
      onStored(view.id);
      toast({ intent: "success", text: t("views.updated", { view: view.label }) });
    } catch (error) {
      toast({ intent: "error", text: messageOf(error) });
    }
  };
  const makeDefault = async () => {
    try {
      await setDefaultView(model.name, view.id);
      toast({ intent: "success", text: t("views.isDefault", { view: view.label }) });
    } catch (error) {
      toast({ intent: "error", text: messageOf(error) });
    }
  };

  return (
    <>
      <Menu
        checkedValues={{ view: [view.id] }}
        onCheckedValueChange={(_, { checkedItems: [id] }) => id !== undefined && onChoose(id)}
      >
        <MenuTrigger disableButtonEnhancement>
          <Button appearance="subtle" size="large" icon={<ChevronDownRegular />} iconPosition="after">
            <span className="view-name">{view.label}</span>
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            <ViewChoices label={t("views.system")} views={model.views} />
            {personal.length === 0 ? null : <ViewChoices label={t("views.personal")} views={personal} />}
            <MenuDivider />
            <MenuItem onClick={() => setAct("saveAs")}>{t("views.saveAs")}…</MenuItem>
            {isOwn ? (
              <>
                <MenuItem onClick={() => void update()}>{t("views.update")}</MenuItem>
                <MenuItem onClick={() => setAct("rename")}>{t("views.rename")}…</MenuItem>
                <MenuItem onClick={() => setAct("delete")}>{t("views.delete")}…</MenuItem>
              </>
            ) : null}
            <MenuItem onClick={() => void makeDefault()}>{t("views.makeDefault")}</MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <OverlayBoundary onFail={() => setAct(null)}>
        {act === null ? null : (
          <ViewDialogs act={act} model={model} view={view} list={list} onShow={onStored} onClose={() => setAct(null)} />
        )}
      </OverlayBoundary>
    </>
  );
}

interface ViewChoicesProps {
  readonly label: string;
  readonly views: readonly ViewModel[];
}

function ViewChoices({ label, views }: ViewChoicesProps) {
  return (
    <MenuGroup>
      <MenuGroupHeader>{label}</MenuGroupHeader>
      {views.map(({ id, label: name }) => (
        <MenuItemRadio key={id} name="view" value={id}>
          {name}
        </MenuItemRadio>
      ))}
    </MenuGroup>
  );
}
