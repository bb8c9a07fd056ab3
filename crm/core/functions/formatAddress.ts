import { operation, required } from "../../../engine/records/operation.ts";
import { aText } from "../../../engine/records/parameter.ts";

/** Writes an address the way it is written in its country; parts that are blank leave no trace. */
export const formatAddress = operation({
  name: "FormatAddress",
  kind: "function",
  bound: null,
  parameters: {
    Line1: required(aText),
    City: required(aText),
    StateOrProvince: required(aText),
    PostalCode: required(aText),
    Country: required(aText),
  },
  returns: { kind: "object", type: "FormatAddressResponse", fields: { Address: "Edm.String" } },
  run: async ({ parameters }) => ({
    Address: addressLines({
      line1: parameters.Line1,
      city: parameters.City,
      state: parameters.StateOrProvince,
      postalCode: parameters.PostalCode,
      country: parameters.Country,
    }).join("\r\n"),
  }),
});

interface Address {
  readonly line1: string;
  readonly city: string;
  readonly state: string;
  readonly postalCode: string;
  readonly country: string;
}

export function addressLines(address: Address): string[] {
  const layout = layouts[layoutOf(address.country)];
  return layout(address).filter((line) => line !== "");
}

type Layout = (address: Address) => readonly string[];

const layouts = {
  /** `Seattle, WA 98007`. */
  cityStateCode: ({ line1, city, state, postalCode, country }) => [
    line1.trim(),
    joined(" ", joined(", ", city, state), postalCode),
    country.trim(),
  ],
  /** Each part on a line of its own, the code last. */
  codeLast: ({ line1, city, state, postalCode, country }) =>
    [line1, city, state, postalCode, country].map((part) => part.trim()),
  /** From the large to the small, as in East Asia. */
  largeToSmall: ({ line1, city, state, postalCode, country }) =>
    [postalCode, state, city, line1, country].map((part) => part.trim()),
  /** `75002 Paris`, as on the continent. */
  codeCity: ({ line1, city, state, postalCode, country }) => [
    line1.trim(),
    joined(" ", postalCode, city),
    state.trim(),
    country.trim(),
  ],
} satisfies Readonly<Record<string, Layout>>;

function joined(separator: string, ...parts: readonly string[]): string {
  return parts
    .map((part) => part.trim())
    .filter((part) => part !== "")
    .join(separator);
}

/** Countries by the names and codes people write, in English and French; every other country puts the code first. */
const countries: Readonly<Record<Exclude<keyof typeof layouts, "codeCity">, string>> = {
  cityStateCode:
    "us,usa,united states,united states of america,etats-unis,etats unis,ca,can,canada,au,aus,australia,australie",
  codeLast:
    "gb,uk,gbr,united kingdom,great britain,england,scotland,wales,royaume-uni,ie,irl,ireland,irlande,in,ind,india,inde,nz,nzl,new zealand,nouvelle-zelande",
  largeToSmall: "jp,jpn,japan,japon,cn,chn,china,chine,kr,kor,korea,south korea,coree du sud,tw,twn,taiwan",
};

function layoutOf(country: string): keyof typeof layouts {
  const name = country.normalize("NFD").replace(/\p{M}/gu, "").replaceAll(".", "").trim().toLowerCase();
  for (const layout of ["cityStateCode", "codeLast", "largeToSmall"] as const)
    if (countries[layout].split(",").includes(name)) return layout;
  return "codeCity";
}
