import { useEffect, useId, useRef, type KeyboardEvent } from "react";
import "./tabs.css";

interface TabsProps {
  readonly label: string;
  readonly tabs: readonly { readonly name: string; readonly label: string }[];
  readonly selected: string | undefined;
  readonly onSelect: (name: string) => void;
  /** Id of the panel below, which every tab fills. */
  readonly panelId: string;
}

/** A row of tabs: one stop for the Tab key, the arrows go from one to the next and show it. */
export function Tabs({ label, tabs, selected, onSelect, panelId }: TabsProps) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);

  const at = tabs.findIndex(({ name }) => name === selected);

  // On a narrow screen the chosen tab may lie beyond the edge.
  useEffect(() => {
    const chosen = list.current?.querySelectorAll("button")[at];
    if (list.current && chosen)
      list.current.scrollLeft = chosen.offsetLeft - (list.current.clientWidth - chosen.offsetWidth) / 2;
  }, [at]);

  const move = (event: KeyboardEvent) => {
    const target = targetOf(event.key, at, tabs.length);
    const next = target === undefined ? undefined : tabs[target];
    if (next === undefined) return;
    event.preventDefault();
    onSelect(next.name);
    list.current?.querySelectorAll("button")[target ?? 0]?.focus();
  };

  return (
    <div ref={list} className="tabs" role="tablist" aria-label={label}>
      {tabs.map(({ name, label: text }) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={`${id}-${name}`}
          className="tab"
          aria-selected={name === selected}
          aria-controls={panelId}
          tabIndex={name === selected ? 0 : -1}
          onKeyDown={move}
          onClick={() => onSelect(name)}
        >
          {/* the bold twin keeps the width when the choice changes */}
          <span data-text={text}>{text}</span>
        </button>
      ))}
    </div>
  );
}

function targetOf(key: string, at: number, count: number): number | undefined {
  switch (key) {
    case "ArrowRight":
      return (at + 1) % count;
    case "ArrowLeft":
      return (at - 1 + count) % count;
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}
