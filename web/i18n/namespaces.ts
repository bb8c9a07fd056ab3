/** Turns `{"./en/grid.json": texts}` into `{grid: texts}`. */
export function namespaces(files: Readonly<Record<string, object>>): Record<string, object> {
  return Object.fromEntries(Object.entries(files).map(([path, texts]) => [nameOf(path), texts]));
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf("/") + 1, -".json".length);
}
