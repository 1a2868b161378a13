import { useQuery } from '@apollo/client/react';
import { useFormat, useMessages } from '../shared/i18n';
import { BODY_NAMES_QUERY } from './body-choices';
import { type ShownRule } from './body-queries';
import classes from './bodies.module.css';
import { bodyMessages } from './messages';

/** What is agreed of the composition, in plain words. */
export function RuleList({ rules, networkId }: { rules: readonly ShownRule[]; networkId: string }) {
  const t = useMessages(bodyMessages);
  const textOf = useRuleText(rules, networkId);
  if (rules.length === 0) return <p>{t.noRules}</p>;
  return (
    <ul className={classes.rules}>
      {rules.map((rule) => (
        <li key={`${rule.kind} ${rule.organisationKind ?? ''} ${rule.bodyId ?? ''}`}>{textOf(rule)}</li>
      ))}
    </ul>
  );
}

function useRuleText(rules: readonly ShownRule[], networkId: string): (rule: ShownRule) => string {
  const { ruleTexts: texts, organisationKinds, oneOrganisation } = useMessages(bodyMessages);
  const format = useFormat();
  const speaksOfBodies = rules.some(({ bodyId }) => bodyId !== null);
  const { data } = useQuery(BODY_NAMES_QUERY, { variables: { networkId }, skip: !speaksOfBodies });
  const names = new Map(data?.bodies.edges.map(({ node }) => [node.id, format.text(node.name)]));
  const fields = ({ sectors }: ShownRule) => format.list(sectors.map(({ label }) => format.text(label).toLowerCase()));
  const bodyOf = ({ bodyId }: ShownRule) => names.get(bodyId ?? '') ?? texts.otherBody;
  const offices = ({ countsExOfficio }: ShownRule) => (countsExOfficio ? texts.exOfficioCounts : texts.exOfficioNot);
  const written: Readonly<Record<ShownRule['kind'], (rule: ShownRule) => string>> = {
    SEATS_OF: (rule) => {
      const named = rule.count === 1 ? oneOrganisation : organisationKinds;
      const kind = named[rule.organisationKind ?? 'other'] ?? '';
      const together = rule.sectors.length > 0 ? texts.together(fields(rule)) : '';
      return `${texts.seatsOf(rule.count ?? 0, kind)}.${together}${offices(rule)}`;
    },
    SIZE: (rule) => texts.size(rule.min ?? 0, rule.max ?? 0) + offices(rule),
    COVER: (rule) => texts.cover(fields(rule)),
    CHAIR: () => texts.chair,
    PROJECT_OWNER: () => texts.projectOwner,
    CHAIR_SITS_IN: (rule) => texts.chairSitsIn(bodyOf(rule)),
    SEATS_CHAIR_OF: (rule) => texts.seatsChairOf(bodyOf(rule)),
    LONGEST_SERVICE: ({ years }) => texts.longestService(years ?? 0),
  };
  return (rule) => written[rule.kind](rule);
}
