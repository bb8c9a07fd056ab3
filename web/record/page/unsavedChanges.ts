/** Whether a form with changes in it is open, for what runs beside the form and would leave them behind. */

let unsaved = 0;

export function hasUnsavedChanges(): boolean {
  return unsaved > 0;
}

/** One more form has changes in it, until the function it gives is called. */
export function noteUnsavedChanges(): () => void {
  unsaved += 1;
  return () => {
    unsaved -= 1;
  };
}
