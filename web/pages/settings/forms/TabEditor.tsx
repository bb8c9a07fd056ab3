import { Button } from "@fluentui/react-components";
import { AddRegular } from "@fluentui/react-icons/svg/add";
import { useTranslation } from "react-i18next";
import type { ColumnModel } from "../../../../engine/model/describe.ts";
import type { Tab } from "../../../../engine/model/screen.ts";
import { currentLanguage } from "../../../i18n/i18n.ts";
import { moved } from "../../../record/grid/moved.ts";
import { columnsOfSections, tabRemoved, type Step } from "./layout.ts";
import { PartButtons } from "./PartButtons.tsx";
import { SectionEditor } from "./SectionEditor.tsx";
import { partId, type Editing } from "./useEditing.ts";

interface TabEditorProps {
  readonly editing: Editing;
  readonly tab: Tab;
  readonly at: number;
  readonly offered: readonly ColumnModel[];
}

/** A tab of a form with its sections. */
export function TabEditor({ editing, tab, at, offered }: TabEditorProps) {
  const { t } = useTranslation("settings");
  const { layout, change, focusAfter, keptReason } = editing;
  const name = tab.label[currentLanguage()];
  const step = (by: Step) => {
    focusAfter(`${partId({ tab: at + by })}-${by === 1 ? "down" : "up"}`);
    change(moved(layout, at, at + by));
  };
  const remove = () => {
    focusAfter("form-add-tab");
    change(tabRemoved(layout, at));
  };
  return (
    <section className="form-tab" aria-label={t("forms.tab", { name })}>
      <header>
        <h2>{t("forms.tab", { name })}</h2>
        <PartButtons
          id={partId({ tab: at })}
          name={name}
          isFirst={at === 0}
          isLast={at === layout.length - 1}
          onRename={() => editing.rename({ place: { tab: at }, label: tab.label })}
          onStep={step}
          keptReason={keptReason(columnsOfSections(tab.sections))}
          onRemove={remove}
        />
      </header>
      <div className="form-parts">
        {tab.sections.map((section, index) => (
          <SectionEditor
            key={partId({ tab: at, section: index })}
            editing={editing}
            section={section}
            place={{ tab: at, section: index }}
            offered={offered}
          />
        ))}
      </div>
      <div>
        <Button
          icon={<AddRegular />}
          aria-label={t("forms.addSectionTo", { name })}
          onClick={() => editing.rename({ place: { tab: at, section: tab.sections.length } })}
        >
          {t("forms.addSection")}
        </Button>
      </div>
    </section>
  );
}
