import { aBoolean, anInteger, anObject, aText, parameterErrors } from "../../../engine/records/parameter.ts";

/** Which page of an answer a client asks a function for. */
export const aPage = anObject("mscrm.PagingInfo", {
  PageNumber: anInteger,
  Count: anInteger,
  ReturnTotalRecordCount: aBoolean,
  PagingCookie: aText,
});

export type PagingInfo = ReturnType<typeof aPage.read>;

const farthest = 100_000;

/** The page's number and size. @throws parameterErrors.parameterWrong — 400, when nobody could ask for that in earnest. */
export function pageOf({ PageNumber, Count }: PagingInfo, sizes: { readonly usual: number; readonly largest: number }) {
  const [page, size] = [PageNumber || 1, Math.min(Count || sizes.usual, sizes.largest)];
  if (page < 1 || size < 1 || page * size > farthest) throw wrongPage();
  return { page, size };
}

export function wrongPage() {
  return parameterErrors.parameterWrong({ name: "PagingInfo", expected: "mscrm.PagingInfo" }, { target: "PagingInfo" });
}
