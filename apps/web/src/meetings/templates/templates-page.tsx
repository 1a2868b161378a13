import { useQuery } from '@apollo/client/react';
import { meetingPlannerNetworks } from '@samspil/domain/meetings';
import { useState } from 'react';
import { useFormat, useMessages } from '../../shared/i18n';
import { FormProblems, useStep } from '../../shared/sending';
import {
  Button,
  ButtonLink,
  ConfirmDialog,
  DemoBadge,
  EmptyState,
  FailureState,
  LoadingState,
  NoAccessState,
  Page,
} from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { forgetTemplates } from '../forget-templates';
import { REMOVE_TEMPLATE, TEMPLATES_QUERY, type ShownTemplate } from '../template-queries';
import { meetingMessages } from '../messages';
import classes from './templates-page.module.css';

/** What meetings are planned from. */
export function TemplatesPage() {
  const t = useMessages(meetingMessages);
  const { viewer, signedIn, loading } = useViewer();
  const mayPlan = meetingPlannerNetworks(viewer).length > 0;
  return (
    <Page title={t.templates} lead={t.templatesLead} breadcrumbs={[{ label: t.title, to: '/moeder' }]}>
      {loading && <LoadingState />}
      {!loading && !mayPlan && <NoAccessState signedIn={signedIn} />}
      {mayPlan && <Templates />}
    </Page>
  );
}

function Templates() {
  const t = useMessages(meetingMessages);
  const { data, error, refetch } = useQuery(TEMPLATES_QUERY, { fetchPolicy: 'cache-and-network' });
  if (!data) {
    return error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />;
  }
  const templates = data.meetingTemplates;
  if (templates.length === 0) {
    return (
      <EmptyState title={t.noTemplates} action={<ButtonLink to="/moeder">{t.toMeetings}</ButtonLink>}>
        {t.noTemplatesText}
      </EmptyState>
    );
  }
  return (
    <ul className={classes.templates}>
      {templates.map((template) => (
        <li key={template.id}>
          <Template template={template} />
        </li>
      ))}
    </ul>
  );
}

function Template({ template }: { template: ShownTemplate }) {
  const t = useMessages(meetingMessages);
  const { id, name, items } = template;
  const heading = `skabelon-${id}`;
  return (
    <article className={classes.template} aria-labelledby={heading}>
      <h2 id={heading} lang="da">
        {name}
      </h2>
      <Facts template={template} />
      {items.length > 0 && (
        <ol lang="da">
          {items.map((item, place) => (
            <li key={place}>
              {item.title}
              {item.minutesBudgeted !== null && ` (${t.minutes(item.minutesBudgeted)})`}
            </li>
          ))}
        </ol>
      )}
      <Steps template={template} />
    </article>
  );
}

function Facts({ template }: { template: ShownTemplate }) {
  const t = useMessages(meetingMessages);
  const format = useFormat();
  const { networkNames } = useViewer();
  const { networkId, kind, startsAt, durationMinutes, isDemonstration } = template;
  const network = networkNames.get(networkId);
  return (
    <p className={classes.facts}>
      <span>{t.kinds[kind]}</span>
      <span>{t.fromFor(startsAt, durationMinutes)}</span>
      {network && <span>{format.text(network)}</span>}
      {isDemonstration && <DemoBadge />}
    </p>
  );
}

function Steps({ template: { id, networkId, name } }: { template: ShownTemplate }) {
  const t = useMessages(meetingMessages);
  const [isAsking, ask] = useState(false);
  const { busy, problems, failure, take } = useStep(REMOVE_TEMPLATE, forgetTemplates);
  return (
    <>
      <FormProblems problems={problems} failure={failure} />
      <div className={classes.buttons} data-print="hide">
        <ButtonLink to={`/moeder/nyt?${new URLSearchParams({ netvaerk: networkId, skabelon: id })}`}>
          {t.useTemplate}
        </ButtonLink>
        <ButtonLink to={`/moeder/skabeloner/${id}`} variant="default" aria-label={t.editTemplate(name)}>
          {t.edit}
        </ButtonLink>
        <Button variant="default" aria-label={t.removeTemplate(name)} onClick={() => ask(true)}>
          {t.remove}
        </Button>
      </div>
      <ConfirmDialog
        opened={isAsking}
        title={t.removeTemplate(name)}
        confirmLabel={t.remove}
        danger
        busy={busy}
        onConfirm={() => void take({ input: { id } }, t.templateRemoved)}
        onCancel={() => ask(false)}
      >
        <p>{t.removeTemplateText}</p>
      </ConfirmDialog>
    </>
  );
}
