import type { Page } from "playwright-core";
import type { Measure } from "./measure.ts";
import { measureList } from "./measureList.ts";
import { measureLookup } from "./measureLookup.ts";
import { measureRecord } from "./measureRecord.ts";
import { measureScroll } from "./measureScroll.ts";
import { measureStart } from "./measureStart.ts";

/** What is measured, by the name that `--only` takes. */
export const browserMeasures: Readonly<Record<string, (page: Page) => Promise<readonly Measure[]>>> = {
  start: measureStart,
  list: measureList,
  record: measureRecord,
  scroll: measureScroll,
  lookup: measureLookup,
};
