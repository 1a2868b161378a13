/** Everything that can be wrong with what people choose to be told. */
export type NotificationProblemCode =
  /** 1 is Monday, 7 is Sunday. */
  | 'notifications.weekday-unknown'
  | 'notifications.batch-malformed'
  /** The link was not made by us, or is for something else. */
  | 'notifications.link-forged'
  | 'notifications.link-expired';
