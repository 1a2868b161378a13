import { canDraftConceptIn } from '@samspil/domain/concepts';
import { IconPlus } from '@tabler/icons-react';
import { useNavigate, useSearchParams } from 'react-router';
import { QuestionField } from '../../search';
import { useMessages } from '../../shared/i18n';
import { ButtonLink, ListTabs, Page } from '../../shared/ui';
import { useViewer } from '../../shared/viewer';
import { conceptMessages } from '../messages';
import classes from './catalogue.module.css';
import { FoundConceptsList } from './found-concepts';
import { OwnConcepts } from './own-concepts';
import { TrialsList } from './trials-list';

const LISTS = { ude: 'out', hjemme: 'home', egne: 'own' } as const;
type List = (typeof LISTS)[keyof typeof LISTS];

/** What can be borrowed: what each concept is for, for whom, and where it is tried. */
export function CataloguePage() {
  const t = useMessages(conceptMessages);
  const [parameters] = useSearchParams();
  const mayWrite = useMayWrite();
  const list: List | undefined = LISTS[parameters.get('liste') as keyof typeof LISTS];
  const shown = list === 'own' && !mayWrite ? undefined : list;
  const question = parameters.get('q') ?? '';
  return (
    <Page
      title={question === '' ? t.title : `${question} – ${t.title}`}
      heading={t.title}
      lead={t.lead}
      actions={
        mayWrite && (
          <ButtonLink to="/koncepter/nyt" variant="outline" icon={<IconPlus size={18} aria-hidden />}>
            {t.new}
          </ButtonLink>
        )
      }
    >
      <Tabs list={shown} mayWrite={mayWrite} />
      {shown === undefined && (
        <>
          <Question question={question} />
          <FoundConceptsList key={question} mayWrite={mayWrite} />
        </>
      )}
      {shown === 'own' && <OwnConcepts />}
      {(shown === 'out' || shown === 'home') && <TrialsList key={shown} list={shown} />}
    </Page>
  );
}

function useMayWrite(): boolean {
  const { viewer } = useViewer();
  return viewer.networks.some(({ networkId }) => canDraftConceptIn(viewer, networkId));
}

function Tabs({ list, mayWrite }: { list: List | undefined; mayWrite: boolean }) {
  const { lists, listNames } = useMessages(conceptMessages);
  const tabs = [
    { to: '/koncepter', label: listNames.all, current: list === undefined },
    { to: '/koncepter?liste=ude', label: listNames.out, current: list === 'out' },
    { to: '/koncepter?liste=hjemme', label: listNames.home, current: list === 'home' },
    { to: '/koncepter?liste=egne', label: listNames.own, current: list === 'own' },
  ];
  return (
    <div className={classes.tabs}>
      <ListTabs label={lists} tabs={mayWrite ? tabs : tabs.slice(0, -1)} />
    </div>
  );
}

function Question({ question }: { question: string }) {
  const t = useMessages(conceptMessages);
  const navigate = useNavigate();
  const ask = (asked: string) =>
    void navigate(asked === '' ? '/koncepter' : `/koncepter?${new URLSearchParams({ q: asked })}`);
  return (
    <div className={classes.question} data-print="hide">
      <QuestionField
        question={question}
        askLabel={t.ask}
        onAsk={ask}
        onOpen={(suggestion) => void navigate(suggestion.url)}
      />
    </div>
  );
}
