import type { FaultRule } from '#test/harness/strict-google/faults.ts';

/**
 * What goes wrong at Google while the storm lasts: one send in thirteen, one draft in seventeen, and now
 * and then each of the other calls. A lost answer holds up its mailbox for half a minute, so more would
 * only make the storm longer; `activities/mail/ambiguity.integration.test.ts` has two in three.
 */
export const stormFaults: readonly FaultRule[] = [
  { route: 'drafts.send', fault: 'cut', accepted: true, probability: 0.02 },
  { route: 'drafts.send', fault: 'cut', accepted: false, probability: 0.005 },
  { route: 'drafts.send', fault: 'service_unavailable', accepted: false, probability: 0.01 },
  { route: 'drafts.send', fault: 'server_error', accepted: true, probability: 0.005 },
  { route: 'drafts.send', fault: 'truncated_json', accepted: true, probability: 0.005 },
  { route: 'drafts.send', fault: 'hang', accepted: true, probability: 0.0025 },
  { route: 'drafts.send', fault: 'too_many_requests', probability: 0.02, seconds: 2 },
  { route: 'drafts.send', fault: 'slow', probability: 0.01, seconds: 3 },
  { route: 'drafts.create', fault: 'cut', accepted: true, probability: 0.04 },
  { route: 'drafts.create', fault: 'service_unavailable', probability: 0.01 },
  { route: 'drafts.create', fault: 'truncated_json', accepted: true, probability: 0.01 },
  { route: 'messages.get', fault: 'service_unavailable', probability: 0.005 },
  { route: 'messages.get', fault: 'cut', probability: 0.005 },
  { route: 'messages.get', fault: 'too_many_requests', probability: 0.01, seconds: 2 },
  { route: 'threads.get', fault: 'server_error', probability: 0.01 },
  { route: 'threads.get', fault: 'too_many_requests', probability: 0.01, seconds: 2 },
  { route: 'drafts.get', fault: 'service_unavailable', probability: 0.02 },
  { route: 'drafts.get', fault: 'too_many_requests', probability: 0.05, seconds: 2 },
  { route: 'history.list', fault: 'service_unavailable', probability: 0.02 },
  { route: 'history.list', fault: 'truncated_json', probability: 0.01 },
  { route: 'oauth.token', fault: 'service_unavailable', probability: 0.05 },
];
