import { determinant, inverse, multiply, times, trace, weightedCrossProduct, type Matrix } from './matrix.js';

/** Estimates, their sampling variances (> 0) and the rows of the design: `[1]` to pool, `[1, moderator]` to regress. */
export interface ModelData {
  readonly estimates: readonly number[];
  readonly variances: readonly number[];
  readonly design: Matrix;
}

/** The weighted least squares fit at one value of τ². */
export interface WeightedFit {
  readonly coefficients: readonly number[];
  /** (X′WX)⁻¹: the covariance of the coefficients when the weights are right. */
  readonly covariance: Matrix;
  /** Σ w (y − ŷ)², which is y′Py. */
  readonly residualSum: number;
  /** Σ w² (y − ŷ)², which is y′PPy. */
  readonly squaredResidualSum: number;
  /** tr(P) and tr(PP) of the projection P = W − WX(X′WX)⁻¹X′W. */
  readonly traceP: number;
  readonly tracePP: number;
  readonly restrictedLogLikelihood: number;
}

/**
 * Fits y = Xβ with weights 1/(v + τ²). The quantities and their names follow the matrix form of the general
 * mixed-effects model (Raudenbush 2009, in The Handbook of Research Synthesis and Meta-Analysis; Viechtbauer 2005).
 * The restricted log-likelihood leaves out what does not depend on τ².
 */
export function fitWeighted(data: ModelData, tau2: number): WeightedFit {
  const { estimates, variances, design } = data;
  const weights = variances.map((variance) => 1 / (variance + tau2));
  const information = weightedCrossProduct(design, weights);
  const covariance = inverse(information);
  const coefficients = times(covariance, weightedSums(design, weights, estimates));
  const fitted = times(design, coefficients);
  const weightedResiduals = estimates.map((y, index) => (weights[index] ?? 0) * (y - (fitted[index] ?? 0)));
  const residualSum = weightedResiduals.reduce((sum, r, index) => sum + (r * r) / (weights[index] ?? 1), 0);
  const logWeights = weights.reduce((sum, weight) => sum + Math.log(weight), 0);
  return {
    coefficients,
    covariance,
    residualSum,
    squaredResidualSum: weightedResiduals.reduce((sum, r) => sum + r * r, 0),
    ...projectionTraces(design, weights, covariance),
    restrictedLogLikelihood: (logWeights - Math.log(determinant(information)) - residualSum) / 2,
  };
}

function weightedSums(design: Matrix, weights: readonly number[], estimates: readonly number[]): number[] {
  const columns = design[0] ?? [];
  return columns.map((_, column) =>
    design.reduce((sum, row, index) => sum + (row[column] ?? 0) * (weights[index] ?? 0) * (estimates[index] ?? 0), 0),
  );
}

function projectionTraces(design: Matrix, weights: readonly number[], covariance: Matrix) {
  const squares = weights.map((weight) => weight ** 2);
  const second = multiply(covariance, weightedCrossProduct(design, squares));
  const third = multiply(
    covariance,
    weightedCrossProduct(
      design,
      weights.map((weight) => weight ** 3),
    ),
  );
  const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
  return {
    traceP: sum(weights) - trace(second),
    tracePP: sum(squares) - 2 * trace(third) + trace(multiply(second, second)),
  };
}
