import { graphql, type ResultOf } from '../shared/graphql';

export const PROFILE_QUERY = graphql(`
  query Profile {
    viewer {
      user {
        id
        name
        email
        language
        showsNamePublicly
        sharesContactWithNetworks
        demo
      }
      networks {
        network {
          id
          nameDa
          nameEn
        }
        roles
      }
    }
    sessions {
      id
      browser
      system
      signedInAt
      current
    }
  }
`);

export const UPDATE_PROFILE = graphql(`
  mutation UpdateProfile($input: UpdateProfileInput!) {
    updateProfile(input: $input) {
      id
      name
      language
      showsNamePublicly
      sharesContactWithNetworks
    }
  }
`);

export const REVOKE_SESSION = graphql(`
  mutation RevokeSession($input: RevokeSessionInput!) {
    revokeSession(input: $input) {
      id
    }
  }
`);

export const SIGN_OUT_EVERYWHERE = graphql(`
  mutation SignOutEverywhere {
    signOutEverywhere {
      user {
        id
      }
    }
  }
`);

type Profile = ResultOf<typeof PROFILE_QUERY>;
export type Account = NonNullable<Profile['viewer']['user']>;
export type ViewerNetwork = Profile['viewer']['networks'][number];
export type Session = Profile['sessions'][number];
