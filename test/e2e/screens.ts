import type { Page, Request } from "playwright-core";
import type { Look } from "./browser.ts";

/**
 * Every screen of the app, once: the list that `npm run screenshots` takes pictures of and that the walkers look over.
 * A screen is an address, and what a person does there before it looks as its name says; it writes nothing. Records
 * are those of the sample company, found by the Web API with the session of the page.
 */
export interface Screen {
  /** As its picture is called. */
  readonly name: string;
  readonly path: string | ((scene: Scene) => Promise<string>);
  readonly act?: (scene: Scene) => Promise<unknown>;
  /** What that opens, a dialog, a pane or a menu, is waited for. */
  readonly opens?: true;
  /** Default: somebody signed in who may do everything. `newcomer`: nobody has chosen a password here yet. */
  readonly reader?: "newcomer" | "stranger";
  /** Where it is there at all; default: at every width. */
  readonly only?: "wide" | "narrow";
  /** Pictured in the user's guide. */
  readonly inGuide?: boolean;
}

export interface Scene {
  readonly page: Page;
  readonly isNarrow: boolean;
  /** The word of the page's language. */
  say(english: string, french: string): string;
  /** The address of the first record that matches. @throws Error when there is none. */
  record(table: string, query: string, search?: string): Promise<string>;
  press(english: string, french: string): Promise<void>;
  /** A verb of the open record, from the command bar or its menu. */
  verb(english: string, french: string): Promise<void>;
}

/** Goes to a screen and waits until all of it is there. Errors name the screen. */
export async function openScreen(
  page: Page,
  look: Look,
  { name, path, act, opens }: Screen,
  go: (path: string) => Promise<unknown> = (address) => page.goto(address),
): Promise<void> {
  try {
    const scene = sceneOf(page, look);
    requestsOf(page);
    await go(typeof path === "string" ? path : await path(scene));
    await settled(page);
    if (act === undefined) return;
    await act(scene);
    if (opens) await page.locator(overlay).first().waitFor();
    await settled(page);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(`The screen ${name} (${look.language}, ${look.width} px) cannot be opened: ${reason}`, {
      cause: error,
    });
  }
}

const overlay = "[role=dialog], [role=alertdialog], [role=menu], [role=group].fui-PopoverSurface";

/** Screens as wide as this and narrower have the phone's arrangement. */
const narrowWidth = 640;

export function screensFor(look: Look): readonly Screen[] {
  const absent = look.width <= narrowWidth ? "wide" : "narrow";
  return screens.filter(({ only }) => only !== absent);
}

const openLead = "$filter=fullname eq 'Eddard Charif'";
const openDeal = "$filter=statecode eq 0 and contains(name,'Vieux Lavoir')";
const paidDeal = "contains(name,'Hauts de Fontelle')";
const revisedQuote = "$filter=statecode eq 1 and revisionnumber gt 0";

