import { z } from 'zod';

type VariableMeta = {
  readonly group: string;
  readonly description: string;
  /** Completes the sentence "NAME must be …". */
  readonly expected: string;
  /** Said in the docs where the default is no constant. */
  readonly defaultsTo?: string;
  readonly secret?: boolean;
};

/** What every variable carries for the error message, `.env.example` and the reference page. */
export const variableMeta = z.registry<VariableMeta>();

const port = () => z.coerce.number().int().min(1).max(65535);
const url = () => z.url({ protocol: /^https?$/ }).transform((text) => text.replace(/\/$/, ''));
const text = () => z.string().min(1);
const portExpected = 'a port number from 1 to 65535';
const urlExpected = 'an http or https URL';
const textExpected = 'a text';

function variable<T extends z.ZodType>(schema: T, meta: VariableMeta): T {
  variableMeta.add(schema, meta);
  return schema;
}

function optionalText(group: string, description: string, secret = false) {
  return variable(text().optional(), {
    group,
    description,
    expected: textExpected,
    ...(secret && { secret }),
  });
}

function optionalUrl(group: string, description: string) {
  return variable(url().optional(), { group, description, expected: urlExpected });
}

/** 0 = a model of one's own. */
function optionalPrice(description: string) {
  return variable(z.coerce.number().min(0).max(10_000).optional(), {
    group: 'Language model',
    description,
    expected: 'a number of US dollars from 0 to 10000',
    defaultsTo: 'the list price; of an unknown model the dearest one',
  });
}

const secretKeyPattern = /^[\w-]+:[A-Za-z0-9+/]{43}=(,[\w-]+:[A-Za-z0-9+/]{43}=)*$/;

const web = 'Web';
const data = 'Data';
const temporal = 'Temporal';
const secrets = 'Secrets';
const google = 'Google';
const microsoft = 'Microsoft';
const notion = 'Notion';
const llm = 'Language model';
const mail = 'System mail';
const logs = 'Logs';
const machine = 'This machine';

