/** The playground's own look: plain pages, as other people's pages are. */
export const style = `
:root { color-scheme: light dark; }
body { margin: 0 auto; max-width: 680px; padding: 32px 24px; font: 16px/1.6 Georgia, "Liberation Serif", serif; }
header { border-bottom: 1px solid; margin-bottom: 24px; }
h1 { font-size: 28px; line-height: 1.2; }
h2 { font-size: 20px; }
h3 { font-size: 16px; margin-bottom: 0; }
.name { font-size: 20px; font-weight: 700; margin: 0; }
.elsewhere { border: 1px solid; padding: 8px 16px; font-family: system-ui, sans-serif; }
.certificates li, .states li { margin-bottom: 12px; }
.states { list-style: none; padding: 0; display: grid; grid-template-columns: repeat(auto-fill, minmax(260px, 1fr)); gap: 16px; }
.states h2 { margin: 0; }
.states p { margin: 4px 0; }
`;

/** A picture of a file type that could carry a credential, and does not. */
export const picture =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><circle cx="16" cy="16" r="13"/></svg>';
