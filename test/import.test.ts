import { randomUUID } from "node:crypto";
import { request as httpRequest } from "node:http";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { createUser } from "../cli/people.ts";
import { importLeads, type ImportEvent } from "../crm/import/importLeads.ts";
import { Callers } from "../engine/access/loadCaller.ts";
import { useWorld, type Person } from "./world.ts";

const world = useWorld();

interface Report {
  readonly status: number;
  // oxlint-disable-next-line typescript/no-explicit-any -- a test reads whatever is answered
  readonly error: any;
  readonly columns: Extract<ImportEvent, { event: "columns" }> | undefined;
  readonly errors: readonly Extract<ImportEvent, { event: "error" }>[];
  readonly done: Extract<ImportEvent, { event: "done" }> | undefined;
}

/** Sends a file and gives what the import said, line by line. */
async function send(
  file: string | Uint8Array,
  { by = world.as("ada"), dryRun = false, language = "en" }: { by?: Person; dryRun?: boolean; language?: string } = {},
): Promise<Report> {
  const response = await fetch(`${world.url}/api/import/leads?dryRun=${dryRun}`, {
    method: "POST",
    headers: { authorization: `Bearer ${by.token}`, "content-type": "text/csv", "accept-language": language },
    body: typeof file === "string" ? file : new Uint8Array(file),
  });
  const text = await response.text();
  if (response.status !== 200)
    return { status: response.status, error: JSON.parse(text).error, columns: undefined, errors: [], done: undefined };
  const events = text
    .trim()
    .split("\n")
    .map((line) => JSON.parse(line) as ImportEvent);
  const of = <E extends ImportEvent["event"]>(event: E) =>
    events.filter((one): one is Extract<ImportEvent, { event: E }> => one.event === event);
  return { status: 200, error: null, columns: of("columns")[0], errors: of("error"), done: of("done")[0] };
}

const counts = ({ done }: Report) =>
  done && { created: done.created, updated: done.updated, unchanged: done.unchanged, failed: done.failed };

/** Leads of a company name, which every test has of its own. */
async function leadsOf(company: string): Promise<Record<string, never>[]> {
  const { body } = await world.as("ada").get(`leads?$filter=companyname eq '${company}'&$orderby=lastname`, {
    headers: { prefer: 'odata.include-annotations="*"' },
  });
  return body.value;
}

const company = () => `C${randomUUID().slice(0, 8)}`;

describe("columns", () => {
  it("are recognised by the names other programs give them; the others are kept by name", async () => {
    const { columns } = await send("Lead ID,Last Name,Company,E-mail,Created Time,Moon Phase\n", { language: "fr" });

    expect(columns?.mapped).toEqual([
      { header: "Lead ID", column: "filon_importid", label: "Identifiant importé" },
      { header: "Last Name", column: "lastname", label: "Nom" },
      { header: "Company", column: "companyname", label: "Société" },
      { header: "E-mail", column: "emailaddress1", label: "E-mail" },
      { header: "Created Time", column: "overriddencreatedon", label: "Créé le" },
    ]);
    expect(columns?.unmapped).toEqual(["Moon Phase"]);
  });

  it("fill a lead, which is open, named, and as old as it was there", async () => {
    const name = company();

    const report = await send(
      `Lead ID,First Name,Last Name,Company,Email,Lead Status,Annual Revenue,Created Time\n${name}-1,Léa,Roux,${name},lea@roux.test,Contacted,"1,250.50","15 Apr, 2021 00:03:00"\n`,
    );

    expect(counts(report)).toEqual({ created: 1, updated: 0, unchanged: 0, failed: 0 });
    const [lead] = await leadsOf(name);
    expect(lead).toMatchObject({
      fullname: "Léa Roux",
      subject: name,
      emailaddress1: "lea@roux.test",
      statecode: 0,
      statuscode: 2,
      revenue: 1250.5,
      filon_importid: `${name}-1`,
      createdon: "2021-04-14T22:03:00Z",
    });
  });
});

describe("an owner", () => {
  it("is the user of that name or e-mail address; the name of nobody, or of two, stays readable", async () => {
    const name = company();
    for (const email of ["twin1", "twin2"])
      await createUser(world, {
        email: `${email}-${name}@filon.test`,
        firstname: "Twin",
        lastname: name,
        role: "Salesperson",
      });

    await send(
      `Last Name,Company,Lead Owner\nA,${name},ANNA TEST\nB,${name},marc@filon.test\nC,${name},Somebody Else\nD,${name},Twin ${name}\n`,
    );

    const leads = await leadsOf(name);
    expect(leads.map((lead) => [lead["_ownerid_value"], lead["filon_importedowner"]])).toEqual([
      [world.as("anna").id, null],
      [world.as("marc").id, null],
      [world.as("ada").id, "Somebody Else"],
      [world.as("ada").id, `Twin ${name}`],
    ]);
  });
});

