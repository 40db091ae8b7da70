import { z } from 'zod';

/** The facts of a failed Google request that a classification may use. */
export interface GoogleFailure {
  /** HTTP status; undefined when no answer came. */
  readonly status: number | undefined;
  /** `errors[].reason` and `status` of a Google error body, or `error` of an OAuth one (RFC 6749). */
  readonly reasons: readonly string[];
  readonly message: string;
  readonly retryAfterHeader: string | null;
  /** Network error code or abort name, when no answer came. */
  readonly networkCode: string;
}

const ApiError = z.object({
  error: z.object({
    message: z.string().default(''),
    status: z.string().default(''),
    errors: z.array(z.object({ reason: z.string().default('') })).default([]),
  }),
});

const OAuthError = z.object({ error: z.string(), error_description: z.string().default('') });

/** `emulate` answers its own rate limit in this form, unlike Google. */
const PlainError = z.object({ message: z.string() });

type HeaderReader = Pick<Headers, 'get'>;

/** Of node-fetch or of Node itself: two classes with one interface. */
const AnswerHeaders = z.custom<HeaderReader>(
  (value) => typeof value === 'object' && value !== null && 'get' in value,
);

const Thrown = z.object({
  /** An abort has no code, only a name. */
  cause: z.object({ name: z.string() }).optional().catch(undefined),
  code: z.union([z.string(), z.number()]).optional(),
  response: z.object({ status: z.number(), headers: AnswerHeaders, data: z.unknown() }).optional(),
});

/** Reads what the Google client threw, leaving out everything that could hold a token or a mail. */
export function readGoogleFailure(thrown: unknown): GoogleFailure {
  const { cause, code, response } = Thrown.catch({}).parse(thrown);
  return {
    status: response?.status,
    ...readBody(response?.data),
    retryAfterHeader: response?.headers.get('retry-after') ?? null,
    networkCode: String(code ?? cause?.name ?? ''),
  };
}

function readBody(data: unknown): Pick<GoogleFailure, 'reasons' | 'message'> {
  const api = ApiError.safeParse(data);
  if (api.success) {
    const { errors, status, message } = api.data.error;
    return { reasons: [...errors.map((error) => error.reason), status], message };
  }
  const oauth = OAuthError.safeParse(data);
  if (oauth.success) return { reasons: [oauth.data.error], message: oauth.data.error_description };
  const plain = PlainError.safeParse(data);
  return { reasons: [], message: plain.success ? plain.data.message : '' };
}
