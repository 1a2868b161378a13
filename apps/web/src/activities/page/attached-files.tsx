import { IconFile } from '@tabler/icons-react';
import { useFormat, useMessages } from '../../shared/i18n';
import type { ShownActivity } from './activity-fragments';
import classes from './activity-page.module.css';
import { pageMessages } from './messages';

/** Pictures to look at and files to fetch. */
export function AttachedFiles({ activity: { files, title } }: { activity: ShownActivity }) {
  const t = useMessages(pageMessages);
  const format = useFormat();
  if (files.length === 0) return null;
  const pictures = files.filter(({ isPicture }) => isPicture);
  const others = files.filter(({ isPicture }) => !isPicture);
  return (
    <section aria-labelledby="filer">
      <h2 id="filer">{t.files}</h2>
      {pictures.length > 0 && (
        <ul className={classes.pictures} data-alone={pictures.length === 1}>
          {pictures.map(({ id, url, alt }) => (
            <li key={id}>
              <figure>
                <a href={url}>
                  <img src={url} alt={alt || t.pictureOf(title)} loading="lazy" />
                </a>
                {alt !== '' && (
                  <figcaption lang="da" aria-hidden>
                    {alt}
                  </figcaption>
                )}
              </figure>
            </li>
          ))}
        </ul>
      )}
      {others.length > 0 && (
        <ul className={classes.files}>
          {others.map(({ id, url, name, bytes }) => (
            <li key={id}>
              <IconFile size={20} stroke={1.75} aria-hidden />
              <a href={url}>{name}</a> <span className={classes.soft}>{format.fileSize(bytes)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
