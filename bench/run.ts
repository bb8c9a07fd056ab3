import { measurements } from "./measurements.ts";
import { measure, type Measured } from "./measure.ts";
import { Client } from "./client.ts";
import { openBench } from "./openBench.ts";
import { benchOptions } from "./options.ts";
import { keepResults, printed } from "./report.ts";

/**
 * `npm run bench`: what an act costs over HTTP, against the same SQL run by the bare driver in the same process.
 * Options: --rows 1000000, --seconds 10, --only get,page, --refill; FILON_DATA_DIR says where the database is kept.
 */

const say = (line: string) => void process.stdout.write(`${line}\n`);

async function run(): Promise<void> {
  const options = benchOptions(process.argv.slice(2), process.env);
  const bench = await openBench(options, say);
  const client = new Client(bench.url, bench.token);
  try {
    const results: Measured[] = [];
    for (const measurement of await measurements(bench, client, options.only)) {
      const result = await measure(bench, client, measurement, options.seconds);
      results.push(result);
      say(printed([result]));
    }
    say(`\n${options.rows} leads and accounts, ${options.seconds} s each\n\n${printed(results)}`);
    keepResults(options, results);
  } finally {
    client.close();
    await bench.close();
  }
}

await run();
