import { useFormat, useLanguage, useMessages } from '../../shared/i18n';
import { minutesMessages } from './messages';
import type { ShownMinutes } from './minutes-queries';
import classes from './minutes.module.css';

type Version = ShownMinutes['versions'][number];
type Change = Version['changes'][number];

/** Who approved what and when, and what each correction changed. */
export function MinutesVersions({ minutes: { id, versions } }: { minutes: ShownMinutes }) {
  const t = useMessages(minutesMessages);
  const format = useFormat();
  const { language } = useLanguage();
  if (versions.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="versioner">
      <h2 id="versioner">{t.versions}</h2>
      <ol className={classes.versions}>
        {versions.map((version) => (
          <li key={version.version}>
            <p className={classes.facts}>
              <strong>{t.version(version.version)}</strong>
              <span>{t.approvedBy(version.approvedByName, format.date(version.approvedAt))}</span>
              <a href={`/moeder/${id}/referat.pdf?version=${version.version}&lang=${language}`}>{t.pdf}</a>
            </p>
            {version.reason !== '' && <p lang="da">{t.because(version.reason)}</p>}
            {version.changes.map((change, place) => (
              <ChangeShown key={place} change={change} />
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

function ChangeShown({ change: { kind, title, before, after } }: { change: Change }) {
  const t = useMessages(minutesMessages);
  const words = (text: string) => t.outcomes[text as keyof typeof t.outcomes];
  const shown = (text: string) => (kind === 'outcome' ? words(text) : text);
  const name = t.changeKinds[kind as keyof typeof t.changeKinds];
  return (
    <dl className={classes.change}>
      <dt>{[name, title].filter(Boolean).join(' · ')}</dt>
      {before !== null && (
        <dd>
          {t.was}: <del lang="da">{shown(before)}</del>
        </dd>
      )}
      {after !== null && (
        <dd>
          {t.is}: <ins lang="da">{shown(after)}</ins>
        </dd>
      )}
    </dl>
  );
}
