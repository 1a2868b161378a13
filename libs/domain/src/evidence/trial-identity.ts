/** What tells sources apart that report the same trial from those that report different ones. */
export interface ReportedFinding {
  readonly sourceId: string;
  readonly content: { readonly trial: string };
}

/** Numbers of the large registers; whoever writes one may write the name of the trial beside it. */
const REGISTERED = /(?:nct\d{8}|isrctn\d{8}|actrn\d{14}|drks\d{8})(?!\d)/u;

/** What people write where they know no trial. */
const NO_NAMES = new Set(['na', 'none', 'nr', 'ingen', 'ukendt', 'unknown', 'ikkeregistreret', 'notregistered']);

/**
 * The identity of a trial, however it is written: `NCT 0123-4567` is `nct01234567`, alone and in a longer name. Null
 * where no trial is named: without a letter (a number in a list is another one in every source), or “n/a”.
 */
export function trialKey(trial: string): string | null {
  const plain = trial
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');
  const isName = /\p{L}/u.test(plain) && plain.length > 1 && !NO_NAMES.has(plain);
  return REGISTERED.exec(plain)?.[0] ?? (isName ? plain : null);
}

/** A trial that several of the sources report. */
export interface SharedTrial<Item extends ReportedFinding = ReportedFinding> {
  readonly key: string;
  /** As the first of the findings writes it. */
  readonly trial: string;
  readonly sources: number;
  readonly findings: readonly Item[];
}

/** The trials that more than one source reports, by their identity. */
export function sharedTrials<Item extends ReportedFinding>(findings: readonly Item[]): SharedTrial<Item>[] {
  const byTrial = new Map<string, Item[]>();
  for (const finding of findings) {
    const key = trialKey(finding.content.trial);
    if (key !== null) byTrial.set(key, [...(byTrial.get(key) ?? []), finding]);
  }
  return [...byTrial]
    .map(([key, group]) => ({
      key,
      trial: group[0]?.content.trial ?? '',
      sources: new Set(group.map(({ sourceId }) => sourceId)).size,
      findings: group,
    }))
    .filter(({ sources }) => sources > 1)
    .sort((a, b) => (a.key < b.key ? -1 : 1));
}

/**
 * How many studies stand behind findings: what is counted is the study, not its reports (Cochrane Handbook 5.1, 7.2.1).
 * A source counts as the trials it names, and as one study where it names none; a trial counts once, whoever reports it.
 */
export function countStudies(findings: readonly ReportedFinding[]): number {
  const studies = new Map<string, Set<string>>();
  for (const { sourceId, content } of findings) {
    const key = trialKey(content.trial);
    const named = studies.get(sourceId) ?? new Set();
    studies.set(sourceId, key === null ? named : named.add(`trial ${key}`));
  }
  const each = [...studies].flatMap(([sourceId, named]) => (named.size === 0 ? [`source ${sourceId}`] : [...named]));
  return new Set(each).size;
}
