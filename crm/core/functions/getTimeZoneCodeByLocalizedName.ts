import { defineErrors } from "../../../engine/errors.ts";
import { label } from "../../../engine/model/label.ts";
import { operation, required } from "../../../engine/records/operation.ts";
import { anInteger, aText } from "../../../engine/records/parameter.ts";
import { timeZoneCodes } from "./timeZoneCodes.ts";

export const timeZoneErrors = defineErrors({
  timeZoneUnknown: {
    status: 400,
    message: (p: { name: string }) =>
      label(
        `No time zone is called '${p.name}'. Give its standard name in English, such as 'Romance Standard Time'.`,
        `Aucun fuseau horaire ne s’appelle « ${p.name} ». Donnez son nom standard en anglais, tel que « Romance Standard Time ».`,
      ),
  },
});

/** The number of a time zone; names are known in English, whatever the locale asked for. */
export const getTimeZoneCodeByLocalizedName = operation({
  name: "GetTimeZoneCodeByLocalizedName",
  kind: "function",
  bound: null,
  parameters: { LocalizedStandardName: required(aText), LocaleId: required(anInteger) },
  returns: { kind: "object", type: "GetTimeZoneCodeByLocalizedNameResponse", fields: { TimeZoneCode: "Edm.Int32" } },
  run: async ({ parameters: { LocalizedStandardName: name } }) => {
    const code = Object.entries(timeZoneCodes).find(([known]) => known.toLowerCase() === name.trim().toLowerCase());
    if (!code) throw timeZoneErrors.timeZoneUnknown({ name }, { target: "LocalizedStandardName" });
    return { TimeZoneCode: code[1] };
  },
});
