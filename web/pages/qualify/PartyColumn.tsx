import { Radio, RadioGroup } from "@fluentui/react-components";
import { WarningRegular } from "@fluentui/react-icons/svg/warning";
import { useId, useState } from "react";
import { useTranslation } from "react-i18next";
import { columnOf, useTableModel } from "../../api/model.ts";
import { TableIcon } from "../../record/TableIcon.tsx";
import { LookupInput } from "../../record/form/LookupInput.tsx";
import { Field } from "../../ui/Field.tsx";
import { CandidateText } from "./CandidateText.tsx";
import type { PartyChoice } from "./qualifyChoices.ts";
import type { Candidate, Decision } from "./qualifyPreview.ts";

interface PartyColumnProps {
  readonly table: "account" | "contact";
  readonly decision: Decision;
  readonly choice: PartyChoice;
  /** What a new record would be called; empty when the lead has no name for one. */
  readonly newName: string;
  readonly onChoose: (choice: PartyChoice) => void;
}

/** Which account (or contact) the lead becomes: one that exists, a new one, or none. The proposal stands first. */
export function PartyColumn({ table, decision, choice, newName, onChoose }: PartyColumnProps) {
  const { t } = useTranslation("qualify");
  const heading = useId();
  const column = columnOf(useTableModel("lead"), `parent${table}id`);
  const [searched, setSearched] = useState<readonly Candidate[]>([]);
  const candidates = listed(decision, choice, searched);
  const choose = (value: string) => {
    const candidate = candidates.find(({ id }) => id === value);
    if (candidate) return onChoose({ kind: "existing", id: candidate.id, name: candidate.name });
    onChoose({ kind: value === "new" ? "new" : "skip" });
  };
  const create = (
    <Radio
      key="new"
      value="new"
      disabled={newName === ""}
      label={
        <CandidateText
          title={t(`${table}.new`)}
          detail={newName === "" ? t(`${table}.cannotBeNew`) : newName}
          isProposed={decision.decision === "new"}
        />
      }
    />
  );

  return (
    <section className="qualify-column" aria-labelledby={heading}>
      <h2 id={heading}>
        <TableIcon table={table} /> {t(`${table}.title`)}
      </h2>
      {decision.reason && !isSaid(decision) ? <p className="qualify-reason">{decision.reason}</p> : null}
      {decision.doubt ? (
        <p className="qualify-doubt">
          <WarningRegular aria-hidden /> {decision.doubt}
        </p>
      ) : null}
      <RadioGroup
        aria-labelledby={heading}
        value={choice.kind === "existing" ? choice.id : choice.kind}
        onChange={(_, { value }) => choose(value)}
      >
        {decision.decision === "new" ? create : null}
        {candidates.map((candidate) => (
          <Radio
            key={candidate.id}
            value={candidate.id}
            label={<CandidateText {...partsOf(candidate)} isProposed={isProposed(decision, candidate)} />}
          />
        ))}
        {decision.decision === "new" ? null : create}
        <Radio
          value="skip"
          label={<CandidateText title={t(`${table}.skip`)} isProposed={decision.decision === "skip"} />}
        />
      </RadioGroup>
      {column ? (
        <Field label={t(`${table}.search`)}>
          <LookupInput
            column={column}
            value={null}
            canCreate={false}
            onChange={(picked) => {
              if (!picked) return;
              setSearched([...searched, bare(picked.id, picked.name)]);
              onChoose({ kind: "existing", id: picked.id, name: picked.name });
            }}
          />
        </Field>
      ) : null}
    </section>
  );
}

function isProposed(decision: Decision, { id }: Candidate): boolean {
  return decision.decision === "existing" && decision.id === id;
}

/** The candidate that is proposed gives the reason itself. */
function isSaid({ id, reason, candidates }: Decision): boolean {
  return candidates.some((candidate) => candidate.id === id && candidate.evidence.includes(reason ?? ""));
}

function partsOf({ name, detail, score, isCertain, evidence }: Candidate) {
  return { title: name, detail, score, isCertain, evidence };
}

/** The candidates with the proposed one first, and those that were searched for at the end. */
function listed({ id, name, candidates }: Decision, choice: PartyChoice, searched: readonly Candidate[]): Candidate[] {
  const proposed = candidates.find((candidate) => candidate.id === id) ?? (id ? bare(id, name ?? "") : undefined);
  const chosen = choice.kind === "existing" ? [bare(choice.id, choice.name)] : [];
  const all = [...(proposed ? [proposed] : []), ...candidates, ...searched, ...chosen];
  return all.filter((candidate, index) => all.findIndex((other) => other.id === candidate.id) === index);
}

function bare(id: string, name: string): Candidate {
  return { id, name, detail: null, score: 0, evidence: [] };
}
