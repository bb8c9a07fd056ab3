import { runCommand } from "./runCommand.ts";

const code = await runCommand(process.argv.slice(2), process.env, {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
});
// A server that has started runs on; what failed ends at once, whatever is still open.
if (code !== 0) process.exit(code);
