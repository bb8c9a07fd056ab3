import { Subtitle2 } from "@fluentui/react-components";
import { useId } from "react";
import type { FormModel } from "../../../engine/model/describe.ts";
import { columnsOf } from "../../api/model.ts";
import { FormField } from "./FormField.tsx";
import type { RecordForm } from "./useRecordForm.ts";
import "./form.css";

interface FormSectionsProps {
  readonly form: RecordForm;
  readonly sections: FormModel["tabs"][number]["sections"];
  readonly isReadOnly: boolean;
}

export function FormSections({ form, sections, isReadOnly }: FormSectionsProps) {
  return (
    <div className="form-sections">
      {sections.map((section) => (
        <Section key={section.columns.join()} form={form} section={section} isReadOnly={isReadOnly} />
      ))}
    </div>
  );
}

interface SectionProps {
  readonly form: RecordForm;
  readonly section: FormSectionsProps["sections"][number];
  readonly isReadOnly: boolean;
}

function Section({ form, section, isReadOnly }: SectionProps) {
  const headingId = useId();
  return (
    <section className="form-section" aria-labelledby={headingId}>
      <Subtitle2 as="h2" id={headingId}>
        {section.label}
      </Subtitle2>
      <div className="form-fields">
        {columnsOf(form.model, section.columns).map((column) => (
          <div key={column.name} data-wide={column.kind === "memo" || undefined}>
            <FormField form={form} column={column} isReadOnly={isReadOnly} />
          </div>
        ))}
      </div>
    </section>
  );
}
