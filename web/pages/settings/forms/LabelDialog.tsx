import { Input } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Label } from "../../../../engine/model/label.ts";
import { languages } from "../../../i18n/language.ts";
import { Field } from "../../../ui/Field.tsx";
import { FormDialog } from "../FormDialog.tsx";

interface LabelDialogProps {
  readonly title: string;
  readonly label?: Label;
  readonly onSave: (label: Label) => void;
  readonly onClose: () => void;
}

/** What a tab or a section is called, in both languages. */
export function LabelDialog({ title, label = { en: "", fr: "" }, onSave, onClose }: LabelDialogProps) {
  const { t } = useTranslation("settings");
  const [texts, setTexts] = useState(label);
  const save = () => {
    onSave({ en: texts.en.trim(), fr: texts.fr.trim() });
    onClose();
  };
  return (
    <FormDialog
      title={title}
      saveLabel={t("forms.apply")}
      error={null}
      busy={false}
      isComplete={languages.every((language) => texts[language].trim() !== "")}
      onSave={save}
      onClose={onClose}
    >
      {languages.map((language) => (
        <Field key={language} label={t(`forms.in.${language}`)} required>
          <Input
            lang={language}
            value={texts[language]}
            maxLength={100}
            onChange={(_, { value }) => setTexts({ ...texts, [language]: value })}
          />
        </Field>
      ))}
    </FormDialog>
  );
}
