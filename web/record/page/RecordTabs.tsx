import { useNavigate } from "@tanstack/react-router";
import { lazy, Suspense, useId, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ErrorBoundary } from "../../ui/ErrorBoundary.tsx";
import { SkeletonLines } from "../../ui/SkeletonLines.tsx";
import { Tabs } from "../../ui/Tabs.tsx";
import { FormSections } from "../form/FormSections.tsx";
import type { RecordForm } from "../form/useRecordForm.ts";
import { RelatedList } from "./RelatedList.tsx";
import { columnOf } from "../../api/model.ts";

const Timeline = lazy(() => import("../timeline/Timeline.tsx").then((part) => ({ default: part.Timeline })));
const LineageTab = lazy(() => import("../lineage/LineageTab.tsx").then((part) => ({ default: part.LineageTab })));
const HistoryTab = lazy(() => import("../history/HistoryTab.tsx").then((part) => ({ default: part.HistoryTab })));
const MergedHere = lazy(() => import("./MergedHere.tsx").then((part) => ({ default: part.MergedHere })));
const RevisionsTab = lazy(() =>
  import("../lines/revisions/RevisionsTab.tsx").then((part) => ({ default: part.RevisionsTab })),
);
const LineEditor = lazy(() => import("../lines/LineEditor.tsx").then((part) => ({ default: part.LineEditor })));

interface RecordTabsProps {
  readonly form: RecordForm;
  readonly id: string;
  /** The tab the address names. */
  readonly tab: string | undefined;
  readonly isReadOnly: boolean;
  /** No room for the timeline beside the form. */
  readonly isNarrow: boolean;
}

interface RecordTab {
  readonly name: string;
  readonly label: string;
  readonly content: ReactNode;
}

/** Tables that are a paper of lines: these stand first, before the form. Elsewhere lines have a tab of their own. */
const papers = new Set(["quote", "salesorder", "invoice"]);

/** Tables that stand in the chain from lead to invoice. */
const inChain = new Set(["lead", "account", "contact", "opportunity", "quote", "salesorder", "invoice"]);

/** Tabs that use the whole width, the timeline's as well. */
const wideTabs = new Set(["lineage", "product_opportunities"]);

/** The tabs of a record. The form's tabs share one form, so a change in one is saved from any other. */
export function RecordTabs({ form, id, tab, isReadOnly, isNarrow }: RecordTabsProps) {
  const { t } = useTranslation("record");
  const navigate = useNavigate();
  const panelId = useId();
  const tabs = useTabs({ form, id, isReadOnly, isNarrow });
  const shown = tabs.find(({ name }) => name === tab) ?? tabs[0];
  const hasAside = hasRoomAside(form, isNarrow) && !wideTabs.has(shown?.name ?? "");
  const show = (name: string) =>
    void navigate({
      to: "/t/$table/$id",
      params: { table: form.model.name, id },
      search: { tab: name },
      replace: true,
      resetScroll: false,
    });
  return (
    <div className="record-body" data-aside={hasAside || undefined}>
      <div className="record-tabs">
        <Tabs label={form.model.label} tabs={tabs} selected={shown?.name} onSelect={show} panelId={panelId} />
      </div>
      <div key={shown?.name} className="record-panel" id={panelId} role="tabpanel" aria-label={shown?.label}>
        <Part>{shown?.content}</Part>
      </div>
      {hasAside ? (
        <aside className="record-aside" aria-label={t("tab.timeline")}>
          <Part>
            <Timeline table={form.model.name} id={id} />
          </Part>
        </aside>
      ) : null}
    </div>
  );
}

/** A part that fails leaves the others standing. */
function Part({ children }: { readonly children: ReactNode }) {
  return (
    <ErrorBoundary>
      <Suspense fallback={<SkeletonLines lines={6} />}>{children}</Suspense>
    </ErrorBoundary>
  );
}

function useTabs({ form, id, isReadOnly, isNarrow }: Omit<RecordTabsProps, "tab">): readonly RecordTab[] {
  const { t } = useTranslation("record");
  const { model, base } = form;
  const lists = model.related.filter(({ display }) => display === "list");
  const lines = model.related
    .filter(({ display }) => display === "lines")
    .map((related) => ({
      name: related.navigation,
      label: related.label,
      content: <LineEditor key={related.navigation} table={model.name} id={id} record={base} related={related} />,
    }));
  const isPaper = papers.has(model.name);
  const formTabs = (model.form?.tabs ?? []).map(({ name, label, sections }, index) => ({
    name,
    label,
    content: (
      <div className="record-stack">
        {index === 0 && isPaper ? lines.map(({ content }) => content) : null}
        <FormSections form={form} sections={sections} isReadOnly={isReadOnly} />
      </div>
    ),
  }));
  const related = {
    name: "related",
    label: t("tab.related"),
    content: (
      <div className="record-stack">
        {lists.map((list) => (
          <RelatedList key={list.navigation} parent={model} id={id} record={base} related={list} />
        ))}
      </div>
    ),
  };
  const revisions = model.related
    .filter(({ display }) => display === "lines" && model.verbs.some(({ name }) => name === "revise"))
    .map((lines) => ({
      name: "revisions",
      label: t("lines:revisions.tab"),
      content: <RevisionsTab key={id} model={model} id={id} record={base} related={lines} />,
    }));
  const timeline = { name: "timeline", label: t("tab.timeline"), content: <Timeline table={model.name} id={id} /> };
  const lineage = { name: "lineage", label: t("tab.lineage"), content: <LineageTab table={model.name} id={id} /> };
  const history = {
    name: "history",
    label: t("tab.history"),
    content: (
      <div className="record-stack">
        {columnOf(model, "merged") ? <MergedHere model={model} id={id} /> : null}
        <HistoryTab table={model.name} id={id} />
      </div>
    ),
  };
  return [
    ...formTabs,
    ...(isPaper ? [] : lines),
    ...(model.timeline && !hasRoomAside(form, isNarrow) ? [timeline] : []),
    ...(lists.length > 0 ? [related] : []),
    ...revisions,
    ...(inChain.has(model.name) ? [lineage] : []),
    history,
  ];
}

/** Whether the timeline stands beside the form; a paper of lines wants the whole width. */
function hasRoomAside({ model }: RecordForm, isNarrow: boolean): boolean {
  return model.timeline && !isNarrow && !papers.has(model.name);
}