export const screens: readonly Screen[] = [
  { name: "first-run", path: "/", reader: "newcomer" },
  { name: "sign-in", path: "/", reader: "stranger", inGuide: true },
  {
    name: "sign-in-refused",
    path: "/",
    reader: "stranger",
    act: async ({ page, say }) => {
      await page.getByRole("textbox", { name: say("Email", "E-mail") }).fill("nobody@filon.test");
      await page.getByLabel(say("Password", "Mot de passe")).fill("a wrong password");
      await page.keyboard.press("Enter");
      await page.getByRole("alert").or(page.locator(".fui-MessageBar")).first().waitFor();
    },
  },
  { name: "home", path: "/", inGuide: true },
  { name: "not-found", path: "/nowhere" },
  {
    name: "site-map",
    opens: true,
    path: "/",
    only: "narrow",
    act: ({ page }) => page.locator(".top-bar button").first().click(),
  },
  { name: "search", opens: true, path: "/", act: ({ page }) => page.keyboard.press("Control+k") },
  { name: "search-found", opens: true, path: "/", inGuide: true, act: (scene) => search(scene, "pér") },
  { name: "search-nothing", opens: true, path: "/", act: (scene) => search(scene, "qqzzyy") },
  { name: "keys", opens: true, path: "/", inGuide: true, act: ({ page }) => page.keyboard.press("?") },
  { name: "recents", opens: true, path: "/t/lead", act: ({ press }) => press("Recent", "Récents") },
  {
    name: "create-menu",
    opens: true,
    path: "/",
    act: ({ press }) => press("Create a record", "Créer un enregistrement"),
  },
  {
    name: "create-pane",
    opens: true,
    path: "/",
    act: async ({ page, press, say }) => {
      await press("Create a record", "Créer un enregistrement");
      await page.getByRole("menuitem", { name: say("Lead", "Prospect") }).click();
    },
  },
  {
    name: "user-menu",
    opens: true,
    path: "/",
    act: ({ page }) => page.locator(".user-button").click(),
  },

  { name: "leads", path: "/t/lead", inGuide: true },
  ...["account", "contact", "opportunity", "competitor", "quote", "salesorder", "invoice"].map(listOf),
  ...["product", "pricelevel", "task", "activitypointer", "phonecall", "appointment", "email"].map(listOf),
  {
    name: "leads-views",
    opens: true,
    path: "/t/lead",
    act: ({ page }) => page.locator(".grid-heading button").first().click(),
  },
  { name: "leads-filter", opens: true, path: "/t/lead", inGuide: true, act: ({ press }) => press("Filter", "Filtrer") },
  { name: "leads-filtered", path: "/t/lead?filter=leadqualitycode+eq+1" },
  {
    name: "leads-columns",
    opens: true,
    path: "/t/lead",
    act: async ({ press, isNarrow }) => {
      if (isNarrow) await press("More tools", "Plus d’outils");
      await press("Columns", "Colonnes");
    },
  },
  { name: "leads-grouped", path: "/t/lead?group=leadqualitycode" },
  { name: "opportunities-by-quarter", path: "/t/opportunity?group=estimatedclosedate.quarter" },
  {
    name: "opportunities-linked-column",
    path: "/t/opportunity?columns=name,customerid_account.address1_city,customerid_account.telephone1,estimatedvalue",
  },
  { name: "leads-chart", path: "/t/lead?chart=bars", inGuide: true },
  { name: "leads-nothing-found", path: "/t/lead?q=qqzzyy" },
  {
    name: "leads-selected",
    path: "/t/lead",
    only: "wide",
    act: async ({ page, say }) => {
      const row = new RegExp(say("^Select (?!all)", "^Sélectionner (?!toutes)"));
      for (const at of [0, 1]) await page.getByRole("checkbox", { name: row }).nth(at).click();
    },
  },

  { name: "lead-new", path: "/t/lead/new" },
  {
    name: "lead-new-incomplete",
    path: "/t/lead/new",
    act: ({ page }) => page.keyboard.press("Control+s"),
  },
  {
    name: "lead-new-alike",
    path: "/t/lead/new",
    act: async ({ page, say }) => {
      await page
        .getByRole("textbox", { name: say("Company Name", "Société"), exact: true })
        .fill("Etablissement Perigault");
      await page.getByRole("textbox", { name: say("Last Name", "Nom"), exact: true }).fill("Hardouin");
      await page.getByRole("complementary", { name: say("May be here already", "Peut-être déjà là") }).waitFor();
    },
    inGuide: true,
  },
  { name: "lead", path: ({ record }) => record("lead", openLead), inGuide: true },
  { name: "lead-qualified", path: ({ record }) => record("lead", "$filter=statecode eq 1") },
  { name: "account", path: ({ record }) => record("account", "$filter=contains(name,'Périgault')") },
  {
    name: "account-related",
    path: ({ record }) => record("account", "$filter=contains(name,'Périgault')", "tab=related"),
  },
  { name: "contact", path: ({ record }) => record("contact", "$filter=_parentcustomerid_value ne null") },
  { name: "opportunity", path: ({ record }) => record("opportunity", openDeal), inGuide: true },
  {
    name: "opportunity-stage",
    opens: true,
    path: ({ record }) => record("opportunity", openDeal),
    only: "wide",
    act: ({ page }) => page.locator(".stage-button[aria-current]").click(),
  },
  {
    name: "opportunity-lines",
    path: ({ record }) => record("opportunity", openDeal, "tab=product_opportunities"),
    inGuide: true,
  },
  { name: "opportunity-related", path: ({ record }) => record("opportunity", openDeal, "tab=related") },
  { name: "opportunity-history", path: ({ record }) => record("opportunity", openDeal, "tab=history") },
  {
    name: "opportunity-timeline",
    path: ({ record }) => record("opportunity", openDeal, "tab=timeline"),
    only: "narrow",
  },
  {
    name: "opportunity-lineage",
    path: ({ record }) => record("opportunity", `$filter=${paidDeal}`, "tab=lineage"),
    inGuide: true,
  },
  { name: "quote", path: ({ record }) => record("quote", revisedQuote), inGuide: true },
  { name: "quote-revisions", path: ({ record }) => record("quote", revisedQuote, "tab=revisions") },
  {
    name: "quote-add-products",
    opens: true,
    path: ({ record }) => record("quote", "$filter=statecode eq 0"),
    act: ({ press }) => press("Add several products", "Ajouter plusieurs produits"),
  },
  { name: "order", path: ({ record }) => record("salesorder", "$filter=statecode eq 1") },
  { name: "invoice", path: ({ record }) => record("invoice", "$filter=statecode eq 0") },
  { name: "product", path: ({ record }) => record("product", "$filter=statecode eq 0") },
  { name: "price-list", path: ({ record }) => record("pricelevel", "$filter=statecode eq 0") },
  { name: "competitor", path: ({ record }) => record("competitor", "$orderby=name") },
  { name: "task", path: ({ record }) => record("task", "$filter=statecode eq 0") },
  { name: "record-gone", path: "/t/lead/00000000-0000-4000-8000-000000000000" },

  {
    name: "qualify",
    opens: true,
    path: ({ record }) => record("lead", openLead),
    inGuide: true,
    act: ({ verb }) => verb("Qualify", "Qualifier"),
  },
  {
    name: "qualify-existing",
    opens: true,
    path: ({ record }) => record("lead", "$filter=companyname eq 'ETABLISSEMENTS PERIGAULT'"),
    act: ({ verb }) => verb("Qualify", "Qualifier"),
  },
  dialog("disqualify", ({ record }) => record("lead", openLead), ["Disqualify", "Disqualifier"]),
  dialog("win", ({ record }) => record("opportunity", openDeal), ["Close as won", "Fermer comme conclue"]),
  dialog("lose", ({ record }) => record("opportunity", openDeal), ["Close as lost", "Fermer comme perdue"]),
  dialog("close-quote", ({ record }) => record("quote", revisedQuote), ["Close quote", "Fermer le devis"]),
  dialog("create-order", ({ record }) => record("quote", revisedQuote), ["Create order", "Créer une commande"]),
  dialog("fulfill", ({ record }) => record("salesorder", "$filter=statecode eq 1"), ["Fulfill", "Exécuter"]),
  dialog("pay", ({ record }) => record("invoice", "$filter=statecode eq 0"), ["Mark as paid", "Marquer comme payée"]),
  dialog("delete", ({ record }) => record("lead", openLead), ["Delete", "Supprimer"]),

  { name: "board", path: "/board/opportunity", inGuide: true },
  { name: "board-by-rating", path: "/board/opportunity?lanes=opportunityratingcode" },
  { name: "duplicates", path: "/duplicates", inGuide: true },
  { name: "merge", path: mergePath, inGuide: true },
  { name: "reports", path: "/reports", inGuide: true },
  { name: "import", path: "/import/lead", inGuide: true },

  { name: "settings", path: "/settings", inGuide: true },
  ...["users", "teams", "units", "roles", "profiles", "clients"].map(settingsOf),
  ...["company", "currencies", "prices", "process", "forms", "maps", "rules", "imports", "audit", "jobs"].map(
    settingsOf,
  ),

  { name: "help", path: "/help" },
  { name: "help-page", path: "/help/qualify" },
  { name: "help-menu", path: "/", opens: true, act: ({ press }) => press("Help", "Aide") },
  {
    name: "tour",
    path: "/",
    act: async ({ page, press, say }) => {
      await press("Help", "Aide");
      await page.getByRole("menuitem", { name: say("Guided tour", "Visite guidée") }).click();
      await page.locator(".tour").waitFor();
    },
  },
];

