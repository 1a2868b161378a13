import gammainc from '@stdlib/math-base-special-gammainc';
import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import normalQuantile from '@stdlib/stats-base-dists-normal-quantile';
import studentCdf from '@stdlib/stats-base-dists-t-cdf';
import studentQuantile from '@stdlib/stats-base-dists-t-quantile';
import type { Distributions } from '@samspil/domain/evidence';

/** The distribution functions of the synthesis, from a maintained library. */
export const DISTRIBUTIONS: Distributions = {
  normalProbability: (x) => normalCdf(x, 0, 1),
  normalQuantile: (probability) => normalQuantile(probability, 0, 1),
  studentProbability: (x, degrees) => studentCdf(x, degrees),
  studentQuantile: (probability, degrees) => studentQuantile(probability, degrees),
  // The regularised upper incomplete gamma function is the upper tail itself.
  chiSquareAbove: (x, degrees) => (x <= 0 ? 1 : gammainc(x / 2, degrees / 2, true, true)),
};
