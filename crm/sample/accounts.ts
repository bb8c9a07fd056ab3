import * as foreign from "./foreignAccounts.ts";
import * as french from "./frenchAccounts.ts";
import type { SampleAccount } from "./sampleAccount.ts";

export const accounts: readonly SampleAccount[] = [...Object.values(french), ...Object.values(foreign)];