/** Every environment variable the product reads. An empty value counts as not set. */
export const EnvSchema = z.object({
  PORT: variable(port().default(3000), {
    group: web,
    description: 'Port of the server: web at `/`, API at `/api/v1`.',
    expected: portExpected,
  }),
  HOST: variable(text().default('127.0.0.1'), {
    group: web,
    description: 'Address the server listens on; `0.0.0.0` opens it to the network.',
    expected: 'an IP address or host name',
  }),
  APP_URL: variable(url().optional(), {
    group: web,
    description: 'Public base URL: OAuth redirects, unsubscribe and tracking links.',
    expected: urlExpected,
    defaultsTo: 'http://localhost:$PORT',
  }),
  DATA_DIR: variable(text().default('.data'), {
    group: data,
    description: 'Folder of the embedded database, Temporal, secrets, pid files and logs.',
    expected: 'a folder path',
  }),
  DATABASE_URL: variable(z.url({ protocol: /^postgres(ql)?$/ }).optional(), {
    group: data,
    description: 'External PostgreSQL 15 or newer, with a user that owns the database.',
    expected: 'a URL such as postgres://user:password@host:5432/database',
    defaultsTo: 'the embedded PostgreSQL',
    secret: true,
  }),
  TEMPORAL_ADDRESS: variable(
    z
      .string()
      .regex(/^[^/\s]+:\d+$/)
      .optional(),
    {
      group: temporal,
      description: 'Any Temporal cluster or Temporal Cloud.',
      expected: 'host:port without a scheme',
      defaultsTo: 'an embedded development server',
    },
  ),
  TEMPORAL_NAMESPACE: variable(text().default('default'), {
    group: temporal,
    description: 'Namespace all workflows live in.',
    expected: textExpected,
  }),
  TEMPORAL_API_KEY: optionalText(temporal, 'API key of Temporal Cloud.', true),
  TEMPORAL_TLS: variable(z.enum(['true', 'false']).optional(), {
    group: temporal,
    description: 'Encrypts the connection; implied by an API key or a certificate.',
    expected: 'true or false',
  }),
  TEMPORAL_TLS_CLIENT_CERT_PATH: optionalText(temporal, 'File of the client certificate.'),
  TEMPORAL_TLS_CLIENT_CERT_DATA: optionalText(
    temporal,
    'The client certificate itself, PEM.',
    true,
  ),
  TEMPORAL_TLS_CLIENT_KEY_PATH: optionalText(temporal, 'File of the client key.'),
  TEMPORAL_TLS_CLIENT_KEY_DATA: optionalText(temporal, 'The client key itself, PEM.', true),
  TEMPORAL_TLS_SERVER_CA_CERT_PATH: optionalText(temporal, 'File of the certificate authority.'),
  TEMPORAL_TLS_SERVER_CA_CERT_DATA: optionalText(
    temporal,
    'The certificate authority itself, PEM.',
  ),
  TEMPORAL_TLS_SERVER_NAME: optionalText(temporal, 'Server name the certificate must carry.'),
  TEMPORAL_PROFILE: variable(text().optional(), {
    group: temporal,
    description:
      "Profile of Temporal's own configuration file: its address and namespace, unless set here.",
    expected: 'a profile of that file',
  }),
  TEMPORAL_CONFIG_FILE: variable(text().optional(), {
    group: temporal,
    description: "Path of Temporal's own configuration file.",
    expected: 'a TOML file that can be read',
  }),
  TEMPORAL_PORT: variable(port().default(7233), {
    group: temporal,
    description: 'Port of the embedded development server.',
    expected: portExpected,
  }),
  TEMPORAL_UI_PORT: variable(port().default(8233), {
    group: temporal,
    description: 'Port of the Web UI of the embedded development server.',
    expected: portExpected,
  }),
  TEMPORAL_UI_URL: variable(url().optional(), {
    group: temporal,
    description: 'Where a link to an execution leads.',
    expected: urlExpected,
    defaultsTo: 'http://localhost:$TEMPORAL_UI_PORT',
  }),
  APP_SECRET: variable(z.string().min(32).optional(), {
    group: secrets,
    description: 'Signs sessions and links.',
    expected: 'at least 32 characters',
    defaultsTo: 'generated into DATA_DIR',
    secret: true,
  }),
  ENCRYPTION_KEYS: variable(z.string().regex(secretKeyPattern).optional(), {
    group: secrets,
    description: 'AES-256-GCM keys that seal mailbox credentials; the first one encrypts.',
    expected: 'id:base64 of 32 bytes, several separated by commas',
    defaultsTo: 'generated into DATA_DIR',
    secret: true,
  }),
  GOOGLE_CLIENT_ID: optionalText(google, 'OAuth client; without one the Sandbox plays Google.'),
  GOOGLE_CLIENT_SECRET: optionalText(google, 'Secret of the OAuth client.', true),
  GOOGLE_BASE_URL: optionalUrl(google, "Sends every Google call there, on Google's own paths."),
  SANDBOX: variable(z.enum(['on', 'off']).optional(), {
    group: google,
    description: 'The Sandbox: an emulator that plays Google, with a page to answer mails.',
    expected: 'on or off',
    defaultsTo: 'on while no Google variable is set',
  }),
  SANDBOX_PORT: variable(port().optional(), {
    group: google,
    description: 'Port of the emulator.',
    expected: portExpected,
    defaultsTo: '$PORT + 1, or a free one when that is taken',
  }),
  MICROSOFT_CLIENT_ID: optionalText(microsoft, 'OAuth client for Outlook mailboxes.'),
  MICROSOFT_CLIENT_SECRET: optionalText(microsoft, 'Secret of the OAuth client.', true),
  MICROSOFT_TENANT_ID: optionalText(microsoft, 'Directory (tenant) of the OAuth client.'),
  MICROSOFT_BASE_URL: optionalUrl(microsoft, 'Sends every Microsoft call there.'),
  NOTION_CLIENT_ID: optionalText(notion, 'OAuth client for Notion.'),
  NOTION_CLIENT_SECRET: optionalText(notion, 'Secret of the OAuth client.', true),
  NOTION_BASE_URL: optionalUrl(notion, 'Sends every Notion call there.'),
  OPENAI_API_KEY: optionalText(llm, 'Key of any OpenAI-compatible endpoint.', true),
  OPENAI_BASE_URL: optionalUrl(llm, 'Base URL of the endpoint.'),
  OPENAI_MODEL: variable(text().optional(), {
    group: llm,
    description: 'Model that writes mails.',
    expected: textExpected,
    defaultsTo: 'gpt-6-luna',
  }),
  OPENAI_PRICE_INPUT: optionalPrice('US dollars for a million tokens of the prompt.'),
  OPENAI_PRICE_OUTPUT: optionalPrice('US dollars for a million tokens of the answer.'),
  SMTP_URL: variable(z.url({ protocol: /^smtps?$/ }).optional(), {
    group: mail,
    description: 'Sends verification, reset and invite mails; without it they are logged.',
    expected: 'a URL such as smtp://user:password@host:587',
    secret: true,
  }),
  LOG_LEVEL: variable(
    z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal']).default('info'),
    {
      group: logs,
      description: 'Least important level that is written.',
      expected: 'trace, debug, info, warn, error or fatal',
    },
  ),
  LOG_FORMAT: variable(z.enum(['pretty', 'json']).optional(), {
    group: logs,
    description: 'How log lines look.',
    expected: 'pretty or json',
    defaultsTo: 'pretty on a terminal, else json',
  }),
  NODE_ENV: variable(z.enum(['development', 'production', 'test']).default('production'), {
    group: machine,
    description: '`development` serves the web from source.',
    expected: 'development, production or test',
  }),
  CACHE_DIR: variable(text().optional(), {
    group: machine,
    description: 'Where programs got once are kept, outside the repository.',
    expected: 'a folder path',
    defaultsTo: "followthrough in the user's cache folder",
  }),
  CHROMIUM_PATH: optionalText(machine, 'Chromium that the browser tests drive.'),
});
