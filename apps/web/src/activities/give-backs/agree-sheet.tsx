import { useMutation, useQuery } from '@apollo/client/react';
import { organisationOf } from '@samspil/domain/shared';
import { useState, type FormEvent } from 'react';
import { useMessages } from '../../shared/i18n';
import { FormProblems, useProblemFocus, useSentOnce } from '../../shared/sending';
import { Button, Chip, EmptyState, FailureState, LoadingState, SideSheet, useUndoToast } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { ActivityPicker } from './activity-picker';
import { forgetGiveBacks } from './forget-give-backs';
import { GIVE_BACK_FIELDS, GiveBackFields } from './give-back-fields';
import { AGREE_GIVE_BACK, GIVE_BACK_ACTIVITY_QUERY, type GiveBackActivity } from './give-back-queries';
import { contentInput, NEW_GIVE_BACK, problemsWithValues } from './give-back-values';
import classes from './give-backs.module.css';
import { giveBackMessages } from './messages';
import { useGiveBackOrganisations } from './use-give-back-organisations';

interface AgreeSheetProps {
  opened: boolean;
  networkId: string;
  /** The one the page is about; otherwise it is chosen first. */
  activityId: string | null;
  onClose: () => void;
}

/** Agreeing what is given back, from an activity. */
export function AgreeSheet({ opened, networkId, activityId, onClose }: AgreeSheetProps) {
  const t = useMessages(giveBackMessages);
  return (
    <SideSheet opened={opened} modal title={t.agreeTitle} onClose={onClose}>
      <Agreeing networkId={networkId} activityId={activityId} onDone={onClose} />
    </SideSheet>
  );
}

interface AgreeingProps {
  networkId: string;
  activityId: string | null;
  onDone: () => void;
}

function Agreeing({ networkId, activityId, onDone }: AgreeingProps) {
  const t = useMessages(giveBackMessages);
  const [chosen, choose] = useState(activityId);
  const { data, error, refetch } = useQuery(GIVE_BACK_ACTIVITY_QUERY, {
    variables: { id: chosen ?? '' },
    skip: chosen === null,
  });
  if (chosen === null) return <ActivityPicker networkId={networkId} onChoose={choose} />;
  if (!data) return error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState />;
  const { activity } = data;
  return (
    <div className={classes.fields}>
      <div className={classes.chosen}>
        <p className={classes.soft}>{t.forWhat}</p>
        <Chip label={activity.title} onRemove={() => choose(null)} />
      </div>
      <AgreeForm key={activity.id} activity={activity} onDone={onDone} />
    </div>
  );
}

function AgreeForm({ activity, onDone }: { activity: GiveBackActivity; onDone: () => void }) {
  const t = useMessages(giveBackMessages);
  const toast = useUndoToast();
  const { viewer } = useViewer();
  const own = organisationOf(viewer, activity.networkId);
  const only = activity.viewerCan.edit ? null : own;
  const { options, municipalityOf } = useGiveBackOrganisations(activity.networkId);
  const takesPlaceIn = activity.municipalities.map(({ code }) => code);
  const [agree] = useMutation(AGREE_GIVE_BACK, { update: forgetGiveBacks });
  const begun = { ...NEW_GIVE_BACK, organisationId: only ?? '' };
  const writing = useSentOnce(`new-give-back-${activity.id}`, begun, {
    problemsWith: (values) => problemsWithValues(values, { municipalityOf, takesPlaceIn }),
    send: (id, values) =>
      agree({ variables: { input: { id, activityId: activity.id, content: contentInput(values) } } }),
  });
  const form = useProblemFocus<HTMLFormElement>(writing.problems);
  if (only === null && !activity.viewerCan.edit) return <EmptyState title={t.notYours}>{t.notYoursText}</EmptyState>;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if ((await writing.send()) === null) return;
    toast({ text: t.agreed });
    onDone();
  };
  return (
    <form ref={form} className={classes.fields} onSubmit={(event) => void submit(event)} noValidate>
      <GiveBackFields
        values={writing.values}
        problems={writing.problems}
        organisations={options}
        onlyOrganisationId={only}
        onChange={writing.change}
      />
      <FormProblems problems={writing.problems} fields={GIVE_BACK_FIELDS} failure={writing.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={writing.busy}>
          {t.agree}
        </Button>
        <p className={classes.soft}>{t.kept}</p>
      </div>
    </form>
  );
}
