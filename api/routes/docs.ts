import { createRequire } from 'node:module';
import { dirname } from 'node:path';
import express, { type Request, type Response, type Router } from 'express';

const assetFolder = dirname(createRequire(import.meta.url).resolve('swagger-ui-dist/package.json'));
const assets = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'];

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'";

const page = `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Followthrough API</title>
<link rel="stylesheet" href="/api/docs/swagger-ui.css">
<link rel="icon" href="/api/docs/favicon-32x32.png">
</head>
<body><div id="docs"></div>
<script src="/api/docs/swagger-ui-bundle.js"></script>
<script src="/api/docs/start.js"></script>
</body>
</html>`;

const start = `SwaggerUIBundle({ url: '/api/openapi.json', dom_id: '#docs', deepLinking: true });\n`;

/** The API's description, and a page to read and try it, all served from here. */
export function mountDocs(router: Router, openApi: object): void {
  router.get('/api/openapi.json', (_request: Request, response: Response) => {
    response.json(openApi);
  });
  router.get('/api/docs', (_request: Request, response: Response) => {
    response.set('Content-Security-Policy', policy).type('html').send(page);
  });
  router.get('/api/docs/start.js', (_request: Request, response: Response) => {
    response.type('js').send(start);
  });
  for (const name of assets) {
    router.use(`/api/docs/${name}`, express.static(`${assetFolder}/${name}`));
  }
}
