interface Coded {
  readonly targetGroups: readonly string[];
  readonly artForms: readonly string[];
}

/** A message to those who answer for the activity, through the platform. */
export function contactAddress(activityId: string): string {
  return `/udveksling/kontakt?aktivitet=${activityId}`;
}

/** What is known about these target groups and types of activity. */
export function evidenceAddress({ targetGroups, artForms }: Coded): string {
  const parameters = new URLSearchParams([
    ...targetGroups.map((id) => ['f.targetGroups', id]),
    ...artForms.map((id) => ['f.artForms', id]),
  ]);
  return `/hvad-virker?${parameters.toString()}`;
}

export function editAddress(activityId: string, section?: string): string {
  return `/aktiviteter/${activityId}/rediger${section === undefined ? '' : `#${section}`}`;
}
