import { afterAll, beforeAll, expect, it } from 'vitest';
import postgres from 'postgres';
import { CampaignProgressView } from '#domain/campaign/campaign-progress-view.ts';
import { IntegrityView } from '#domain/integrity/integrity-view.ts';
import { waitUntil } from '#processes/machine/wait-until.ts';
import { ApiClient } from '#test/harness/api-client.ts';
import { launchCampaign } from '#test/harness/launch-campaign.ts';
import { patienceMs } from '#test/harness/patience.ts';
import { productEnvironment } from '#test/harness/product-environment.ts';
import {
  removeProduct,
  setUpProduct,
  StartedProduct,
  type ProductSetup,
} from '#test/harness/started-product.ts';
import {
  startStrictGoogle,
  type StrictGoogle,
} from '#test/harness/strict-google/start-strict-google.ts';
import { verifyProduct } from '#test/harness/verify-product.ts';

let google: StrictGoogle;
let setup: ProductSetup;
let product: StartedProduct;

beforeAll(async () => {
  google = await startStrictGoogle({ messageIds: 'rewritten' });
  setup = await setUpProduct({
    GOOGLE_BASE_URL: google.url,
    GOOGLE_CLIENT_ID: google.clientId,
    GOOGLE_CLIENT_SECRET: google.clientSecret,
  });
  product = new StartedProduct(setup);
  await product.ready();
});
afterAll(async () => {
  await product.end('SIGTERM');
  await google.close();
  await removeProduct(setup);
});

it('npm run verify tells a clean installation, a damaged one and one that does not run apart', async () => {
  const api = await ApiClient.signUp(setup.url);
  const { campaignId } = await launchCampaign(api, {
    contacts: 4,
    addresses: ['ana1@ours.test', 'ana2@ours.test'],
    consent: (authorizationUrl, address) => google.consent(authorizationUrl, { address }),
  });
  const isFinished = async () =>
    (await api.get(`/campaigns/${campaignId}/progress`, CampaignProgressView)).status ===
    'finished';
  await waitUntil(isFinished, {
    what: 'every contact is done',
    withinMs: patienceMs,
    everyMs: 200,
  });

  const clean = await verifyProduct(setup);
  expect(clean).toMatchObject({ exitCode: 0, output: expect.stringContaining('No finding') });
  expect(clean.output).not.toContain('not checked');

  const sql = postgres(productEnvironment(setup)['DATABASE_URL'] ?? '', { max: 1 });
  const [damaged] = await sql`
    update contacts set status = 'Bounced'
    where id = (select min(id) from contacts) returning id`;
  await sql.end();
  const { exitCode, output } = await verifyProduct(setup);
  expect(exitCode).toBe(1);
  expect(output).toContain(`FOUND status_differs ${damaged?.['id']}: `);

  const before = await api.get('/integrity', IntegrityView);
  expect(before).toMatchObject({ found: 1, findings: [{ entityId: damaged?.['id'] }] });
  await api.post('/integrity/check', {}, IntegrityView);
  const isChecked = async () =>
    (await api.get('/integrity', IntegrityView)).checkedAt !== before.checkedAt;
  await waitUntil(isChecked, { what: 'the check that was asked for', withinMs: patienceMs });

  await product.end('SIGTERM');
  const stopped = await verifyProduct(setup);
  expect(stopped).toMatchObject({ exitCode: 2, output: expect.stringContaining('npm start') });
});
