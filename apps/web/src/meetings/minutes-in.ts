/** Digits as minutes, nothing as none; anything else leaves them as they were. */
export function minutesIn(text: string, before: number | null): number | null {
  if (text.trim() === '') return null;
  return /^\d{1,4}$/u.test(text.trim()) ? Number(text) : before;
}
