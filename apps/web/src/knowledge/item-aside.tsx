import { IconExternalLink } from '@tabler/icons-react';
import { useFormat, useLanguage, useMessages } from '../shared/i18n';
import { CopyButton, KeyValues } from '../shared/ui';
import { ItemCitation } from './item-citation';
import { ItemCodes } from './item-codes';
import classes from './item-page.module.css';
import type { Item } from './item-query';
import { knowledgeMessages } from './messages';

/** Beside the text: topics, the publication, how to cite it, and the permanent link. */
export function ItemAside({ item }: { item: Item }) {
  const t = useMessages(knowledgeMessages);
  const format = useFormat();
  const link = `${window.location.origin}/viden/${item.slug}`;
  return (
    <aside className={classes.aside}>
      <ItemCodes codes={item.content.codes} />
      <Publication item={item} />
      <ItemCitation item={item} />
      <section>
        <h2>{t.permanentLink}</h2>
        <p className={classes.link}>{link}</p>
        <CopyButton value={link} label={t.copyLink} />
        <ul className={classes.dates}>
          {item.firstPublishedAt && <li>{t.published(format.date(item.firstPublishedAt))}</li>}
          {item.reviewDate && (
            <li>{item.isDueForReview ? t.dueForReview : t.nextReview(format.date(item.reviewDate))}</li>
          )}
        </ul>
      </section>
    </aside>
  );
}

function Publication({ item }: { item: Item }) {
  const t = useMessages(knowledgeMessages);
  const { language } = useLanguage();
  const { bibliography, language: written, country } = item.content;
  const nameOf = (type: 'language' | 'region', code: string | null): string | null =>
    code ? (new Intl.DisplayNames(language, { type, fallback: 'code' }).of(code) ?? code) : null;
  const address = bibliography.doi ? `https://doi.org/${bibliography.doi}` : bibliography.url;
  return (
    <section>
      <h2>{t.about}</h2>
      <KeyValues
        rows={[
          [t.container, bibliography.container],
          [t.publisher, bibliography.publisher],
          [t.year, bibliography.year],
          [t.volume, [bibliography.volume, bibliography.issue].filter(Boolean).join(', ')],
          [t.pages, bibliography.pages],
          [t.language, nameOf('language', written)],
          [t.country, nameOf('region', country)],
          [t.doi, bibliography.doi],
        ]}
      />
      {address && (
        <p>
          <a href={address} rel="noopener">
            {t.openPublication} <IconExternalLink size={16} aria-hidden />
          </a>
        </p>
      )}
    </section>
  );
}
