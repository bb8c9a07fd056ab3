/** A strict reader of the XML a service document is written in: elements, attributes, text, the five entities. */

export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
}

const nameShape = "[A-Za-z_][\\w.:-]*";
const attributeShape = new RegExp(`\\s+(${nameShape})="([^"<]*)"`, "y");
const entity = /&(?:amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);/gi;

/** @throws Error at the first thing that is not well-formed. */
export function readXml(text: string): Element {
  let at = 0;
  const open: Element[] = [];
  let root: Element | undefined;
  const take = (shape: string): RegExpExecArray | null => {
    const pattern = new RegExp(shape, "y");
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  const fail = (problem: string): never => {
    throw new Error(`${problem} at ${at}: ${text.slice(at, at + 40)}`);
  };

  take('<\\?xml version="1\\.0" encoding="utf-8"\\?>\\s*');
  while (at < text.length) {
    const start = take(`<(${nameShape})`);
    const end = start ? null : take(`</(${nameShape})\\s*>`);
    if (start) {
      const element: Element = { name: start[1] ?? "", attributes: attributes(), children: [] };
      const parent = open.at(-1);
      if (parent) parent.children.push(element);
      else if (root) fail("a second root");
      root ??= element;
      if (!take("\\s*/>")) {
        if (!take("\\s*>")) fail("a tag that does not end");
        open.push(element);
      }
    } else if (end) {
      if (open.pop()?.name !== end[1]) fail(`</${end[1]}> closes nothing`);
    } else {
      const [content = ""] = take("[^<]+") ?? fail("what is neither tag nor text");
      checked(content);
      if (open.length === 0 && content.trim() !== "") fail("text outside the root");
    }
  }
  if (open.length > 0) fail(`<${open.at(-1)?.name}> is not closed`);
  return root ?? fail("no root");

  function attributes(): Record<string, string> {
    const found: Record<string, string> = {};
    for (;;) {
      attributeShape.lastIndex = at;
      const [whole, name = "", value = ""] = attributeShape.exec(text) ?? [];
      if (whole === undefined) return found;
      at += whole.length;
      if (Object.hasOwn(found, name)) fail(`${name} is given twice`);
      found[name] = checked(value);
    }
  }

  function checked(value: string): string {
    if (value.replace(entity, "").includes("&")) fail("a bare ampersand");
    return value;
  }
}
