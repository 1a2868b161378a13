import { useQuery } from '@apollo/client/react';
import { IMMEDIATE_KINDS, WEEKDAYS } from '@samspil/domain/notifications';
import { startTransition, useOptimistic } from 'react';
import { CheckField, SelectField } from '../shared/forms';
import { useLanguage, useMessages } from '../shared/i18n';
import { FormProblems, useStep } from '../shared/sending';
import { FailureState, LoadingState, NoAccessState, Page, Section } from '../shared/ui';
import { useViewer } from '../shared/viewer';
import { notificationMessages } from './messages';
import {
  PREFERENCES_QUERY,
  SAVE_PREFERENCES,
  type ImmediateKind,
  type KeptPreferences,
  type Preferences,
} from './preference-queries';
import classes from './settings.module.css';

/** What the reader wants by mail; each choice is kept at once. */
export function SettingsPage() {
  const t = useMessages(notificationMessages);
  const { signedIn, loading } = useViewer();
  return (
    <Page title={t.settingsTitle} lead={t.settingsLead} width="reading" breadcrumbs={[{ label: t.title, to: '/nyt' }]}>
      {signedIn && <Settings />}
      {!signedIn && (loading ? <LoadingState lines={6} /> : <NoAccessState signedIn={false} />)}
    </Page>
  );
}

function Settings() {
  const { data, error, refetch } = useQuery(PREFERENCES_QUERY);
  if (data) return <Choices chosen={data.notificationPreferences} />;
  return error ? <FailureState error={error} onRetry={() => void refetch()} /> : <LoadingState lines={6} />;
}

type Save = (changes: Partial<Preferences>) => void;

function Choices({ chosen: { __typename: _, ...chosen } }: { chosen: KeptPreferences }) {
  const t = useMessages(notificationMessages);
  const [shown, show] = useOptimistic(chosen);
  const { problems, failure, take } = useStep(SAVE_PREFERENCES, () => undefined);
  const save: Save = (input) =>
    startTransition(async () => {
      show((before) => ({ ...before, ...input }));
      await take({ input }, t.saved, () => take({ input: chosen }, t.saved));
    });
  return (
    <>
      <FormProblems problems={problems} failure={failure} />
      <Section title={t.digest}>
        <DigestChoice chosen={shown} onSave={save} />
      </Section>
      <Section title={t.atOnce}>
        <ImmediateChoices withoutMail={shown.withoutMail} onSave={save} />
      </Section>
    </>
  );
}

const NEVER = 'never';

function DigestChoice({ chosen, onSave }: { chosen: Preferences; onSave: Save }) {
  const t = useMessages(notificationMessages);
  const weekdayName = useWeekdayName();
  const { wantsDigest, digestWeekday } = chosen;
  return (
    <div className={classes.choices}>
      <SelectField
        label={t.digestDay}
        hint={t.digestHint}
        value={wantsDigest ? String(digestWeekday) : NEVER}
        options={[
          ...WEEKDAYS.map((day) => ({ value: String(day), label: t.weekday(weekdayName(day)) })),
          { value: NEVER, label: t.never },
        ]}
        onChange={(day) =>
          onSave(day === NEVER ? { wantsDigest: false } : { wantsDigest: true, digestWeekday: Number(day) })
        }
      />
      <ul>
        {t.digestFacts.map((fact) => (
          <li key={fact}>{fact}</li>
        ))}
      </ul>
    </div>
  );
}

function ImmediateChoices({ withoutMail, onSave }: { withoutMail: readonly ImmediateKind[]; onSave: Save }) {
  const t = useMessages(notificationMessages);
  const toggle = (kind: ImmediateKind, wanted: boolean) =>
    onSave({ withoutMail: wanted ? withoutMail.filter((one) => one !== kind) : [...withoutMail, kind] });
  return (
    <div className={classes.choices}>
      <p>{t.atOnceLead}</p>
      {KINDS.map((kind) => (
        <CheckField
          key={kind}
          label={t.immediate[kind]}
          checked={!withoutMail.includes(kind)}
          onChange={(wanted) => toggle(kind, wanted)}
        />
      ))}
      <p className={classes.soft}>{t.otherMails}</p>
    </div>
  );
}

const KINDS = IMMEDIATE_KINDS.map((kind) => kind.toUpperCase() as Uppercase<typeof kind>);

/** A Monday, from which the weekdays are counted. */
const A_MONDAY = Date.UTC(2024, 0, 1);

function useWeekdayName(): (weekday: number) => string {
  const { language } = useLanguage();
  const name = new Intl.DateTimeFormat(language === 'da' ? 'da-DK' : 'en-GB', { weekday: 'long', timeZone: 'UTC' });
  return (weekday) => {
    const day = name.format(A_MONDAY + (weekday - 1) * 86_400_000);
    return day.charAt(0).toUpperCase() + day.slice(1);
  };
}
