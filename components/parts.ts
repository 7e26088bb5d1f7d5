/** Parts of the interface that are fetched when they are asked for, and what of them could not be had. */

type Load = () => Promise<unknown>;

/** @fires change - the parts that could not be had are others than before */
export class Parts extends EventTarget {
  private readonly asked = new Set<string>();
  private readonly absent = new Map<string, Load>();

  get complete(): boolean {
    return this.absent.size === 0;
  }

  /** Has it fetched, once, however often it is asked for. */
  need(name: string, load: Load): void {
    if (this.asked.has(name)) return;
    this.asked.add(name);
    void this.fetch(name, load);
  }

  /** Has it fetched each time, for what is to be done with it. */
  async fetch(name: string, load: Load): Promise<void> {
    try {
      await load();
      if (!this.absent.delete(name)) return;
    } catch {
      this.absent.set(name, load);
    }
    this.dispatchEvent(new Event('change'));
  }

  /** Asks again for all that could not be had. */
  retry(): void {
    for (const [name, load] of this.absent) void this.fetch(name, load);
  }
}

export const parts = new Parts();

/** Code that an act of the learner needs; null where it could not be had, which whoever asks says where it was asked. */
export async function fetched<T>(load: () => Promise<T>): Promise<T | null> {
  try {
    return await load();
  } catch {
    return null;
  }
}
