import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { fileURLToPath } from "node:url";
import react from "@vitejs/plugin-react";
import { marked } from "marked";
import { defineConfig, type Plugin } from "vite";

/**
 * Packages by what needs them, so that a page is a handful of files: what every page needs, what menus, forms and
 * dialogs need. The first that matches takes a module, and with it what that needs and no earlier one has taken. The
 * app's own modules stay with the routes that use them.
 */
const packages = [
  { name: "react", test: /node_modules\/(react|react-dom|scheduler|use-sync-external-store)\// },
  { name: "routes", test: /node_modules\/@tanstack\/(react-)?(router|router-core|history|store|query|query-core)\// },
  { name: "words", test: /node_modules\/(i18next|react-i18next)\// },
  {
    name: "base",
    test: new RegExp(
      [
        /node_modules\/(keyborg|@griffel|@emotion)\//.source,
        /@fluentui\/(keyboard-keys|tokens|react-icons\/lib\/(utils|contexts|core|providers))/.source,
        fluent("aria|button|context-selector|jsx-runtime|provider|shared-contexts|theme|utilities").source,
      ].join("|"),
    ),
  },
  {
    name: "menus",
    test: new RegExp(
      [
        /node_modules\/(tabster|@floating-ui)\//.source,
        fluent("menu|motion|portal|positioning|spinner|tabster|text|tooltip").source,
      ].join("|"),
    ),
  },
  { name: "inputs", test: fluent("input|field|label|search") },
  { name: "forms", test: fluent("select|textarea|switch|checkbox|radio|combobox") },
  { name: "dialogs", test: fluent("dialog|drawer") },
];

function fluent(names: string): RegExp {
  return new RegExp(`node_modules/@fluentui/react-(${names})/`);
}

/** Puts a `.br` and a `.gz` beside every text file of some size, so that the server need not compress for each visit. */
function compressed(): Plugin {
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } };
  return {
    name: "compressed",
    apply: "build",
    // Only now are the files what they will be: Vite still writes their preloads into them after they are bundled.
    async writeBundle({ dir = "" }, bundle) {
      for (const fileName of Object.keys(bundle).filter((name) => /\.(js|css|svg)$/.test(name))) {
        const path = join(dir, fileName);
        const text = await readFile(path);
        if (text.length < 1024) continue;
        await writeFile(`${path}.br`, brotliCompressSync(text, options));
        await writeFile(`${path}.gz`, gzipSync(text));
      }
    },
  };
}

/**
 * Makes a page of `docs/guide` into its title and its HTML, with its pictures among the files of the app. What leads to
 * another page of the guide leads to that page of the app.
 */
function guide(): Plugin {
  return {
    name: "guide",
    transform: {
      filter: { id: /\/docs\/guide\/.*\.md$/ },
      handler(markdown) {
        const html = (marked.parse(markdown, { async: false }) as string)
          .replace(/href="README\.md"/g, 'href="/help"')
          .replace(/href="([\w-]+)\.md"/g, 'href="/help/$1"');
        const parts = html.split(/(?<=src=")(\.\.\/images\/[^"]+)/);
        const pictures = parts.filter((_, at) => at % 2 === 1);
        const imports = pictures.map((path, at) => `import picture${at} from ${JSON.stringify(path)};`);
        const text = parts.map((part, at) => (at % 2 === 1 ? `picture${(at - 1) / 2}` : JSON.stringify(part)));
        const title = /<h1>(.*)<\/h1>/.exec(html)?.[1] ?? "";
        const page = `{ title: ${JSON.stringify(title)}, html: ${text.join(" + ")} }`;
        return { code: `${imports.join("\n")}\nexport default ${page};`, map: null, moduleType: "js" };
      },
    },
  };
}

/** Builds the web app of `web/` into `dist/web`, from where the server hands it out; everything is self-hosted. */
export default defineConfig({
  root: fileURLToPath(new URL("web", import.meta.url)),
  plugins: [react(), guide(), compressed()],
  build: {
    outDir: "../dist/web",
    emptyOutDir: true,
    target: "es2022",
    // What the style sheets need anyway: layers, `:has`, container queries, `color-mix`.
    cssTarget: ["chrome123", "firefox121", "safari17.5"],
    sourcemap: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { output: { strictExecutionOrder: true, codeSplitting: { groups: packages } } },
  },
  server: {
    port: 5173,
    proxy: {
      "/api": "http://127.0.0.1:4100",
      "/sign-in": "http://127.0.0.1:4100",
    },
  },
});