describe("a cell that cannot be read", () => {
  it("is reported with its line and the reason, and its text stays on the lead", async () => {
    const name = company();

    const report = await send(
      `Last Name,Company,Email,Annual Revenue\nA,${name},a@b.test,1000\nB,${name},no address,a lot\n`,
      { language: "fr" },
    );

    expect(counts(report)).toEqual({ created: 2, updated: 0, unchanged: 0, failed: 0 });
    expect(report.errors).toEqual([
      {
        event: "error",
        line: 3,
        column: "E-mail",
        value: "no address",
        reason: "« no address » n’est pas une adresse e-mail.",
      },
      { event: "error", line: 3, column: "Chiffre d’affaires annuel", value: "a lot", reason: expect.any(String) },
    ]);
    const [, second] = await leadsOf(name);
    expect(second).toMatchObject({ emailaddress1: null, revenue: null });
    expect(second?.["filon_importedvalues"]).toBe("Email: no address\nAnnual Revenue: a lot");
  });

  it("does not lose a word that only comes close, nor a column nobody knows", async () => {
    const name = company();

    await send(`Last Name,Company,Lead Status,Shoe Size\nA,${name},Junk Lead,42\nB,${name},Martian,\n`);

    const [junk, martian] = await leadsOf(name);
    expect(junk).toMatchObject({
      statecode: 2,
      statuscode: 7,
      filon_importedvalues: "Lead Status: Junk Lead\nShoe Size: 42",
    });
    expect(martian).toMatchObject({ statecode: 0, statuscode: 1, filon_importedvalues: "Lead Status: Martian" });
  });
});

describe("a row that cannot be written", () => {
  it("is reported, and the others go on", async () => {
    const name = company();
    // A seller may make leads for nobody else.
    const rows = Array.from({ length: 9 }, (_, index) => `P${index},${name},${index === 4 ? "marc Test" : ""}`);

    const report = await send(`Last Name,Company,Lead Owner\n${rows.join("\n")}\n`, { by: world.as("anna") });

    expect(counts(report)).toEqual({ created: 8, updated: 0, unchanged: 0, failed: 1 });
    expect(report.errors).toEqual([
      { event: "error", line: 6, column: null, value: null, reason: expect.stringContaining("create") },
    ]);
    expect((await leadsOf(name)).map(({ lastname }) => lastname)).not.toContain("P4");
  });
});

describe("a dry run", () => {
  it("reports what would be, and writes nothing", async () => {
    const name = company();
    const file = `Last Name,Company,Email\nA,${name},a@b.test\nB,${name},no address\n`;
    const before = await world.as("ada").get("audits/$count");

    const dry = await send(file, { dryRun: true });

    expect(counts(dry)).toEqual({ created: 2, updated: 0, unchanged: 0, failed: 0 });
    expect(dry.errors).toHaveLength(1);
    expect(await leadsOf(name)).toEqual([]);
    expect((await world.as("ada").get("audits/$count")).text).toBe(before.text);
    expect(counts(await send(file))).toEqual(counts(dry));
  });
});

