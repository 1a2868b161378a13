import { useMutation, useQuery } from '@apollo/client/react';
import {
  dayOf,
  meetingFromTemplate,
  meetingPlannerNetworks,
  NO_MEETING,
  problemsWithSeries,
  SERIES_RHYTHMS,
  type MeetingContent,
  type SeriesRhythm,
} from '@samspil/domain/meetings';
import type { FormEvent } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { SelectField, TextField } from '../../shared/forms';
import { useFormat, useMessages } from '../../shared/i18n';
import { useNetworkChoice, type NetworkChoice } from '../../shared/network-choice';
import { FormProblems, useErrorsAt, useProblemFocus, useSentOnce, type SentOnce } from '../../shared/sending';
import { Button, FailureState, LoadingState, NoAccessState, Page, useUndoToast } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { forgetMeetings } from '../forget-meetings';
import { PLAN_MEETING, PLAN_MEETING_SERIES } from '../meeting-queries';
import { TEMPLATES_QUERY, type ShownTemplate } from '../template-queries';
import { contentInput, nameOf, problemsWithValues, templateOf } from '../meeting-values';
import { meetingMessages } from '../messages';
import classes from './edit.module.css';
import { MEETING_FIELDS, MeetingFields } from './meeting-fields';

/** A new meeting, or a series of them; best from a template. */
export function NewMeetingPage() {
  const t = useMessages(meetingMessages);
  const { viewer, signedIn, loading } = useViewer();
  const network = useNetworkChoice(meetingPlannerNetworks(viewer));
  return (
    <Page title={t.newTitle} lead={t.newLead} breadcrumbs={[{ label: t.title, to: '/moeder' }]}>
      {loading && <LoadingState />}
      {!loading && network.networkId === null && <NoAccessState signedIn={signedIn} />}
      {network.networkId !== null && <InNetwork network={network} networkId={network.networkId} />}
    </Page>
  );
}

/** In which programme, where there is a choice, and with which templates. */
function InNetwork({ network: { offered, choose }, networkId }: { network: NetworkChoice; networkId: string }) {
  const t = useMessages(meetingMessages);
  const format = useFormat();
  const { networkNames } = useViewer();
  const { data, error, refetch } = useQuery(TEMPLATES_QUERY);
  const nameOfNetwork = (id: string) => {
    const name = networkNames.get(id);
    return name ? format.text(name) : id;
  };
  return (
    <>
      {offered.length > 1 && (
        <div className={classes.form}>
          <SelectField
            label={t.network}
            value={networkId}
            options={offered.map((value) => ({ value, label: nameOfNetwork(value) }))}
            onChange={choose}
          />
        </div>
      )}
      {!data && (error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />)}
      {data && (
        <Planning
          key={networkId}
          networkId={networkId}
          templates={data.meetingTemplates.filter((template) => template.networkId === networkId)}
        />
      )}
    </>
  );
}

interface Values extends MeetingContent {
  readonly templateId: string;
  readonly rhythm: SeriesRhythm | '';
  readonly count: string;
}

function problemsWith(values: Values) {
  const found = problemsWithValues(values);
  if (found.length > 0 || values.rhythm === '') return found;
  return problemsWithSeries(values.startsAt, values.rhythm, Number(values.count));
}

interface PlanningProps {
  networkId: string;
  templates: readonly ShownTemplate[];
}

function Planning({ networkId, templates }: PlanningProps) {
  const t = useMessages(meetingMessages);
  const navigate = useNavigate();
  const toast = useUndoToast();
  const writing = usePlanning(networkId, templates);
  const form = useProblemFocus<HTMLFormElement>(writing.problems);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const id = await writing.send();
    if (id === null) return;
    toast({ text: t.planned });
    await navigate(`/moeder/${id}`);
  };
  return (
    <form ref={form} className={classes.form} onSubmit={(event) => void submit(event)} noValidate>
      <TemplateField templates={templates} writing={writing} />
      <MeetingFields
        networkId={networkId}
        values={writing.values}
        problems={writing.problems}
        onChange={writing.change}
      />
      <Repeating writing={writing} />
      <FormProblems
        problems={writing.problems}
        fields={[...MEETING_FIELDS, 'rhythm', 'count']}
        failure={writing.failure}
      />
      <div className={classes.buttons}>
        <Button type="submit" busy={writing.busy}>
          {t.saveDraft}
        </Button>
        {writing.isBegun && (
          <Button variant="default" onClick={writing.startOver}>
            {t.startOver}
          </Button>
        )}
        <p className={classes.soft}>{t.draftHint}</p>
      </div>
    </form>
  );
}

