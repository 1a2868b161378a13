import { IconDownload } from '@tabler/icons-react';
import { useLanguage, useMessages } from '../shared/i18n';
import { Disclosure } from '../shared/ui';
import { forumMessages } from './messages';

const FORMATS = ['json', 'csv', 'md'] as const;

/** What the reader may read of the forum, or of one thread, as a file. */
export function ForumExports({ of, thread, label }: { of: string; thread?: string; label: string }) {
  const t = useMessages(forumMessages);
  const { language } = useLanguage();
  const query = new URLSearchParams({
    netvaerk: of,
    ...(thread === undefined ? {} : { samtale: thread }),
    lang: language,
  });
  return (
    <Disclosure compact label={label} icon={<IconDownload size={18} stroke={1.75} aria-hidden />}>
      {(close) =>
        FORMATS.map((format) => (
          <a key={format} href={`/export/forum.${format}?${query}`} download onClick={close}>
            {t.exportFormats[format]}
          </a>
        ))
      }
    </Disclosure>
  );
}
