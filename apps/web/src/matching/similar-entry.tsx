import { Link } from 'react-router';
import { useFormat, useMessages } from '../shared/i18n';
import { DemoBadge } from '../shared/ui';
import classes from './matching.module.css';
import { matchingMessages } from './messages';
import type { SimilarActivity } from './notice-queries';
import { Reasons } from './reasons';

/** An activity for the same people or of the same kind, with what they have in common. */
export function SimilarEntry({
  similar: { activity, reasons },
  heading: Heading,
}: {
  similar: SimilarActivity;
  heading: 'h3' | 'h4';
}) {
  const t = useMessages(matchingMessages);
  const format = useFormat();
  return (
    <article className={classes.entry}>
      <Heading>
        <Link to={`/aktiviteter/${activity.id}`} lang="da">
          {activity.title}
        </Link>
      </Heading>
      <p className={classes.facts}>
        <span>{format.text(activity.owner.name)}</span>
        {activity.isDemonstration && <DemoBadge />}
      </p>
      <Reasons reasons={reasons} />
      {activity.canRequestContact && (
        <p>
          <Link to={`/udveksling/kontakt/ny?aktivitet=${activity.id}`}>
            {t.write(format.text(activity.owner.name))}
          </Link>
        </p>
      )}
    </article>
  );
}
