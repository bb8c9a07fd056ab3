import { Client } from "./client.ts";
import { measure, type Measured } from "./measure.ts";
import { measurementNames, namesOfCap, prepare } from "./measurements.ts";
import { openBench } from "./openBench.ts";
import { benchOptions } from "./options.ts";
import { planTimes } from "./plans.ts";
import { keepResults, printed, printedBesideCap, printedPlans, readResults, summary } from "./report.ts";

/**
 * `npm run bench`: what an act costs over HTTP, against the same SQL run by the bare driver in the same process; then
 * how long the statements of the usual reads take, against the smaller database.
 * With --cap, which `npm --prefix bench/cap ci` is needed for, SAP CAP runs over the same rows beside both.
 * Options: --rows 1000000, --seconds 10, --only get,page,plans, --refill; FILON_DATA_DIR says where the database is.
 */

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function run(): Promise<void> {
  const options = benchOptions(process.argv.slice(2), process.env, [...measurementNames, "plans"], namesOfCap);
  const bench = await openBench(options, say);
  const client = new Client(bench.url, bench.token);
  const capClient = bench.cap ? new Client(bench.cap.url, "", "cap") : null;
  try {
    const measured: Measured[] = [];
    for (const measurement of await prepare(bench, client, options.names)) {
      say(`Measuring ${measurement.name} for ${options.seconds} s`);
      const result = await measure(bench, client, capClient, measurement, options.seconds);
      say(summary(result));
      measured.push(result);
    }
    const plans = options.names.includes("plans") ? await planTimes(bench, say) : [];
    keepResults(options, { measured, plans });
    say(`\n${options.rows} leads and accounts\n\n${printed(measured)}\n`);
    say(bench.cap ? printedBesideCap(measured) : printedPlans(readResults(), options.rows));
  } finally {
    client.close();
    capClient?.close();
    await bench.close();
  }
}

await run();
