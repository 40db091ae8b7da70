import type { ServerBuild } from '@remix-run/node';

/** What `npm run build` made of `web/`; `npm start` builds it before the server starts. */
export async function loadWebBuild(): Promise<ServerBuild> {
  const url = new URL('../../web/build/server/index.js', import.meta.url);
  // A generated module: its shape is the contract of Remix itself.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return (await import(url.href)) as ServerBuild;
}
