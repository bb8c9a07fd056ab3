import { Button } from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useRef } from "react";
import { useTranslation } from "react-i18next";

interface FilePickerProps {
  readonly file: File | null;
  readonly onPick: (file: File | null) => void;
}

export function FilePicker({ file, onPick }: FilePickerProps) {
  const { t } = useTranslation("timeline");
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="file-picker">
      <input
        ref={input}
        type="file"
        hidden
        onChange={(event) => {
          onPick(event.target.files?.[0] ?? null);
          event.target.value = "";
        }}
      />
      {file ? (
        <span className="file-picked">
          <AttachRegular aria-hidden />
          <span className="file-name">{file.name}</span>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t("removeFile", { name: file.name })}
            onClick={() => onPick(null)}
          />
        </span>
      ) : (
        <Button size="small" appearance="subtle" icon={<AttachRegular />} onClick={() => input.current?.click()}>
          {t("attachFile")}
        </Button>
      )}
    </div>
  );
}
