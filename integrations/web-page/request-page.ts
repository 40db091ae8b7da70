import { request as requestPlain, type IncomingMessage } from 'node:http';
import { request as requestSecure } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';

/**
 * Asks for a page at addresses that were checked before: nobody looks the name up again on the way, so
 * that DNS cannot answer something else the second time.
 */
export function requestPage(
  url: URL,
  { addresses, userAgent, signal }: { addresses: string[]; userAgent: string; signal: AbortSignal },
): Promise<IncomingMessage> {
  const send = url.protocol === 'https:' ? requestSecure : requestPlain;
  return new Promise((resolve, reject) => {
    const outgoing = send(url, {
      agent: false,
      lookup: answerWith(addresses),
      signal,
      headers: {
        'user-agent': userAgent,
        accept: 'text/html,application/xhtml+xml,text/plain;q=0.8',
        'accept-encoding': 'gzip, br',
        'accept-language': 'en, *;q=0.5',
      },
    });
    outgoing.once('response', resolve);
    outgoing.on('error', reject);
    outgoing.end();
  });
}

/** What DNS would be asked for, answered from what was checked. */
function answerWith(addresses: readonly string[]): LookupFunction {
  const known = addresses.map((address) => ({ address, family: isIP(address) }));
  return (_hostname, { all }, answer) => {
    if (all) answer(null, known);
    else answer(null, known[0]?.address ?? '', known[0]?.family);
  };
}
