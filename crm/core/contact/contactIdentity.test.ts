import { describe, expect, it } from "vitest";
import type { Row } from "../../../engine/records/rules.ts";
import { contactKeys, personEvidence, personIdentity } from "./contactIdentity.ts";

const jane = { fullname: "Jane Doe", emailaddress1: "Jane@Doe.fr", telephone1: "01 40 00 00 01" };

describe("contactKeys", () => {
  it("are the e-mail address, and the name with each phone number", () => {
    expect(contactKeys(personIdentity({ ...jane, mobilephone: "+33 6 00 00 00 01" }, null))).toEqual([
      "contact:email:jane@doe.fr",
      "contact:namephone:doe jane:140000001",
      "contact:namephone:doe jane:600000001",
    ]);
  });

  it("are none for a name alone, or a phone number alone", () => {
    expect(contactKeys(personIdentity({ fullname: "Jane Doe" }, "a"))).toEqual([]);
    expect(contactKeys(personIdentity({ telephone1: "0140000001" }, "a"))).toEqual([]);
  });
});

describe("personEvidence", () => {
  const evidence = (left: Row, right: Row, accounts: [string | null, string | null] = [null, null]) =>
    personEvidence(personIdentity(left, accounts[0]), personIdentity(right, accounts[1]));

  it.each([
    ["the same e-mail address", jane, { fullname: "J. D.", emailaddress1: "jane@doe.fr " }, "email"],
    ["name and phone", jane, { fullname: "DOE Jane", mobilephone: "0140000001" }, "nameAndPhone"],
    ["the name alone", jane, { fullname: "Jane Doe" }, null],
    ["the phone alone", jane, { fullname: "John Doe", telephone1: "0140000001" }, null],
    ["nothing", {}, {}, null],
  ])("of %s", (_, left, right, expected) => {
    expect(evidence(left, right)).toBe(expected);
    expect(evidence(right, left)).toBe(expected);
  });

  it("of name and phone is weaker under another account", () => {
    const same = { fullname: "Jane Doe", telephone1: "0140000001" };

    expect(evidence(jane, same, ["a", "a"])).toBe("nameAndPhone");
    expect(evidence(jane, same, ["a", "b"])).toBe("nameAndPhoneElsewhere");
    expect(evidence(jane, same, ["a", null])).toBe("nameAndPhoneElsewhere");
  });
});
