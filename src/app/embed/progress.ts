/** A learner's progress as hosts know it: messages of SPLICE, and a statement of xAPI. */

/** Where a learner is in a run. */
export interface Progress {
  readonly recipe: string;
  /** From 1. */
  readonly batch: number;
  /** Batches of the run. */
  readonly batches: number;
  readonly stage: string;
  /** Mean loss of the batch, before its update. */
  readonly loss: number;
  /** The furthest batch that was seen, from 1. */
  readonly furthest: number;
}

const VERBS = 'http://adlnet.gov/expapi/verbs/';
const SIMULATION = 'http://adlnet.gov/expapi/activities/simulation';
const PROGRESS = 'https://w3id.org/xapi/cmi5/result/extensions/progress';

/**
 * The messages that tell a host of it. A statement comes without its actor, whom only the host knows.
 *
 * @param activity address of the frame, which names the activity
 * @param time when it was
 */
export function progressMessages(progress: Progress, activity: string, time: Date): object[] {
  const { recipe, batch, batches, stage, loss, furthest } = progress;
  const data = { recipe, batch, batches, stage, loss };
  const verb = furthest === batches ? 'completed' : 'progressed';
  return [
    { subject: 'SPLICE.sendEvent', name: 'batchwise.step', data },
    // No grade: the share of the run that was seen.
    { subject: 'SPLICE.reportScoreAndState', score: furthest / batches, state: data },
    {
      subject: 'batchwise.xapi',
      statement: {
        verb: { id: `${VERBS}${verb}`, display: { 'en-US': verb } },
        object: {
          objectType: 'Activity',
          id: activity,
          definition: { type: SIMULATION, name: { 'en-US': `Batchwise: ${recipe}` } },
        },
        result: {
          completion: furthest === batches,
          extensions: { [PROGRESS]: Math.floor((100 * furthest) / batches) },
        },
        context: { extensions: { [`${activityBase(activity)}#place`]: data } },
        timestamp: time.toISOString(),
      },
    },
  ];
}

/** The address without its query. */
function activityBase(activity: string): string {
  return activity.split(/[?#]/, 1)[0]!;
}
