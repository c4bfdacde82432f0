import { createHash } from 'node:crypto';
import type { Persona } from './personas';

const style = `
  body { margin: 0; font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #fff; }
  main { max-width: 34rem; margin: 0 auto; padding: 2rem 1rem; }
  ul { list-style: none; padding: 0; }
  li { margin: 0 0 1rem; }
  li p { margin: .25rem 0 0; }
  button { font: inherit; padding: .5rem 1rem; border: 2px solid #00558a; border-radius: .25rem; background: #fff; color: #00558a; cursor: pointer; }
  li button { width: 100%; text-align: left; font-weight: bold; }
  button:hover { background: #e6f1f8; }
  button:focus-visible { outline: 3px solid #b45309; outline-offset: 2px; }
`;

/**
 * What a browser may do with the issuer's pages: show them with their style, and send their forms. A form's answer leads on
 * to the client, which is on this machine and for browsers counts as where the form is sent. The library's own pages, which
 * lead from one address to the next, add the one script that they have.
 */
export const pagePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  "script-src 'none'",
  "form-action 'self' http://127.0.0.1:* http://localhost:*",
  "base-uri 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Asks who signs in to a client. */
export function signInPage(client: string, personas: readonly Persona[]): string {
  const choices = personas.map(
    ({ id, name, description }) =>
      `<li><button name="persona" value="${escapeHtml(id)}" aria-describedby="does-${escapeHtml(id)}">${escapeHtml(name)}</button>
<p id="does-${escapeHtml(id)}">${escapeHtml(description)}</p></li>`,
  );
  return page(
    'Sign in',
    `<p>Who uses the ${escapeHtml(client)}? Everybody here is invented for demonstration; there are no passwords.</p>
<form method="post">
<ul>
${choices.join('\n')}
</ul>
<p><button name="cancel" value="yes">Cancel</button></p>
</form>`,
  );
}

/** `form` is the library's, to which the buttons belong. */
export function signOutPage(form: string): string {
  return page(
    'Sign out',
    `<p>Do you want to sign out here, for every page that you signed in to?</p>
${form}
<p><button form="op.logoutForm" name="logout" value="yes">Sign out</button>
<button form="op.logoutForm">Stay signed in</button></p>`,
  );
}

export function messagePage(title: string, message: string): string {
  return page(title, `<p>${escapeHtml(message)}</p>`);
}

function page(title: string, content: string): string {
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)} – UNODCity demo</title>
<style>${style}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${content}
</main>
</body>
</html>
`;
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character] ?? character);
}
