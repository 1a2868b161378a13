import { useQuery } from '@apollo/client/react';
import { lazy, Suspense } from 'react';
import { Link } from 'react-router';
import { loadOwnAddress } from '../directory';
import { useFormat, useMessages } from '../shared/i18n';
import { DemoBadge, FailureState, LoadingState, NoAccessState, Page, Section, StatusBadge } from '../shared/ui';
import classes from './identity.module.css';
import { identityMessages } from './messages';
import { ProfileForm } from './profile-form';
import { PROFILE_QUERY, type Account, type Session, type ViewerNetwork } from './profile-queries';
import { Sessions } from './sessions';
import { SignInFailure } from './sign-in-failure';
import { SignOut } from './sign-out';
import { useSignIn } from './use-sign-in';

const OwnAddress = lazy(loadOwnAddress);

/** One's own account: name, language, consents, networks and the browsers one is signed in with. */
export function ProfilePage() {
  const t = useMessages(identityMessages);
  const { data, loading, error, refetch } = useQuery(PROFILE_QUERY);
  const user = data?.viewer.user;
  if (user) return <SignedIn user={user} networks={data.viewer.networks} sessions={data.sessions} />;
  return (
    <Page title={t.profile}>
      {error && <FailureState error={error} onRetry={() => void refetch()} />}
      {!error && (loading ? <LoadingState lines={8} /> : <NoAccessState signedIn={false} />)}
    </Page>
  );
}

interface SignedInProps {
  user: Account;
  networks: readonly ViewerNetwork[];
  sessions: readonly Session[];
}

function SignedIn({ user, networks, sessions }: SignedInProps) {
  const t = useMessages(identityMessages);
  const leaving = useSignIn('/');
  return (
    <Page
      title={t.profile}
      lead={t.profileLead(user.email)}
      eyebrow={user.demo ? <DemoBadge /> : undefined}
      actions={<SignOut userId={user.id} leaving={leaving} />}
    >
      <SignInFailure answer={leaving.answer} />
      <Suspense fallback={null}>
        <OwnAddress />
      </Suspense>
      <Section title={t.aboutYou}>
        <ProfileForm user={user} />
        <p className={classes.mails}>
          <Link to="/nyt/indstillinger">{t.chooseMails}</Link>
        </p>
      </Section>
      <Section title={t.networks}>
        <Networks networks={networks} />
      </Section>
      <Section title={t.sessions}>
        <Sessions sessions={sessions} />
      </Section>
    </Page>
  );
}

function Networks({ networks }: { networks: readonly ViewerNetwork[] }) {
  const t = useMessages(identityMessages);
  const format = useFormat();
  if (networks.length === 0) return <p>{t.noNetworks}</p>;
  return (
    <ul className={classes.networks}>
      {networks.map(({ network, roles }) => (
        <li key={network.id}>
          <span>{format.text({ da: network.nameDa, en: network.nameEn })}</span>
          <span className={classes.badges}>
            {roles.map((role) => (
              <StatusBadge key={role}>{t.roleNames[role]}</StatusBadge>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
