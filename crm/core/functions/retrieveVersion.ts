import { operation } from "../../../engine/records/operation.ts";

/** The version of Dataverse whose protocol is spoken; clients choose by it what they may use. */
export const protocolVersion = "9.2.0.0";

export const retrieveVersion = operation({
  name: "RetrieveVersion",
  kind: "function",
  bound: null,
  parameters: {},
  returns: { kind: "object", type: "RetrieveVersionResponse", fields: { Version: "Edm.String" } },
  run: async () => ({ Version: protocolVersion }),
});
