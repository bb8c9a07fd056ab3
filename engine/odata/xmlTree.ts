import { SaxesParser } from "saxes";
import { fetchErrors } from "./fetchErrors.ts";

/**
 * Reads XML that a client sent into a tree, within limits of size and depth. A document type is refused: it has no use
 * here but to define entities that unfold without end or reach for files.
 */

export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** All text inside, that of children apart. */
  readonly text: string;
}

type OpenElement = XmlElement & { readonly children: XmlElement[]; text: string };

const longest = 1_000_000;
const mostElements = 20_000;
const deepest = 60;

/** @throws fetchErrors.fetchMalformed — 400. */
export function readXml(text: string): XmlElement {
  if (text.length > longest) throw fetchErrors.fetchMalformed({ problem: `it is longer than ${longest} characters.` });
  const open: OpenElement[] = [];
  let root: XmlElement | null = null;
  let count = 0;
  const parser = new SaxesParser();
  const refuse = (problem: string): never => {
    throw fetchErrors.fetchMalformed({ problem });
  };
  parser.on("error", (error) => refuse(error.message.replace(/\.?$/, ".")));
  parser.on("doctype", () => refuse("a document type (DTD) is not accepted."));
  parser.on("opentag", ({ name, attributes }) => {
    if (++count > mostElements) refuse(`it has more than ${mostElements} elements.`);
    if (open.length >= deepest) refuse(`it is nested more than ${deepest} deep.`);
    const element = { name, attributes: new Map(Object.entries(attributes)), children: [], text: "" };
    open.at(-1)?.children.push(element);
    open.push(element);
    root ??= element;
  });
  const addText = (more: string) => {
    const element = open.at(-1);
    if (element) element.text += more;
  };
  parser.on("text", addText);
  parser.on("cdata", addText);
  parser.on("closetag", () => void open.pop());
  parser.write(text).close();
  return root ?? refuse("it is empty.");
}
