import { languageCodes } from "../../../engine/metadata/labels.ts";
import { operation } from "../../../engine/records/operation.ts";

/** The languages that labels and messages come in, by Windows' numbers; the first is the one labels are written in. */
const codes = Object.values(languageCodes);

export const retrieveAvailableLanguages = operation({
  name: "RetrieveAvailableLanguages",
  kind: "function",
  bound: null,
  parameters: {},
  returns: {
    kind: "object",
    type: "RetrieveAvailableLanguagesResponse",
    fields: { LocaleIds: "Collection(Edm.Int32)" },
  },
  run: async () => ({ LocaleIds: codes }),
});

export const retrieveProvisionedLanguages = operation({
  name: "RetrieveProvisionedLanguages",
  kind: "function",
  bound: null,
  parameters: {},
  returns: {
    kind: "object",
    type: "RetrieveProvisionedLanguagesResponse",
    fields: { RetrieveProvisionedLanguages: "Collection(Edm.Int32)" },
  },
  run: async () => ({ RetrieveProvisionedLanguages: codes }),
});