function usePlanning(networkId: string, templates: readonly ShownTemplate[]): SentOnce<Values> {
  const [parameters] = useSearchParams();
  const [plan] = useMutation(PLAN_MEETING, { update: forgetMeetings });
  const [planSeries] = useMutation(PLAN_MEETING_SERIES, { update: forgetMeetings });
  const chosen = templates.find(({ id }) => id === parameters.get('skabelon'));
  const begun: Values = {
    ...(chosen ? meetingFromTemplate(templateOf(chosen), '') : NO_MEETING),
    ...{ templateId: chosen?.id ?? '', rhythm: '', count: '4' },
  };
  return useSentOnce(`new-meeting-${networkId}-${chosen?.id ?? ''}`, begun, {
    problemsWith,
    send: (id, { templateId, rhythm, count, ...values }) => {
      const input = { id, networkId, content: contentInput(values), templateId: templateId || null };
      if (rhythm === '') return plan({ variables: { input } });
      return planSeries({ variables: { input: { ...input, rhythm: nameOf(rhythm), count: Number(count) } } });
    },
  });
}

/** Taking a template fills the form; its title follows the half-year of the day. */
function TemplateField({ templates, writing }: { templates: readonly ShownTemplate[]; writing: SentOnce<Values> }) {
  const t = useMessages(meetingMessages);
  const { values, change } = writing;
  if (templates.length === 0) return null;
  const day = dayOf(values.startsAt);
  const made = (template: ShownTemplate, on: string) => meetingFromTemplate(templateOf(template), on);
  const chosen = templates.find(({ id }) => id === values.templateId);
  const take = (templateId: string) => {
    const template = templates.find(({ id }) => id === templateId);
    change({ ...(template ? made(template, day) : {}), templateId });
  };
  const onDay = (on: string) => {
    if (!chosen || on === '') return;
    const { title, startsAt, endsAt } = made(chosen, on);
    const isUntouched = values.title === made(chosen, day).title;
    change({ startsAt, endsAt, ...(isUntouched ? { title } : {}) });
  };
  return (
    <div className={classes.row}>
      <SelectField
        label={t.template}
        value={values.templateId}
        options={[{ value: '', label: t.noTemplate }, ...templates.map(({ id, name }) => ({ value: id, label: name }))]}
        onChange={take}
      />
      {chosen && <TextField label={t.day} hint={t.dayHint} type="date" value={day} onChange={onDay} />}
    </div>
  );
}

/** Whether there are to be more like it. */
function Repeating({ writing }: { writing: SentOnce<Values> }) {
  const t = useMessages(meetingMessages);
  const { values, problems, change } = writing;
  const errorAt = useErrorsAt(problems);
  return (
    <div className={classes.row}>
      <SelectField
        label={t.repeat}
        value={values.rhythm}
        options={[{ value: '', label: t.once }, ...SERIES_RHYTHMS.map((value) => ({ value, label: t.rhythms[value] }))]}
        error={errorAt('rhythm')}
        onChange={(value) => change({ rhythm: SERIES_RHYTHMS.find((one) => one === value) ?? '' })}
      />
      {values.rhythm !== '' && (
        <TextField
          label={t.howMany}
          hint={t.howManyHint}
          inputMode="numeric"
          value={values.count}
          error={errorAt('count')}
          onChange={(count) => change({ count })}
        />
      )}
    </div>
  );
}
