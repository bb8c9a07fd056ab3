/** The answer of `RetrieveLineage`: the records a deal went through, and what made what. */
export interface Lineage {
  readonly nodes: readonly LineageNode[];
  readonly links: readonly LineageLink[];
  /** Merges, and acts that were undone. */
  readonly acts: readonly LineageAct[];
}

export interface LineageAct {
  readonly kind: "merge" | "qualification";
  readonly at: string;
  readonly by: string | null;
  readonly id: string;
  readonly undoneAt: string | null;
  readonly undoneBy: string | null;
  readonly text: string;
}

export interface LineageNode {
  readonly table: string;
  readonly id: string;
  readonly name: string;
  /** The table's name for people. */
  readonly label: string;
  readonly state: string;
  readonly createdOn: string;
  readonly createdBy: string | null;
  readonly amount: number | null;
  /** ISO code. */
  readonly currency: string | null;
  readonly current: boolean;
}

export interface LineageLink {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

/** The records that lead to this one, with the words for how. */
export function sourcesOf(node: LineageNode, { nodes, links }: Pick<Lineage, "nodes" | "links">) {
  return links.flatMap((link) => {
    const source = link.to === node.id ? nodes.find(({ id }) => id === link.from) : undefined;
    return source ? [{ source, label: link.label }] : [];
  });
}
