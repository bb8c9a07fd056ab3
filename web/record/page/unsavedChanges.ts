/** Whether a form with changes in it is open, for what runs beside the form and would leave them behind. */

let isUnsaved = false;

export function hasUnsavedChanges(): boolean {
  return isUnsaved;
}

export function noteUnsavedChanges(isDirty: boolean): void {
  isUnsaved = isDirty;
}
