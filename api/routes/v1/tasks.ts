import { pageView } from '#domain/shared/page-view.ts';
import { ListTasksInput } from '#domain/task/list-tasks-input.ts';
import { TaskRefInput } from '#domain/task/task-ref-input.ts';
import type { Services } from '#services/index.ts';
import { components } from '../../components.ts';
import { defineRoute, type Route } from '../../route.ts';

const tag = 'Tasks';

/** What people do by hand before a sequence goes on. */
export function taskRoutes({ tasks }: Services): Route[] {
  return [
    defineRoute({
      tag,
      method: 'get',
      path: '/tasks',
      summary: 'List tasks, the oldest first',
      input: ListTasksInput,
      output: pageView(components.Task),
      status: 200,
      call: tasks.list,
    }),
    defineRoute({
      tag,
      method: 'post',
      path: '/tasks/{taskId}/done',
      summary: "Mark a task as done: its contact's sequence goes on",
      input: TaskRefInput,
      output: components.Task,
      status: 200,
      call: tasks.complete,
    }),
  ];
}
