/**
 * Identifies one intended mail at every provider. Gmail replaces the Message-ID of mails sent over
 * its API but keeps `X-` headers, so this one, not the Message-ID, proves what was sent.
 */
export const SEND_ID_HEADER = 'X-Followthrough-Send-Id';
