import { canLogSomething } from '@samspil/domain/activities';
import { IconFileImport, IconPlus } from '@tabler/icons-react';
import { useEffect, useMemo } from 'react';
import { useNavigate } from 'react-router';
import { QuestionField, useTermLabels } from '../../search';
import { useMessages } from '../../shared/i18n';
import { ButtonLink, ListTabs, Page } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { prepareView } from './lazy-views';
import { overviewMessages } from './messages';
import { asking, overviewLink, type OverviewAddress } from './overview-address';
import { OverviewAnswerView } from './overview-answer';
import classes from './overview-page.module.css';
import { useOverviewAddress } from './use-overview-address';

/** What is done, by whom, where and for whom: as a list, a table, a map and a timeline of the same activities. */
export function OverviewPage() {
  const t = useMessages(overviewMessages);
  const { overview } = useOverviewAddress();
  const networks = useLoggingNetworks();
  const mayLog = networks.length > 0;
  // Asked for at once, so that the names are here when the answer is.
  useTermLabels();
  useEffect(() => prepareView(overview.view), [overview.view]);
  return (
    <Page
      title={overview.question === '' ? t.title : `${overview.question} – ${t.title}`}
      heading={t.title}
      lead={t.lead}
      actions={mayLog && <Actions />}
    >
      {mayLog && <Lists overview={overview} />}
      <Question overview={overview} />
      <OverviewAnswerView mayLog={mayLog} />
    </Page>
  );
}

/** The networks where the viewer may log something. */
function useLoggingNetworks(): readonly string[] {
  const { viewer } = useViewer();
  return useMemo(
    () => viewer.networks.map(({ networkId }) => networkId).filter((id) => canLogSomething(viewer, id)),
    [viewer],
  );
}

function Actions() {
  const t = useMessages(overviewMessages);
  return (
    <>
      <ButtonLink to="/aktiviteter/import" variant="default" icon={<IconFileImport size={18} aria-hidden />}>
        {t.import}
      </ButtonLink>
      <ButtonLink to="/aktiviteter/ny" icon={<IconPlus size={18} aria-hidden />}>
        {t.log}
      </ButtonLink>
    </>
  );
}

function Lists({ overview }: { overview: OverviewAddress }) {
  const { lists, listNames } = useMessages(overviewMessages);
  const { own, deleted } = overview;
  const to = (changes: Partial<OverviewAddress>) =>
    overviewLink({ ...overview, own: false, deleted: false, ...changes });
  return (
    <div className={classes.lists} data-print="hide">
      <ListTabs
        label={lists}
        tabs={[
          { to: to({}), label: listNames.all, current: !own && !deleted },
          { to: to({ own: true }), label: listNames.own, current: own && !deleted },
          ...(own || deleted
            ? [{ to: to({ own: true, deleted: true }), label: listNames.deleted, current: deleted }]
            : []),
        ]}
      />
    </div>
  );
}

function Question({ overview }: { overview: OverviewAddress }) {
  const t = useMessages(overviewMessages);
  const navigate = useNavigate();
  return (
    <div className={classes.question} data-print="hide">
      <QuestionField
        key={overview.question}
        question={overview.question}
        askLabel={t.ask}
        example={t.example}
        onAsk={(question) => void navigate(overviewLink(asking(overview, question)))}
        onOpen={(suggestion) => void navigate(suggestion.url)}
      />
    </div>
  );
}
