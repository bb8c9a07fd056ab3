import { describe, expect, it } from "vitest";
import { readXml } from "./xmlTree.ts";

describe("XML", () => {
  it("becomes a tree of elements, attributes and text", () => {
    const tree = readXml(`<?xml version="1.0"?><!-- a --><a x='1' y="&lt;&#65;&apos;">b<c/><![CDATA[<d>]]>&amp;</a>`);

    expect(tree).toMatchObject({ name: "a", text: "b<d>&", children: [{ name: "c", text: "", children: [] }] });
    expect([...tree.attributes]).toEqual([
      ["x", "1"],
      ["y", "<A'"],
    ]);
  });

  it("keeps names that mean something to JavaScript", () => {
    const tree = readXml(`<a __proto__="x" constructor="y"/>`);

    expect([...tree.attributes.keys()]).toEqual(["__proto__", "constructor"]);
  });

  const bomb = ["a", "b", "c", "d", "e"].map((name, index, all) => {
    const before = all[index - 1];
    return `<!ENTITY ${name} "${before ? `&${before};`.repeat(10) : "ha".repeat(10)}">`;
  });

  it.each([
    ["nothing", ""],
    ["text", "a"],
    ["an element left open", "<a>"],
    ["an element closed by another", "<a><b></a></b>"],
    ["two roots", "<a/><b/>"],
    ["an attribute twice", "<a x='1' x='2'/>"],
    ["an attribute without a value", "<a x/>"],
    ["an attribute with <", "<a x='<'/>"],
    ["an unknown entity", "<a>&x;</a>"],
    ["a lone ampersand", "<a>b & c</a>"],
    ["U+0000", "<a>&#0;</a>"],
    ["a lone surrogate", "<a>&#xD800;</a>"],
    ["a document type", "<!DOCTYPE a><a/>"],
    ["entities that unfold without end", `<!DOCTYPE a [${bomb.join("")}]><a>&e;</a>`],
    ["an entity from a file", `<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>`],
    ["a parameter entity", `<!DOCTYPE a [<!ENTITY % f SYSTEM "http://127.0.0.1/"> %f;]><a/>`],
    ["more levels than anybody nests", `${"<a>".repeat(61)}${"</a>".repeat(61)}`],
    ["more elements than anybody writes", `<a>${"<b/>".repeat(20_000)}</a>`],
    ["more text than anybody writes", `<a>${"b".repeat(1_000_000)}</a>`],
  ])("is refused: %s", (_what, text) => {
    expect(() => readXml(text)).toThrow("is not valid XML");
  });
});

it("says what is wrong in one sentence with one full stop", () => {
  expect(() => readXml("<fetch")).toThrow(/[^.]\.$/);
});
