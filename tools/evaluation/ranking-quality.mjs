/** The usual measures of a ranking against judgements (`Map` of document id to grade, 0 for not relevant). */

/** Normalised discounted cumulative gain of the first `depth` (Järvelin and Kekäläinen 2002), linear gains as in trec_eval. */
export function ndcg(ranking, grades, depth) {
  const gain = (list) => list.slice(0, depth).reduce((sum, grade, place) => sum + grade / Math.log2(place + 2), 0);
  const ideal = gain([...grades.values()].filter((grade) => grade > 0).sort((a, b) => b - a));
  return ideal === 0 ? 0 : gain(ranking.map((id) => grades.get(id) ?? 0)) / ideal;
}

/** One divided by the place of the first relevant document among the first `depth`. */
export function reciprocalRank(ranking, grades, depth) {
  const place = ranking.slice(0, depth).findIndex((id) => (grades.get(id) ?? 0) > 0);
  return place < 0 ? 0 : 1 / (place + 1);
}

/** The share of the relevant documents that are among the first `depth`. */
export function recall(ranking, grades, depth) {
  const relevant = [...grades].filter(([, grade]) => grade > 0).map(([id]) => id);
  const shown = new Set(ranking.slice(0, depth));
  return relevant.length === 0 ? 0 : relevant.filter((id) => shown.has(id)).length / relevant.length;
}

export const mean = (numbers) => numbers.reduce((sum, number) => sum + number, 0) / Math.max(1, numbers.length);
