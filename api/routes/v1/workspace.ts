import { pageView } from '#domain/shared/page-view.ts';
import { ApiKeyRefInput } from '#domain/workspace/api-key-ref-input.ts';
import { CreateApiKeyInput } from '#domain/workspace/create-api-key-input.ts';
import { UpdateWorkspaceInput } from '#domain/workspace/update-workspace-input.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Workspace';

/** Who is asking, the workspace's own settings, and the keys with which programs ask. */
export function workspaceRoutes(services: Services): Route[] {
  return [...settingsRoutes(services), ...apiKeyRoutes(services)];
}

function settingsRoutes({ me, workspace }: Services): Route[] {
  return [
    {
      tag,
      method: 'get',
      path: '/me',
      summary: 'Who is asking, where and with which rights',
      input: null,
      status: 200,
      output: components.Me,
      call: me.get,
    },
    {
      tag,
      method: 'get',
      path: '/workspace',
      summary: 'Name, limits over all mailboxes, and whether everything is paused',
      input: null,
      status: 200,
      output: components.Workspace,
      call: workspace.get,
    },
    defineRoute({
      tag,
      method: 'patch',
      path: '/workspace',
      summary: 'Change name and limits; null takes a limit away',
      input: UpdateWorkspaceInput,
      status: 200,
      output: components.Workspace,
      call: workspace.update,
    }),
    {
      tag,
      method: 'post',
      path: '/workspace/pause',
      summary: 'Pause everything: nothing goes out and all delays stand still',
      input: null,
      status: 200,
      output: components.Workspace,
      call: workspace.pause,
    },
    {
      tag,
      method: 'post',
      path: '/workspace/resume',
      summary: 'Go on where everything stood still',
      input: null,
      status: 200,
      output: components.Workspace,
      call: workspace.resume,
    },
  ];
}

function apiKeyRoutes({ apiKeys }: Services): Route[] {
  return [
    {
      tag,
      method: 'get',
      path: '/api-keys',
      summary: 'List the API keys in force',
      input: null,
      status: 200,
      output: pageView(components.ApiKey),
      call: apiKeys.list,
    },
    defineRoute({
      tag,
      method: 'post',
      path: '/api-keys',
      summary: 'Make an API key; its text is in this answer only',
      input: CreateApiKeyInput,
      status: 201,
      output: components.CreatedApiKey,
      call: apiKeys.create,
    }),
    {
      tag,
      method: 'delete',
      path: '/api-keys/{apiKeyId}',
      summary: 'Revoke an API key',
      input: ApiKeyRefInput,
      status: 204,
      output: null,
      call: apiKeys.revoke,
    },
  ];
}
