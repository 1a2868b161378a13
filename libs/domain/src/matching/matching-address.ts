/** Where an offer or a need is read. */
export function noticeAddress(id: string): string {
  return `/udveksling/${id}`;
}

/** Where a thread of contact is read; mails link to it. */
export function contactAddress(id: string): string {
  return `/udveksling/kontakt/${id}`;
}
