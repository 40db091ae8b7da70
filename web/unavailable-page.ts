/**
 * Stands in while not even the session can be read, most likely because the database restarts. It needs
 * nothing but itself and loads again until the real page is back.
 */
export const unavailablePage = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <meta http-equiv="refresh" content="3">
    <title>One moment · Followthrough</title>
    <style>
      body { font: 16px/1.5 system-ui, sans-serif; display: grid; place-content: center; min-height: 90vh; margin: 0; padding: 1.5rem }
      main { max-width: 28rem }
      h1 { font-size: 1.5rem; margin: 0 }
    </style>
  </head>
  <body>
    <main>
      <h1>One moment</h1>
      <p>Part of Followthrough is starting again. Nothing is lost, and this page comes back by itself.</p>
    </main>
  </body>
</html>
`;
