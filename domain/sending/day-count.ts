/** business: Saturdays, Sundays and the mailbox's holidays are not counted. */
export const dayCounts = ['calendar', 'business'] as const;
export type DayCount = (typeof dayCounts)[number];
