/** Hands a file to the browser's downloads. */
export function saveFile(content: Blob, filename: string): void {
  const url = URL.createObjectURL(content);
  const link = document.createElement("a");
  link.href = url;
  link.download = filename;
  link.click();
  // The download has begun by then; the URL would otherwise hold the content for as long as the page is open.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
