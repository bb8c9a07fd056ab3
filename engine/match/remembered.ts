/** Enough for what one transaction reads again: a phone stands on several of the records that it writes. */
const usualMost = 5000;

/** A reading of text that remembers what it made of the last few thousand texts; for readings that take long. */
export function remembered<Form>(read: (text: string) => Form, most = usualMost): (text: string) => Form {
  const known = new Map<string, Form>();
  return (text) => {
    const form = known.get(text);
    if (form !== undefined) return form;
    if (known.size === most) known.clear();
    const made = read(text);
    known.set(text, made);
    return made;
  };
}
