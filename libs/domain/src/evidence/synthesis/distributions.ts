/**
 * The distribution functions that synthesis needs. The domain imports no library: whoever asks for a synthesis passes
 * a trusted implementation in. Probabilities are below the value unless the name says above.
 */
export interface Distributions {
  /** P(Z ≤ x) of the standard normal distribution. */
  readonly normalProbability: (x: number) => number;
  readonly normalQuantile: (probability: number) => number;
  /** P(T ≤ x) of Student's t with the given degrees of freedom. */
  readonly studentProbability: (x: number, degrees: number) => number;
  readonly studentQuantile: (probability: number, degrees: number) => number;
  /** P(X > x) of chi-square: the upper tail itself, because one minus the lower tail loses every digit of a small p. */
  readonly chiSquareAbove: (x: number, degrees: number) => number;
}

/** ln Γ(x) for x > 0. */
export type LogGamma = (x: number) => number;