function listOf(table: string): Screen {
  return { name: `list-${table}`, path: `/t/${table}` };
}

function settingsOf(section: string): Screen {
  return { name: `settings-${section}`, path: `/settings/${section}` };
}

function dialog(name: string, path: (scene: Scene) => Promise<string>, verb: readonly [string, string]): Screen {
  return {
    name: `${name}-dialog`,
    path,
    act: (scene) => scene.verb(...verb),
    opens: true,
  };
}

async function search({ page }: Scene, text: string): Promise<void> {
  await page.keyboard.press("Control+k");
  await page.getByRole("dialog").getByRole("combobox").fill(text);
}

async function mergePath({ record }: Scene): Promise<string> {
  const one = await record("contact", "$orderby=createdon,contactid");
  const other = await record("contact", "$orderby=createdon desc,contactid");
  return `/merge/contact?first=${idIn(one)}&second=${idIn(other)}`;
}

function idIn(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1);
}

const entitySets: Readonly<Record<string, string>> = {
  opportunity: "opportunities",
};

function sceneOf(page: Page, { language, width }: Look): Scene {
  const say = (english: string, french: string) => (language === "fr" ? french : english);
  const button = (name: string) => page.getByRole("button", { name, exact: true }).first();
  return {
    page,
    isNarrow: width <= narrowWidth,
    say,
    record: async (table, query, searched) => {
      const set = entitySets[table] ?? `${table}s`;
      const found = await page.request.get(`/api/data/v9.2/${set}?$select=${idOf(table)}&$top=1&${query}`);
      const [row] = ((await found.json()) as { value?: readonly Readonly<Record<string, string>>[] }).value ?? [];
      if (row === undefined) throw new Error(`No ${table} with ${query}: ${await found.text()}`);
      return `/t/${table}/${row[idOf(table)]}${searched === undefined ? "" : `?${searched}`}`;
    },
    press: (english, french) => button(say(english, french)).click(),
    verb: async (english, french) => {
      const bar = page.locator(".command-bar");
      const named = bar.getByRole("button", { name: say(english, french), exact: true });
      await bar.getByRole("button").last().waitFor();
      if ((await named.count()) > 0) return named.click();
      await bar.getByRole("button", { name: say("More", "Plus"), exact: true }).click();
      await page.getByRole("menuitem", { name: say(english, french), exact: true }).click();
    },
  };
}

