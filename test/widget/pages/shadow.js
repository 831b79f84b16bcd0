/** A site's own component: it keeps a badge in its shadow root. */
const badge = document.createElement('proofmark-badge');
badge.setAttribute('src', '/genuine.json');
document.querySelector('.host').attachShadow({ mode: 'open' }).append(badge);
