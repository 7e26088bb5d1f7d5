/** The speeds a run can be played at, from one stage a second to as fast as the machine allows. */

export interface Speed {
  /** Stages a second in a loop of eight; Infinity is as fast as it goes. */
  readonly stagesPerSecond: number;
  /** Batches a second, where the speed is told in batches and holds for loops of any length. */
  readonly batchesPerSecond?: number;
}

const STAGES = 8;

const stages = (stagesPerSecond: number): Speed => ({ stagesPerSecond });
const batches = (batchesPerSecond: number): Speed => ({
  stagesPerSecond: batchesPerSecond * STAGES,
  batchesPerSecond,
});

export const speeds: readonly Speed[] = [
  ...[1, 2, 4, 8].map(stages),
  ...[2, 4, 8, 15, 30].map(batches),
  { stagesPerSecond: Infinity },
];

/** The speed with so many stages a second in a loop of `count` stages; the slowest where there is none. */
export function indexOfPace(pace: number, count: number): number {
  return Math.max(
    0,
    speeds.findIndex((speed) => stagesPerSecond(speed, count) === pace),
  );
}

/** Stages a second in a loop of `count` stages. */
export function stagesPerSecond(speed: Speed, count: number): number {
  return speed.batchesPerSecond === undefined
    ? speed.stagesPerSecond
    : speed.batchesPerSecond * count;
}
