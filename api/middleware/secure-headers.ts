import helmet from 'helmet';

/**
 * Headers that keep a browser from being tricked, on every answer. Nothing that would force https when
 * we are served over http; the content policy is set where the content is known.
 */
export function secureHeaders(appUrl: string) {
  const isHttps = appUrl.startsWith('https:');
  return helmet({
    contentSecurityPolicy: false,
    strictTransportSecurity: isHttps,
    originAgentCluster: isHttps,
    crossOriginOpenerPolicy: isHttps,
  });
}

/** For answers that are data. */
export const dataPolicy = "default-src 'none'; frame-ancestors 'none'";
