import { Button } from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import { useRef } from "react";
import { useTranslation } from "react-i18next";

interface FilePickerProps {
  readonly files: readonly File[];
  readonly onPick: (files: readonly File[]) => void;
}

/** Files to be stored with a note: chosen here, or pasted or dropped onto the composer. */
export function FilePicker({ files, onPick }: FilePickerProps) {
  const { t } = useTranslation("timeline");
  const input = useRef<HTMLInputElement>(null);
  return (
    <div className="file-picker">
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          onPick([...files, ...(event.target.files ?? [])]);
          event.target.value = "";
        }}
      />
      {files.map((file, at) => (
        <span key={`${at} ${file.name}`} className="file-picked">
          <AttachRegular aria-hidden />
          <span className="file-name">{file.name}</span>
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            aria-label={t("removeFile", { name: file.name })}
            onClick={() => onPick(files.filter((other) => other !== file))}
          />
        </span>
      ))}
      <Button size="small" appearance="subtle" icon={<AttachRegular />} onClick={() => input.current?.click()}>
        {t("attachFiles")}
      </Button>
    </div>
  );
}
