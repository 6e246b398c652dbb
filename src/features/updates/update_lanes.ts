/**
 * `UpdateLanes`: work side by side, and one after another within a lane.
 *
 * @module
 */

/** Something to do. It never throws. */
type Job = () => Promise<void>;

/**
 * Runs jobs: a certain number at once, those of one lane in their order. A
 * lane that has more to do keeps its place.
 */
export class UpdateLanes {
  readonly #most: number;
  readonly #mostWaiting: number;
  /** Jobs that wait behind one of their lane. */
  readonly #lanes = new Map<number, Job[]>();
  #running = 0;
  #waiting = 0;
  #wake: (() => void) | undefined;

  /**
   * Makes lanes with nothing in them.
   *
   * @param most How many jobs run at once.
   * @param mostWaiting How many wait behind one of their lane.
   */
  constructor(most: number, mostWaiting: number) {
    this.#most = most;
    this.#mostWaiting = mostWaiting;
  }

  /** Whether another job, of any lane, could be taken. */
  get hasRoom(): boolean {
    return this.#running < this.#most && this.#waiting < this.#mostWaiting;
  }

  /** Whether nothing runs. */
  get isIdle(): boolean {
    return this.#running === 0;
  }

  /**
   * Starts a job, at once or behind the others of its lane.
   *
   * @param lane Which lane; `undefined` for none.
   * @param job What to do.
   */
  add(lane: number | undefined, job: Job): void {
    const waiting = lane === undefined ? undefined : this.#lanes.get(lane);
    if (waiting !== undefined) {
      waiting.push(job);
      this.#waiting++;
      return;
    }
    if (lane !== undefined) this.#lanes.set(lane, []);
    void this.#run(lane, job);
  }

  /**
   * Waits for a job to end.
   *
   * @returns A promise kept then; there must be one that runs.
   */
  oneEnded(): Promise<void> {
    return new Promise((resolve) => this.#wake = resolve);
  }

  /** Forgets the jobs that have not begun. */
  drop(): void {
    for (const waiting of this.#lanes.values()) waiting.length = 0;
    this.#waiting = 0;
  }

  async #run(lane: number | undefined, job: Job): Promise<void> {
    this.#running++;
    await job();
    const waiting = lane === undefined ? undefined : this.#lanes.get(lane);
    for (let next = waiting?.shift(); next; next = waiting?.shift()) {
      this.#waiting--;
      this.#tell();
      await next();
    }
    if (lane !== undefined) this.#lanes.delete(lane);
    this.#running--;
    this.#tell();
  }

  #tell(): void {
    this.#wake?.();
    this.#wake = undefined;
  }
}
