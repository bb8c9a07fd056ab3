import { Input } from "@fluentui/react-components";
import { OpenRegular } from "@fluentui/react-icons/svg/open";
import { useTranslation } from "react-i18next";
import type { ColumnModel } from "../../../engine/model/describe.ts";
import { hrefOf } from "../ColumnValue.tsx";
import type { FieldValue } from "../fieldValue.ts";
import "./lookup.css";

interface TextInputProps {
  readonly column: ColumnModel;
  readonly value: string;
  readonly onChange: (value: FieldValue) => void;
}

const inputTypes = { Email: "email", Phone: "tel", Url: "url" } as const;

/** A line of text; an address, a telephone or a site has its link beside it. */
export function TextInput({ column, value, onChange }: TextInputProps) {
  const { t } = useTranslation("record");
  const { format = "Text", max } = column;
  const type = format === "Email" || format === "Phone" || format === "Url" ? inputTypes[format] : "text";
  const href = value === "" ? undefined : hrefOf(column, value);
  const input = (
    <Input type={type} maxLength={max} autoComplete="off" value={value} onChange={(_, data) => onChange(data.value)} />
  );
  if (type === "text") return input;
  return (
    <div className="field-with-link">
      {input}
      {href === undefined ? null : (
        <a className="field-link" href={href} target="_blank" rel="noreferrer" aria-label={t("openLink", { value })}>
          <OpenRegular aria-hidden />
        </a>
      )}
    </div>
  );
}
