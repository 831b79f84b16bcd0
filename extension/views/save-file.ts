/** Made on this device and handed to the browser's own downloads; nobody is asked. */
export function saveFile(content: string | readonly string[] | Blob, name: string, type = 'text/plain'): void {
  const file = content instanceof Blob ? content : new Blob([content].flat(), { type });
  const address = URL.createObjectURL(file);
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
