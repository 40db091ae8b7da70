import { vitePlugin as remix } from '@remix-run/dev';
import tailwindcss from '@tailwindcss/vite';
import { defineConfig } from 'vite';

/** Run from the repository root: `remix vite:build --config web/vite.config.ts`. */
export default defineConfig({
  publicDir: 'web/public',
  plugins: [
    tailwindcss(),
    remix({
      appDirectory: 'web/app',
      buildDirectory: 'web/build',
      future: {
        v3_fetcherPersist: true,
        // The map of all pages is small. Asked for piece by piece, a request that a navigation cuts short makes
        // the router believe that there is no such page.
        v3_lazyRouteDiscovery: false,
        v3_relativeSplatPath: true,
        v3_routeConfig: true,
        v3_singleFetch: true,
        v3_throwAbortReason: true,
      },
    }),
  ],
  build: { target: 'es2022' },
  // A bundled part of gRPC or protobuf breaks at run time; the pages need none of them.
  ssr: { external: ['@temporalio/client', '@grpc/grpc-js', 'protobufjs', 'long'] },
});
