import { graphql, type ResultOf } from '../shared/graphql';

export const PREFERENCES_QUERY = graphql(`
  query NotificationPreferences {
    notificationPreferences {
      __typename
      wantsDigest
      digestWeekday
      withoutMail
    }
  }
`);

export const SAVE_PREFERENCES = graphql(`
  mutation SaveNotificationPreferences($input: NotificationPreferencesInput!) {
    saveNotificationPreferences(input: $input) {
      __typename
      wantsDigest
      digestWeekday
      withoutMail
    }
  }
`);

export const SUBSCRIPTION_QUERY = graphql(`
  query DigestSubscription($token: String!) {
    digestSubscription(token: $token)
  }
`);

export const SET_SUBSCRIPTION = graphql(`
  mutation SetDigestSubscription($input: DigestSubscriptionInput!) {
    setDigestSubscription(input: $input)
  }
`);

export type KeptPreferences = ResultOf<typeof PREFERENCES_QUERY>['notificationPreferences'];
export type Preferences = Omit<KeptPreferences, '__typename'>;
export type ImmediateKind = Preferences['withoutMail'][number];
