import { expect, it } from 'vitest';
import { addDays, weekdayOf } from '#domain/shared/calendar-date.ts';
import { readWallClock } from '#domain/shared/read-wall-clock.ts';
import { wallTimeInstants } from '#domain/shared/wall-time-instants.ts';
import type { Story } from '#test/harness/story.ts';
import { tellStories } from '#test/harness/tell-stories.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const friday = 5;

let story: Story;
tellStories((begun) => (story = begun));

const first = { kind: 'email', delay: 'PT0S', subject: 'Hello', body: 'Mail 1' } as const;
const mail = (number: number, delay = 'PT0S') =>
  ({ kind: 'email', delay, body: `Mail ${number}` }) as const;

const sentAt = async () => (await story.mails()).map((each) => each.sentAt?.getTime() ?? 0);
const bodies = async () => (await story.mails()).map(({ bodyText }) => bodyText);

/** Lets time pass until a clock in `zone` shows this weekday and 10:00. @returns the date there */
async function passTimeTo(weekday: number, zone: string): Promise<string> {
  const nowMs = await story.now();
  let { date } = readWallClock(nowMs + day, zone);
  while (weekdayOf(date) !== weekday) date = addDays(date, 1);
  await story.passTime(wallTimeInstants(date, 10 * hour, zone).firstMs - nowMs);
  return date;
}

it('a business day is neither on the weekend nor a holiday', async () => {
  const zone = 'Europe/Paris';
  const date = await passTimeTo(friday, zone);
  const monday = addDays(date, 3);
  await story.beginWith([first, { ...mail(2, 'P1D'), dayCount: 'business' }], {
    timeZone: zone,
    window: {
      days: [1, 2, 3, 4, 5, 6, 7],
      ranges: [{ from: '00:00', to: '24:00' }],
      zone: 'mailbox',
      holidays: [monday],
    },
  });
  await story.passTime(5 * day);
  const [firstAt = 0, secondAt = 0] = await sentAt();
  const [before, after] = [readWallClock(firstAt, zone), readWallClock(secondAt, zone)];
  expect(before.date).toBe(date);
  expect(after.date).toBe(addDays(monday, 1));
  expect(Math.abs(after.timeMs - before.timeMs)).toBeLessThan(minute);
});

it('a wait lasts until the clock of the mailbox shows Tuesday 09:30', async () => {
  const zone = 'Australia/Lord_Howe';
  const date = await passTimeTo(friday, zone);
  const until = { days: [2], time: '09:30' };
  await story.beginWith([first, { kind: 'wait', until }, mail(2), mail(3, 'P1D')], {
    timeZone: zone,
  });
  await story.passTime(7 * day);
  const [, secondAt = 0, thirdAt = 0] = await sentAt();
  const second = readWallClock(secondAt, zone);
  expect(second.date).toBe(addDays(date, 4));
  expect(second.timeMs - 9.5 * hour).toBeGreaterThanOrEqual(0);
  expect(second.timeMs - 9.5 * hour).toBeLessThan(minute);
  expect(thirdAt - secondAt).toBeGreaterThanOrEqual(day);
  expect(await story.enrollment()).toMatchObject({ state: 'finished' });
});

it('a task holds the sequence until it is done, and the next delay counts from then', async () => {
  await story.beginWith([first, { kind: 'task', delay: 'P1D', title: 'Call' }, mail(2, 'P2D')]);
  await story.passTime(0.5 * day);
  expect(await story.openTasks()).toEqual([]);
  await story.passTime(20 * day);
  const [task] = await story.openTasks();
  expect(task).toMatchObject({ title: 'Call', step: 2 });
  expect(await story.enrollment()).toMatchObject({
    state: 'active',
    reasonCode: 'awaiting_approval',
    reasonInputs: { task: 'Call' },
  });
  await story.completeTask(task?.id ?? '');
  await story.passTime(1.9 * day);
  expect(story.delivered()).toBe(1);
  await story.passTime(0.2 * day);
  expect(story.delivered()).toBe(2);
});

it.each([
  ['analytical engines', ['Mail 1', 'Mail 3']],
  ['Other', ['Mail 1', 'Mail 2', 'Mail 3']],
])('a branch on company %s leads to %j', async (equals, expected) => {
  const condition = { kind: 'field', field: 'company', equals } as const;
  await story.beginWith([
    first,
    { kind: 'branch', branch: { condition, onTrue: 3, onFalse: 'next' } },
    mail(2, 'P1D'),
    mail(3, 'P1D'),
  ]);
  await story.passTime(5 * day);
  expect(await bodies()).toEqual(expected);
  expect(await story.enrollment()).toMatchObject({ state: 'finished' });
});

it('what comes after the last mail is done before the sequence is over, then it can begin anew', async () => {
  await story.beginWith([
    first,
    { kind: 'wait', delay: 'P1D' },
    { kind: 'task', title: 'Write a card' },
  ]);
  await story.passTime(3 * day);
  const [task] = await story.openTasks();
  expect(await story.enrollment()).toMatchObject({ state: 'active', nextPosition: 2 });
  expect(await story.enrollAgain()).toMatchObject({
    enrolled: 0,
    skipped: [{ code: 'duplicate_enrollment' }],
  });
  await story.completeTask(task?.id ?? '');
  await story.passTime(1 * hour);
  expect(await story.enrollment()).toMatchObject({ state: 'finished', reasonCode: 'finished' });
  expect(await story.enrollAgain()).toMatchObject({ enrolled: 1, skipped: [] });
  await story.passTime(1 * hour);
  expect(story.delivered()).toBe(2);
});

it('an answer to a sequence that is over stops the one that is under way', async () => {
  await story.begin(['P1D']);
  await story.passTime(1.5 * day);
  expect(await story.enrollment()).toMatchObject({ state: 'finished' });
  expect(await story.enrollAgain()).toMatchObject({ enrolled: 1 });
  await story.answer('reply');
  await story.passTime(5 * day);
  expect(story.delivered()).toBe(1);
  expect(await story.contact()).toMatchObject({ status: 'Replied' });
});
