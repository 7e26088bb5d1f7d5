/** What a canvas shows, so that it is drawn anew only when that changes. */

export class Drawn {
  private parts: readonly unknown[] = [];

  /** Whether any part is another than at the last time. */
  differs(parts: readonly unknown[]): boolean {
    if (parts.length === this.parts.length && parts.every((part, i) => part === this.parts[i])) {
      return false;
    }
    this.parts = parts;
    return true;
  }
}
