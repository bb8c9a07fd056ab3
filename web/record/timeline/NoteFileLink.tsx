import { AttachRegular } from "@fluentui/react-icons/svg/attach";
import { useMutation } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { messageOf } from "../../api/apiError.ts";
import { api } from "../../api/client.ts";
import { ActionButton } from "../../ui/ActionButton.tsx";
import { saveFile } from "../../ui/saveFile.ts";
import { toast } from "../../ui/toasts.ts";
import { blobOf } from "./noteFile.ts";

interface NoteFileLinkProps {
  /** Of the note that keeps the file. */
  readonly id: string;
  readonly filename: string;
}

/** Downloads the file of a note; its content is only fetched when asked for. */
export function NoteFileLink({ id, filename }: NoteFileLinkProps) {
  const { t } = useTranslation("timeline");
  const download = useMutation({
    mutationFn: async () => {
      const file = await api.get<{ documentbody: string; mimetype: string | null }>(
        `annotations(${id})?$select=documentbody,mimetype`,
        { annotations: false },
      );
      saveFile(blobOf({ documentbody: file.documentbody, mimetype: file.mimetype ?? "" }), filename);
    },
    onError: (error) => toast({ intent: "error", text: messageOf(error) }),
  });
  return (
    <div className="timeline-file">
      <ActionButton size="small" icon={<AttachRegular />} busy={download.isPending} onClick={() => download.mutate()}>
        <span className="file-name">
          {filename}
          <span className="visually-hidden"> {t("download")}</span>
        </span>
      </ActionButton>
    </div>
  );
}
