import { QualifyPane } from "../qualify/QualifyPane.tsx";
import type { VerbDialogProps } from "./VerbDialog.tsx";

export function QualifyDialog({ record, onDone, onClose }: VerbDialogProps) {
  return <QualifyPane id={String(record.leadid)} onDone={onDone} onClose={onClose} />;
}
