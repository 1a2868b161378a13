import { goalsToEngageIn, levelOn } from '@samspil/domain/network';
import { useTermLabels } from '../search';
import { useFormat, useMessages } from '../shared/i18n';
import { Section } from '../shared/ui';
import { KeptBy } from './kept-by';
import { LevelRow } from './level-row';
import { networkMessages } from './messages';
import classes from './network.module.css';
import {
  RECORD_ENGAGEMENT,
  RECORD_MATURITY,
  type OrganisationNetwork,
  type ShownOrganisation,
} from './organisation-queries';
import { MATURITY_FIELDS } from './programme-members';
import { today } from '../shared/today';
import { useRecording } from './use-recording';

interface LevelsProps {
  organisation: ShownOrganisation;
  networks: readonly OrganisationNetwork[];
}

/** How much it puts into the themes of each programme, and how far it has come in each field. */
export function OrganisationLevels({ organisation, networks }: LevelsProps) {
  const taking = networks.filter(({ id }) =>
    organisation.standings.some(({ networkId, standing }) => networkId === id && standing === 'ACTIVE'),
  );
  return (
    <>
      {taking.map((network) => (
        <Engagements key={network.id} organisation={organisation} network={network} />
      ))}
      {organisation.viewerCan.seeMaturity && <Maturities organisation={organisation} networks={networks} />}
    </>
  );
}

const WORDS = { AMBITION: 'ambition', SUBGOAL: 'subgoal', THEME: 'theme' } as const;
const ENGAGEMENTS = ['NONE', 'FOLLOWS', 'TAKES_PART', 'LEADS'] as const;
const MATURITIES = ['NOT_STARTED', 'TRYING', 'ESTABLISHED', 'ANCHORED'] as const;

interface EngagementsProps {
  organisation: ShownOrganisation;
  network: OrganisationNetwork;
}

/** Shown where something is told, or where the viewer may tell it. */
function Engagements({ organisation, network }: EngagementsProps) {
  const t = useMessages(networkMessages);
  const format = useFormat();
  const recording = useRecording(RECORD_ENGAGEMENT, { organisationId: organisation.id });
  const goals = goalsToEngageIn(network.goals.map(({ kind, ...goal }) => ({ ...goal, kind: WORDS[kind] })));
  const recorded = organisation.engagements.filter(({ networkId }) => networkId === network.id);
  const canRecord = organisation.viewerCan.recordEngagementIn.includes(network.id);
  if (goals.length === 0 || (recorded.length === 0 && !canRecord)) return null;
  return (
    <Section title={`${t.levels.engagement}: ${format.text(network.name)}`}>
      <p className={classes.purpose}>{t.levels.engagementLead}</p>
      <div className={classes.levels}>
        {goals.map(({ id, label }) => (
          <LevelRow
            key={id}
            title={format.text(label)}
            label={t.levels.of(format.text(label))}
            texts={t.engagements}
            levels={ENGAGEMENTS}
            recorded={recorded.filter(({ goalId }) => goalId === id)}
            canRecord={canRecord}
            recording={recording}
            record={(level, seen) => ({ goalId: id, level, seen })}
          />
        ))}
      </div>
    </Section>
  );
}

function Maturities({ organisation, networks }: LevelsProps) {
  const t = useMessages(networkMessages);
  const labelOf = useTermLabels();
  const recording = useRecording(RECORD_MATURITY, { organisationId: organisation.id });
  const { maturities: recorded, viewerCan } = organisation;
  if (recorded.length === 0 && !viewerCan.recordMaturity) return null;
  const noteOn = (field: string) =>
    levelOn(
      today(),
      recorded.filter(({ sector }) => sector === field),
    )?.note ?? '';
  return (
    <Section title={t.levels.maturity}>
      <p className={classes.purpose}>{t.levels.maturityLead}</p>
      {!viewerCan.recordMaturity && <KeptBy organisation={organisation} networks={networks} />}
      <div className={classes.levels}>
        {MATURITY_FIELDS.map((field) => (
          <LevelRow
            key={field}
            title={labelOf(field)}
            label={t.levels.ofField(labelOf(field))}
            noteLabel={t.levels.noteOf(labelOf(field))}
            texts={t.maturities}
            levels={MATURITIES}
            recorded={recorded.filter(({ sector }) => sector === field)}
            canRecord={viewerCan.recordMaturity}
            recording={recording}
            record={(level, seen, note = noteOn(field)) => ({ sector: field, level, seen, note })}
          />
        ))}
      </div>
    </Section>
  );
}
