import { useNavigate, useParams, useSearch } from "@tanstack/react-router";

/** What an address of the settings says beside the section: the record on show, what is looked for, filters. */
export interface SettingsSearch {
  readonly id?: string | undefined;
  readonly q?: string | undefined;
  readonly table?: string | undefined;
  readonly who?: string | undefined;
  readonly act?: string | undefined;
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** The search part of the address, and a function that changes some of it in place. */
export function useSettingsSearch(): [SettingsSearch, (changes: SettingsSearch) => void] {
  const search = useSearch({ strict: false }) as SettingsSearch;
  const { section = "" } = useParams({ strict: false });
  const navigate = useNavigate();
  const change = (changes: SettingsSearch) =>
    void navigate({
      to: "/settings/$section",
      params: { section },
      search: { ...search, ...changes },
      replace: true,
    });
  return [search, change];
}
