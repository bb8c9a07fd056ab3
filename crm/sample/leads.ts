import { administratorLeads } from "./administratorLeads.ts";
import { annaLeads } from "./annaLeads.ts";
import { closedLeads } from "./closedLeads.ts";
import { marcLeads } from "./marcLeads.ts";
import { nadiaLeads } from "./nadiaLeads.ts";
import { paulLeads } from "./paulLeads.ts";
import type { SampleLead } from "./sampleLead.ts";

export const leads: readonly SampleLead[] = [
  ...administratorLeads,
  ...annaLeads,
  ...paulLeads,
  ...nadiaLeads,
  ...marcLeads,
  ...closedLeads,
];
