import { Alert } from '@mantine/core';
import { SIGN_IN_LINK_MINUTES } from '@samspil/domain/identity';
import { IconFlask, IconMailOpened } from '@tabler/icons-react';
import { useEffect, useRef } from 'react';
import { useMessages } from '../shared/i18n';
import { Button, ButtonLink } from '../shared/ui';
import classes from './identity.module.css';
import { identityMessages } from './messages';

interface CheckMailProps {
  email: string;
  demoSignInLink?: string;
  onOtherAddress: () => void;
}

/** After asking for a link. It says the same whether or not somebody has the address. */
export function CheckMail({ email, demoSignInLink, onOtherAddress }: CheckMailProps) {
  const t = useMessages(identityMessages);
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <section className={classes.checkMail} aria-labelledby="check-mail">
      <IconMailOpened size={32} stroke={1.5} aria-hidden />
      <h2 id="check-mail" ref={heading} tabIndex={-1}>
        {t.checkMailTitle}
      </h2>
      <p>{t.checkMailText(email, SIGN_IN_LINK_MINUTES)}</p>
      {demoSignInLink === undefined ? (
        <p className={classes.soft}>{t.checkMailHint}</p>
      ) : (
        <Alert color="yellow" variant="light" title={t.demoLinkTitle} icon={<IconFlask size={18} aria-hidden />}>
          <p>{t.demoLinkText}</p>
          <p>
            <ButtonLink to={demoSignInLink}>{t.demoLink}</ButtonLink>
          </p>
        </Alert>
      )}
      <Button variant="default" onClick={onOtherAddress}>
        {t.otherAddress}
      </Button>
    </section>
  );
}
