/** Labelled pairs as sparse rows: row r has the features and amounts from `starts[r]` to `starts[r + 1]`. */
export interface Rows {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly features: Uint16Array;
  readonly amounts: Float32Array;
  /** 1 where the two records are one. */
  readonly truth: Uint8Array;
}

export interface FitOptions {
  readonly features: number;
  /** The strength of the pull towards what is expected. */
  readonly penalty: number;
  /** What a feature is expected to be worth where the pairs say little; zero if it is not named. */
  readonly expected?: ReadonlyMap<number, number>;
  /** Features that may not count against a match. */
  readonly neverNegative: ReadonlySet<number>;
  /** Weights to begin from. */
  readonly from?: Float64Array | undefined;
}

/** Rows with what each one counts in the fit, and the log-odds they have already. */
export interface WeighedRows {
  readonly rows: Rows;
  readonly counts: Float64Array;
  readonly offsets?: Float64Array;
}

/** The weights that explain the labels best: logistic regression with an L2 penalty, by Newton's method inside the bounds. */
export function fitWeights(parts: readonly WeighedRows[], options: FitOptions): Float64Array {
  let weights = options.from ?? new Float64Array(options.features);
  let loss = lossOf(parts, weights, options);
  for (let round = 0; round < 40; round++) {
    const { gradient, curvature } = slopesOf(parts, weights, options);
    const isHeld = (feature: number) =>
      options.neverNegative.has(feature) && (weights[feature] ?? 0) <= 0 && (gradient[feature] ?? 0) > 0;
    const step = solve(curvature, gradient, isHeld);
    let size = 1;
    let next = weights;
    let nextLoss = Infinity;
    for (; size > 1e-4 && nextLoss > loss; size /= 2) {
      next = weights.map((weight, feature) => bounded(weight - size * (step[feature] ?? 0), feature, options));
      nextLoss = lossOf(parts, next, options);
    }
    const isDone = !(loss - nextLoss > 1e-5 * loss);
    if (nextLoss <= loss) [weights, loss] = [next, nextLoss];
    if (isDone) break;
  }
  return weights;
}

/** The log-odds of one row. */
export function logOddsAt(rows: Rows, row: number, weights: Float64Array): number {
  let sum = 0;
  for (let at = rows.starts[row] ?? 0; at < (rows.starts[row + 1] ?? 0); at++)
    sum += (weights[rows.features[at] ?? 0] ?? 0) * (rows.amounts[at] ?? 0);
  return sum;
}

function bounded(weight: number, feature: number, { neverNegative }: FitOptions): number {
  return neverNegative.has(feature) ? Math.max(0, weight) : weight;
}

function lossOf(parts: readonly WeighedRows[], weights: Float64Array, options: FitOptions): number {
  let loss = pulls(weights, options).reduce((sum, pull) => sum + (options.penalty / 2) * pull * pull, 0);
  for (const { rows, counts, offsets } of parts)
    for (let row = 0; row < rows.count; row++) {
      const count = counts[row] ?? 0;
      if (count === 0) continue;
      const logOdds = logOddsAt(rows, row, weights) + (offsets?.[row] ?? 0);
      const wrong = rows.truth[row] === 1 ? -logOdds : logOdds;
      loss += count * (wrong > 30 ? wrong : Math.log1p(Math.exp(wrong)));
    }
  return loss;
}

/** How far each weight is from what is expected. */
function pulls(weights: Float64Array, { expected }: FitOptions): Float64Array {
  return weights.map((weight, feature) => weight - (expected?.get(feature) ?? 0));
}

function slopesOf(parts: readonly WeighedRows[], weights: Float64Array, options: FitOptions) {
  const { features, penalty } = options;
  const gradient = pulls(weights, options).map((pull) => penalty * pull);
  const curvature = Array.from({ length: features }, (_, feature) => {
    const line = new Float64Array(features);
    line[feature] = penalty;
    return line;
  });
  for (const { rows, counts, offsets } of parts)
    for (let row = 0; row < rows.count; row++) {
      const count = counts[row] ?? 0;
      if (count === 0) continue;
      const chance = 1 / (1 + Math.exp(-logOddsAt(rows, row, weights) - (offsets?.[row] ?? 0)));
      const slope = count * (chance - (rows.truth[row] ?? 0));
      const bend = count * chance * (1 - chance);
      const end = rows.starts[row + 1] ?? 0;
      for (let at = rows.starts[row] ?? 0; at < end; at++) {
        const feature = rows.features[at] ?? 0;
        const amount = rows.amounts[at] ?? 0;
        gradient[feature] = (gradient[feature] ?? 0) + slope * amount;
        if (bend < 1e-6) continue;
        const line = curvature[feature];
        if (line === undefined) continue;
        for (let other = rows.starts[row] ?? 0; other < end; other++) {
          const column = rows.features[other] ?? 0;
          line[column] = (line[column] ?? 0) + bend * amount * (rows.amounts[other] ?? 0);
        }
      }
    }
  return { gradient, curvature };
}

/** Solves `curvature · step = gradient` over the features that are not held, by Cholesky's method. */
function solve(curvature: readonly Float64Array[], gradient: Float64Array, isHeld: (feature: number) => boolean) {
  const free = [...gradient.keys()].filter((feature) => !isHeld(feature));
  const lower = free.map(() => new Float64Array(free.length));
  const at = (row: number, column: number) => lower[row]?.[column] ?? 0;
  for (const [row, feature] of free.entries())
    for (let column = 0; column <= row; column++) {
      let sum = curvature[feature]?.[free[column] ?? 0] ?? 0;
      for (let k = 0; k < column; k++) sum -= at(row, k) * at(column, k);
      const line = lower[row];
      if (line) line[column] = row === column ? Math.sqrt(Math.max(sum, 1e-9)) : sum / at(column, column);
    }
  const half = new Float64Array(free.length);
  for (const [row, feature] of free.entries()) {
    let sum = gradient[feature] ?? 0;
    for (let k = 0; k < row; k++) sum -= at(row, k) * (half[k] ?? 0);
    half[row] = sum / at(row, row);
  }
  const step = new Float64Array(gradient.length);
  for (let row = free.length - 1; row >= 0; row--) {
    let sum = half[row] ?? 0;
    for (let k = row + 1; k < free.length; k++) sum -= at(k, row) * (step[free[k] ?? 0] ?? 0);
    step[free[row] ?? 0] = sum / at(row, row);
  }
  return step;
}
