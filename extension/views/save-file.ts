/** Made on this device and handed to the browser's own downloads; nobody is asked. */
export function saveFile(text: string | readonly string[], name: string, type = 'text/plain'): void {
  const address = URL.createObjectURL(new Blob([text].flat(), { type }));
  Object.assign(document.createElement('a'), { href: address, download: name }).click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
