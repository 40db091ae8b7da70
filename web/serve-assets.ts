import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { RequestHandler } from 'express';

interface Asset {
  readonly bytes: Buffer;
  /** null where compressing gains nothing, as for fonts. */
  readonly gzipped: Buffer | null;
  readonly type: string;
  readonly etag: string;
  readonly cacheControl: string;
}

const contentTypes: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.ico': 'image/x-icon',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
};

/**
 * Serves the built client from memory. Only files that exist at the start can be asked for, so no
 * path of a request ever reaches the disk.
 */
export function serveAssets(directory: string): RequestHandler {
  const assets = readAssets(directory);
  return (request, response, next) => {
    const asset = assets.get(request.path);
    if (!asset || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    const gzipped = request.acceptsEncodings('gzip') === 'gzip' ? asset.gzipped : null;
    response.set({
      'cache-control': asset.cacheControl,
      'content-type': asset.type,
      'x-content-type-options': 'nosniff',
      etag: asset.etag,
      vary: 'accept-encoding',
      ...(gzipped && { 'content-encoding': 'gzip' }),
    });
    if (request.fresh) response.status(304).end();
    else response.end(gzipped ?? asset.bytes);
  };
}

function readAssets(directory: string): Map<string, Asset> {
  const files = readdirSync(directory, { recursive: true, withFileTypes: true });
  return new Map(
    files
      .filter((file) => file.isFile())
      .map((file) => join(file.parentPath, file.name))
      .map((path) => [`/${relative(directory, path).split(sep).join('/')}`, readAsset(path)]),
  );
}

function readAsset(path: string): Asset {
  const bytes = readFileSync(path);
  const type = contentTypes[extname(path)] ?? 'application/octet-stream';
  // Vite puts a hash of the content into the names below assets/: such a name never changes its bytes.
  const isHashed = path.includes(`${sep}assets${sep}`);
  return {
    bytes,
    gzipped: /^(text|image\/svg|application\/json)/.test(type) ? gzipSync(bytes) : null,
    type,
    etag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
    cacheControl: isHashed ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
  };
}
