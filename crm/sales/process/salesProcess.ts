import { label, type Label } from "../../../engine/model/label.ts";

/** The business process "Lead to Opportunity Sales Process": its stages, the table each works on, and its steps. */

export const salesProcessId = "919e14d1-6489-4852-abd0-a63a6ecaac5d";

export interface ProcessStage {
  readonly id: string;
  readonly name: string;
  readonly label: Label;
  readonly table: "lead" | "opportunity";
  readonly category: number;
  readonly steps: readonly ProcessStep[];
}

export interface ProcessStep {
  readonly column: string;
  readonly label: Label;
  /** A required step must be done before the next stage begins. */
  readonly required: boolean;
}

function step(column: string, en: string, fr: string): ProcessStep {
  return { column, label: label(en, fr), required: false };
}

export const qualifyStage: ProcessStage = {
  id: "f99b4d48-7aad-456e-864a-8e7d543f7495",
  name: "Qualify",
  label: label("Qualify", "Qualifier"),
  table: "lead",
  category: 0,
  steps: [
    step("parentcontactid", "Existing Contact?", "Contact existant ?"),
    step("parentaccountid", "Existing Account?", "Compte existant ?"),
    step("purchasetimeframe", "Purchase Timeframe", "Période d’achat"),
    step("budgetamount", "Estimated Budget", "Budget estimé"),
    step("purchaseprocess", "Purchase Process", "Processus d’achat"),
    step("decisionmaker", "Identify Decision Maker", "Identifier le décisionnaire"),
    step("description", "Capture Summary", "Résumer le besoin"),
  ],
};

export const developStage: ProcessStage = {
  id: "bfc9108c-8389-406b-9166-2c3298a2e41f",
  name: "Develop",
  label: label("Develop", "Développer"),
  table: "opportunity",
  category: 1,
  steps: [
    step("customerneed", "Customer Need", "Besoin du client"),
    step("proposedsolution", "Proposed Solution", "Solution proposée"),
    step("identifycustomercontacts", "Identify Stakeholders", "Identifier les parties prenantes"),
    step("identifycompetitors", "Identify Competitors", "Identifier les concurrents"),
  ],
};

export const proposeStage: ProcessStage = {
  id: "3a275c22-fc45-4e89-97fc-41e5ec578743",
  name: "Propose",
  label: label("Propose", "Proposer"),
  table: "opportunity",
  category: 2,
  steps: [
    step("identifypursuitteam", "Identify Sales Team", "Identifier l’équipe de vente"),
    step("developproposal", "Develop Proposal", "Développer la proposition"),
    step("completeinternalreview", "Complete Internal Review", "Effectuer une révision interne"),
    step("presentproposal", "Present Proposal", "Présenter la proposition"),
  ],
};

export const closeStage: ProcessStage = {
  id: "7f5247fe-cfc3-42bc-aa77-b1d836d9b7c0",
  name: "Close",
  label: label("Close", "Conclure"),
  table: "opportunity",
  category: 3,
  steps: [
    step("completefinalproposal", "Complete Final Proposal", "Finaliser la proposition"),
    step("presentfinalproposal", "Present Final Proposal", "Présenter la proposition finale"),
    step("finaldecisiondate", "Confirm Decision Date", "Confirmer la date de décision"),
    step("sendthankyounote", "Send Thank You", "Envoyer un remerciement"),
    step("filedebrief", "File De-brief", "Rédiger le bilan"),
  ],
};

export const salesProcessStages: readonly ProcessStage[] = [qualifyStage, developStage, proposeStage, closeStage];
