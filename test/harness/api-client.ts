import type { z } from 'zod';

const ana = { name: 'Ana', email: 'ana@ours.test', password: 'correct horse battery' };

/** A signed-in person's REST calls to the started product. Every answer is held against its schema. */
export class ApiClient {
  readonly #url: string;
  /** Where the person believes to be. */
  readonly #origin: string;
  #cookie = '';

  private constructor(url: string, origin = url) {
    this.#url = url;
    this.#origin = origin;
  }

  /** Signs a new person up, which makes a workspace. @param url of the product, without a path */
  static async signUp(url: string, person = ana): Promise<ApiClient> {
    const api = new ApiClient(url);
    const answer = await api.#fetch('POST', '/api/auth/sign-up/email', person);
    api.#cookie = answer.headers
      .getSetCookie()
      .map((cookie) => cookie.split(';')[0])
      .join('; ');
    return api;
  }

  /** The same person by another server of the same installation, as a load balancer would send them. */
  through(url: string): ApiClient {
    const api = new ApiClient(url, this.#origin);
    api.#cookie = this.#cookie;
    return api;
  }

  /** @returns the open stream of live events that come after the one with this id */
  async openEvents(afterId: string, signal: AbortSignal): Promise<ReadableStream<Uint8Array>> {
    const answer = await fetch(`${this.#url}/api/v1/events`, {
      signal,
      headers: { cookie: this.#cookie, ...(afterId && { 'last-event-id': afterId }) },
    });
    if (!answer.ok || !answer.body) throw new Error(`/events answered ${answer.status}`);
    return answer.body;
  }

  get<View extends z.ZodType>(path: string, view: View): Promise<z.output<View>> {
    return this.#call('GET', path, view);
  }

  post<View extends z.ZodType>(path: string, body: object, view: View): Promise<z.output<View>> {
    return this.#call('POST', path, view, body);
  }

  patch<View extends z.ZodType>(path: string, body: object, view: View): Promise<z.output<View>> {
    return this.#call('PATCH', path, view, body);
  }

  /** Follows a link of the product as this person's browser, up to the first redirect. */
  async visit({ pathname, search }: URL): Promise<void> {
    await this.#fetch('GET', `${pathname}${search}`);
  }

  async #call<View extends z.ZodType>(
    method: string,
    path: string,
    view: View,
    body?: object,
  ): Promise<z.output<View>> {
    const answer = await this.#fetch(method, `/api/v1${path}`, body);
    return view.parse(await answer.json());
  }

  /** @throws for every status from 400 on, with what the product said */
  async #fetch(method: string, path: string, body?: object): Promise<Response> {
    const isForm = body instanceof FormData;
    const answer = await fetch(`${this.#url}${path}`, {
      method,
      redirect: 'manual',
      signal: AbortSignal.timeout(20_000),
      headers: {
        origin: this.#origin,
        cookie: this.#cookie,
        ...(body && !isForm && { 'content-type': 'application/json' }),
      },
      ...(body && { body: isForm ? body : JSON.stringify(body) }),
    });
    if (answer.status < 400) return answer;
    throw new Error(`${method} ${path} answered ${answer.status}: ${await answer.text()}`);
  }
}
