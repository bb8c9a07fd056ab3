import { Input } from "@fluentui/react-components";
import { CallRegular } from "@fluentui/react-icons/svg/call";
import { MailRegular } from "@fluentui/react-icons/svg/mail";
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
const linkIcons = { Email: MailRegular, Phone: CallRegular, Url: OpenRegular } as const;

const outside = { target: "_blank", rel: "noreferrer" };

/** A line of text; an address, a telephone or a site has its link beside it. */
export function TextInput({ column, value, onChange }: TextInputProps) {
  const { t } = useTranslation("record");
  const { format = "Text", max } = column;
  const linked = format === "Email" || format === "Phone" || format === "Url" ? format : undefined;
  const type = linked === undefined ? "text" : inputTypes[linked];
  const href = value === "" ? undefined : hrefOf(column, value);
  const input = (
    <Input type={type} maxLength={max} autoComplete="off" value={value} onChange={(_, data) => onChange(data.value)} />
  );
  if (linked === undefined) return input;
  const LinkIcon = linkIcons[linked];
  const label = t(`follow.${linked}`, { value });
  return (
    <div className="field-with-link">
      {input}
      {href === undefined ? null : (
        <a className="field-link" href={href} aria-label={label} title={label} {...(format === "Url" ? outside : {})}>
          <LinkIcon aria-hidden />
        </a>
      )}
    </div>
  );
}
