import { useMutation, useQuery } from '@apollo/client/react';
import { canSetUpNetwork, type NetworkSetUp } from '@samspil/domain/network';
import { useId, type FormEvent } from 'react';
import { useNavigate } from 'react-router';
import { CheckField, describedBy, Remarks } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { FormProblems, useErrorsAtPath, useProblemFocus, useSentOnce, type SentOnce } from '../../shared/sending';
import { Button, FailureState, LoadingState, NoAccessState, Page, useUndoToast } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { networkMessages } from '../messages';
import { NETWORKS_QUERY, SET_UP_PROGRAMME, type Programme } from '../network-queries';
import classes from '../network.module.css';
import { DayFields, KindField, NameFields, PredecessorField, PurposeFields } from './basic-fields';
import { NEW_PROGRAMME, offeredThemes, problemsWithValues, setUpInput } from './set-up-values';

const FIELDS = ['name', 'purpose', 'startsOn', 'endsOn', 'predecessorId', 'inheritedGoalIds'];

/** A new programme as a draft, with the themes it carries on from the one before. */
export function NewProgrammePage() {
  const t = useMessages(networkMessages);
  const { viewer, signedIn, loading } = useViewer();
  return (
    <Page title={t.setUp.title} lead={t.setUp.lead} breadcrumbs={[{ label: t.title, to: '/netvaerk' }]}>
      {loading && <LoadingState lines={6} />}
      {!loading && (canSetUpNetwork(viewer) ? <Opened /> : <NoAccessState signedIn={signedIn} />)}
    </Page>
  );
}

function Opened() {
  const { data, error, refetch } = useQuery(NETWORKS_QUERY);
  if (data) return <SettingUp programmes={data.networks} />;
  return error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />;
}

function SettingUp({ programmes }: { programmes: readonly Programme[] }) {
  const t = useMessages(networkMessages);
  const navigate = useNavigate();
  const toast = useUndoToast();
  const writing = useSetUp(programmes);
  const { values, problems, change } = writing;
  const form = useProblemFocus<HTMLFormElement>(problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const id = await writing.send();
    if (id === null) return;
    toast({ text: t.setUp.saved });
    await navigate(`/netvaerk/program/net-${id}`);
  };
  const basic = { values, problems, onChange: change };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <NameFields {...basic} />
      <KindField {...basic} />
      <PurposeFields {...basic} />
      <DayFields {...basic} />
      <PredecessorField
        {...basic}
        others={programmes}
        onChange={(changes) => change({ ...changes, inheritedGoalIds: [] })}
      />
      {values.predecessorId !== null && <Themes writing={writing} programmes={programmes} />}
      <FormProblems problems={problems} fields={FIELDS} failure={writing.failure} />
      <div className={classes.buttons}>
        <Button type="submit" busy={writing.busy}>
          {t.setUp.save}
        </Button>
        {writing.isBegun && (
          <Button variant="default" onClick={writing.startOver}>
            {t.setUp.startOver}
          </Button>
        )}
      </div>
      <p className={classes.facts}>{t.setUp.kept}</p>
    </form>
  );
}

function useSetUp(programmes: readonly Programme[]) {
  // Who looks has one more programme, and the one before names its successor.
  const [setUp] = useMutation(SET_UP_PROGRAMME, { refetchQueries: ['Networks', 'Viewer'] });
  return useSentOnce<NetworkSetUp>('new-programme', NEW_PROGRAMME, {
    problemsWith: (values) => problemsWithValues(values, programmes),
    send: (id, values) => setUp({ variables: { input: setUpInput(id, values) } }),
  });
}

interface ThemesProps {
  writing: SentOnce<NetworkSetUp>;
  programmes: readonly Programme[];
}

function Themes({ writing: { values, problems, change }, programmes }: ThemesProps) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const id = useId();
  const error = useErrorsAtPath(problems)('inheritedGoalIds');
  const { inheritedGoalIds: chosen, predecessorId } = values;
  const themes = offeredThemes(programmes, predecessorId);
  const hint = themes.length > 0 ? t.setUp.themesHint : t.setUp.themesNone;
  const toggle = (theme: string, isChosen: boolean) =>
    change({ inheritedGoalIds: isChosen ? [...chosen, theme] : chosen.filter((one) => one !== theme) });
  return (
    <fieldset className={classes.themeChoice} aria-describedby={describedBy(id, hint, error)}>
      <legend>{t.setUp.themes}</legend>
      {themes.map((theme) => (
        <CheckField
          key={theme.id}
          label={format.text(theme.label)}
          checked={chosen.includes(theme.id)}
          onChange={(isChosen) => toggle(theme.id, isChosen)}
        />
      ))}
      <Remarks id={id} hint={hint} error={error} />
    </fieldset>
  );
}