describe("the same file again", () => {
  it("changes what changed in it and counts the others as unchanged", async () => {
    const name = company();
    const file = (phone: string) =>
      `Lead ID,Last Name,Company,Phone\n${name}-1,A,${name},01\n${name}-2,B,${name},${phone}\n${name}-3,C,${name},03\n`;
    await send(file("02"));

    const [again, changed] = [await send(file("02")), await send(file("22"))];

    expect(counts(again)).toEqual({ created: 0, updated: 0, unchanged: 3, failed: 0 });
    expect(counts(changed)).toEqual({ created: 0, updated: 1, unchanged: 2, failed: 0 });
    expect((await leadsOf(name)).map(({ telephone1 }) => telephone1)).toEqual(["01", "22", "03"]);
  });

  it("erases nothing by a blank cell, and leaves state, owner and day of making as they are now", async () => {
    const name = company();
    const file = (phone: string, status: string) =>
      `Lead ID,Last Name,Company,Phone,Lead Status,Lead Owner,Created Time\n${name}-1,A,${name},${phone},${status},anna Test,2024-01-0${phone ? 1 : 2}\n`;
    await send(file("01", "New"));
    const [lead] = await leadsOf(name);
    await world.as("ada").patch(`leads(${lead?.["leadid"]})`, {
      statuscode: 2,
      "ownerid@odata.bind": `systemusers(${world.as("marc").id})`,
    });

    expect(counts(await send(file("", "New")))).toMatchObject({ unchanged: 1 });

    const [now] = await leadsOf(name);
    expect(now).toMatchObject({ telephone1: "01", statuscode: 2, _ownerid_value: world.as("marc").id });
    expect(now?.["createdon"]).toBe(lead?.["createdon"]);
  });

  it("leaves a lead alone that is closed by now", async () => {
    const name = company();
    await send(`Lead ID,Last Name,Company\n${name}-1,A,${name}\n`);
    const [lead] = await leadsOf(name);
    await world.as("ada").patch(`leads(${lead?.["leadid"]})`, { statecode: 2, statuscode: 4 });

    const report = await send(`Lead ID,Last Name,Company\n${name}-1,Renamed,${name}\n`);

    expect(counts(report)).toEqual({ created: 0, updated: 0, unchanged: 1, failed: 0 });
    expect((await leadsOf(name))[0]).toMatchObject({ lastname: "A", statecode: 2, statuscode: 4 });
  });

  it("is known by its people when it has no identifiers", async () => {
    const name = company();
    const file = (title: string) =>
      `First Name,Last Name,Company,Email,Title\nLéa,Abel,${name},lea@abel.test,${title}\nLuc,Roux,${name},luc@roux.test,\n`;

    const [first, second] = [await send(file("Buyer")), await send(file("Director"))];

    expect([counts(first), counts(second)]).toEqual([
      { created: 2, updated: 0, unchanged: 0, failed: 0 },
      { created: 0, updated: 1, unchanged: 1, failed: 0 },
    ]);
    expect((await leadsOf(name)).map(({ jobtitle }) => jobtitle)).toEqual(["Director", null]);
  });

  it("doubles nothing when a line comes twice in it, however its identifier is written", async () => {
    const name = company();

    const report = await send(
      `Lead ID,Last Name,Company,Phone,Title\n${name}-É1,A,${name},01,\n${name.toLowerCase()}-e1,A,${name},,Buyer\n${name}-É1,A,${name},01,Buyer\n`,
    );

    expect(counts(report)).toEqual({ created: 1, updated: 1, unchanged: 1, failed: 0 });
    expect(await leadsOf(name)).toMatchObject([{ telephone1: "01", jobtitle: "Buyer" }]);
  });

  it("doubles nothing when two send it at the same moment", async () => {
    const name = company();
    const rows = Array.from({ length: 300 }, (_, index) => `${name}-${index},P${index},${name}`);
    const file = `Lead ID,Last Name,Company\n${rows.join("\n")}\n`;

    const reports = await Promise.all([send(file), send(file), send(file)]);

    const created = reports.map((report) => counts(report)?.created ?? 0).reduce((sum, one) => sum + one, 0);
    expect(created).toBe(300);
    expect((await world.as("ada").get(`leads/$count?$filter=companyname eq '${name}'`)).text).toBe("300");
  });

  it("does not reach a lead that the caller may not change", async () => {
    const name = company();
    const file = (title: string) => `Lead ID,Last Name,Company,Title\n${name}-1,A,${name},${title}\n`;
    await send(file("Buyer"));

    const report = await send(file("Pirate"), { by: world.as("anna") });

    expect(counts(report)).toMatchObject({ updated: 0, failed: 1 });
    expect(await leadsOf(name)).toMatchObject([{ jobtitle: "Buyer" }]);
  });
});