function idOf(table: string): string {
  return table === "task" ? "activityid" : `${table}id`;
}

/** Nothing is on its way any more, however often one looks: no request, no skeleton, no busy part. */
export async function settled(page: Page): Promise<void> {
  const open = requestsOf(page);
  const end = Date.now() + 60_000;
  // Looks are counted, not time: a page that is busy answers late, and has not been quiet meanwhile.
  for (let looks = 0; looks < quietLooks; looks++) {
    await page.waitForTimeout(50);
    if ((await page.evaluate(isWaiting)) || open.size > 0) looks = -1;
    if (Date.now() > end) throw new Error(`Still waiting for ${[...open].map((one) => one.url()).join(", ")}`);
  }
  await page.evaluate(async () => {
    await document.fonts.ready;
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().iterations !== Infinity) animation.finish();
    }
  });
}

/** For longer than React holds back what comes late, lest the page flicker. */
const quietLooks = 7;

function isWaiting(): boolean {
  const marks = ".splash, .skeleton, .skeleton-lines, .route-waiting, .palette-wait[data-waiting], [aria-busy=true]";
  const isEmpty = document.querySelector("main")?.innerText.trim() === "";
  return isEmpty || document.querySelector("#root > *") === null || document.querySelector(marks) !== null;
}

const openRequests = new WeakMap<Page, Set<Request>>();

/** The requests that have no answer yet, but for the one that waits for what others change. */
export function requestsOf(page: Page): ReadonlySet<Request> {
  const known = openRequests.get(page);
  if (known !== undefined) return known;
  const open = new Set<Request>();
  openRequests.set(page, open);
  page.on("request", (request) => request.resourceType() !== "eventsource" && open.add(request));
  page.on("requestfinished", (request) => open.delete(request));
  page.on("requestfailed", (request) => open.delete(request));
  return open;
}
