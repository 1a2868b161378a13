/** So many days before it is due who owns an action is reminded, once. */
export const REMIND_DAYS_BEFORE = 3;

/** What is urgent about an open action. */
export type ActionUrgency = 'overdue' | 'soon' | 'later' | 'open-ended';

/** How urgent an open action is on a day; both `yyyy-mm-dd`. Due today is not overdue. */
export function actionUrgency(dueOn: string | null, today: string): ActionUrgency {
  if (dueOn === null) return 'open-ended';
  if (dueOn < today) return 'overdue';
  return dueOn <= daysAfter(today, REMIND_DAYS_BEFORE) ? 'soon' : 'later';
}

/** The last due day of which reminders go out today. */
export function remindedUntil(today: string): string {
  return daysAfter(today, REMIND_DAYS_BEFORE);
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10);
}