describe("a file", () => {
  it("of Windows, with semicolons, commas in amounts and French words, is read as it is meant", async () => {
    const name = company();
    const text = `Prénom;Nom;Société;Chiffre d’affaires;Statut du prospect;Créé le\r\nGaëlle;Lefèvre;${name};1 250,50 €;Contacté;03/04/2024\r\n`;

    const report = await send(Buffer.from(text.replaceAll("€", "\u0080").replaceAll("’", "\u0092"), "latin1"));

    expect(counts(report)).toEqual({ created: 1, updated: 0, unchanged: 0, failed: 0 });
    expect(await leadsOf(name)).toMatchObject([
      { fullname: "Gaëlle Lefèvre", revenue: 1250.5, statuscode: 2, createdon: "2024-04-02T22:00:00Z" },
    ]);
  });

  it.each([
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "importNotText"],
    ["a spreadsheet", Buffer.from("504b0304140006000800000021", "hex"), "importNotText"],
    ["nothing", "", "importEmpty"],
    ["blank lines", "\n\n\n", "importEmpty"],
    ["a table of other things", "Moon,Phase\nfull,1\n", "importNoColumns"],
  ])("that is %s is refused whole", async (_what, file, code) => {
    const { status, error } = await send(file);

    expect([status, error.code]).toEqual([400, code]);
    expect(error.message).toMatch(/\w{3}/);
  });

  it("that is a header alone brings nothing", async () => {
    expect(counts(await send("Last Name,Company\n"))).toEqual({ created: 0, updated: 0, unchanged: 0, failed: 0 });
  });
});

describe("an import that is cut short", () => {
  it("changes nothing when the upload breaks off", async () => {
    const name = company();
    const rows = Array.from({ length: 3000 }, (_, index) => `P${index},${name}`);
    const part = `Last Name,Company\n${rows.join("\n")}\n`;

    await new Promise<void>((resolve) => {
      const request = httpRequest(`${world.url}/api/import/leads`, {
        method: "POST",
        headers: {
          authorization: `Bearer ${world.as("ada").token}`,
          "content-type": "text/csv",
          "content-length": part.length * 2,
        },
      });
      request.on("error", () => resolve());
      request.write(part, () => setTimeout(() => request.destroy(new Error("cut")), 100));
    });
    await new Promise((resolve) => setTimeout(resolve, 300));

    expect(await leadsOf(name)).toEqual([]);
    expect(counts(await send(`Last Name,Company\nA,${name}\n`))).toMatchObject({ created: 1 });
  });

  it("leaves whole batches when its source fails, and goes on where it stopped when it is run again", async () => {
    const name = company();
    const caller = await new Callers(world.database, "UTC").caller(world.as("ada").id, "en");
    if (!caller) throw new Error("ada is somebody");
    async function* source(most: number) {
      yield Buffer.from("Lead ID,Last Name,Company,Description\n");
      for (let row = 0; row < 1350; row += 1) {
        if (row === most) throw new Error("the disk is gone");
        yield Buffer.from(`${name}-${row},P${row},${name},${"x".repeat(200)}\n`);
      }
    }
    const run = async (most: number) => {
      let last: ImportEvent | undefined;
      for await (const event of importLeads(world.context, caller, source(most), { dryRun: false, name: "" }))
        last = event;
      return last;
    };
    const stored = async () => (await world.as("ada").get(`leads/$count?$filter=companyname eq '${name}'`)).text;

    await expect(run(1300)).rejects.toThrow("the disk is gone");
    expect(await stored()).toBe("1200");

    expect(await run(Infinity)).toMatchObject({ event: "done", created: 150, unchanged: 1200 });
    expect(await stored()).toBe("1350");
  });
});

describe("a file of 100,000 rows", () => {
  it("is read without being gathered in memory", async () => {
    const name = company();
    const caller = await new Callers(world.database, "UTC").caller(world.as("ada").id, "en");
    if (!caller) throw new Error("ada is somebody");
    setFlagsFromString("--expose-gc");
    const collect = runInNewContext("gc") as () => void;
    const kept = () => {
      collect();
      const { heapUsed, arrayBuffers } = process.memoryUsage();
      return (heapUsed + arrayBuffers) / 1_048_576;
    };
    // One closed lead, over and over: what is measured is the reading, not how fast PostgreSQL writes.
    const row = `${name}-1,Roux,${name},Lost Lead,${"x".repeat(400)}\n`;
    async function* source() {
      yield Buffer.from("Lead ID,Last Name,Company,Lead Status,Description\n");
      for (let chunk = 0; chunk < 1000; chunk += 1) yield Buffer.from(row.repeat(100));
    }

    const measured: number[] = [];
    let last: ImportEvent | undefined;
    for await (const event of importLeads(world.context, caller, source(), { dryRun: false, name: "" })) {
      last = event;
      if (event.event === "progress" && event.read % 20_000 === 0) measured.push(kept());
    }

    expect(last).toMatchObject({ event: "done", read: 100_000, created: 1, unchanged: 99_999 });
    expect(measured).toHaveLength(5);
    // 43 MB went through in the meantime.
    expect(Math.max(...measured) - (measured[0] ?? 0)).toBeLessThan(8);
  });
});
