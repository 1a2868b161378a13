import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../shared/graphql';
import { useMessages } from '../shared/i18n';
import { ButtonLink, Page } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { CheckMail } from './check-mail';
import classes from './identity.module.css';
import { LinkForm } from './link-form';
import { identityMessages } from './messages';
import { Personas } from './personas';
import { useNextPage } from './use-sign-in';

export const SIGN_IN_QUERY = graphql(`
  query SignInOptions {
    installation {
      demoMode
    }
  }
`);

/** The way in: a link by mail; in demo mode also ready-made people. */
export function SignInPage() {
  const t = useMessages(identityMessages);
  const next = useNextPage();
  const { signedIn, name } = useViewer();
  const { data } = useQuery(SIGN_IN_QUERY);
  const [asked, setAsked] = useState<{ email: string; demoSignInLink?: string }>();
  return (
    <Page title={t.signIn} lead={asked ? undefined : t.signInLead}>
      {signedIn && (
        <p className={classes.already}>
          {t.alreadySignedIn(name ?? '')} <ButtonLink to={next}>{t.goOn}</ButtonLink>
        </p>
      )}
      <div className={classes.ways}>
        <div>
          {asked ? (
            <CheckMail {...asked} onOtherAddress={() => setAsked(undefined)} />
          ) : (
            <>
              <LinkForm next={next} onAsked={setAsked} />
              <NoAccount />
            </>
          )}
        </div>
        {data?.installation.demoMode && <Personas next={next} />}
      </div>
    </Page>
  );
}

function NoAccount() {
  const t = useMessages(identityMessages);
  return (
    <section className={classes.noAccount} aria-labelledby="no-account">
      <h2 id="no-account">{t.noAccountTitle}</h2>
      <p>{t.noAccountText}</p>
      <ButtonLink to="/viden" variant="outline">
        {t.toSearch}
      </ButtonLink>
    </section>
  );
}
