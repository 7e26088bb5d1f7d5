/** The colours, type, spacing and motion that every element is drawn with, wherever it stands. */

import { css } from 'lit';

/**
 * A page sets them as `--bw-paper`, `--bw-sans` and so on, around an element or on it. Light or dark follows the
 * page's `color-scheme`, or the attribute `theme`. Where no `--bw-sans` is given, text is set in the page's typeface.
 */
export const tokens = css`
  :host {
    /* That of its languages, whatever the direction of the page: drawings run from left to right. */
    direction: ltr;
    /* page, fills, hovered row */
    --paper: var(--bw-paper, light-dark(#fbf8f2, #141517));
    --paper-2: var(--bw-paper-2, light-dark(#f4efe5, #1b1c1f));
    --paper-3: var(--bw-paper-3, light-dark(#ece5d8, #25272b));
    /* text, all AA on paper */
    --ink: var(--bw-ink, light-dark(#1f1c17, #ece7dc));
    --ink-2: var(--bw-ink-2, light-dark(#544e44, #b9b3a6));
    --ink-3: var(--bw-ink-3, light-dark(#6f685b, #979083));
    /* frames, rules, second curve */
    --hair: var(--bw-hair, light-dark(#ded6c7, #313338));
    --hair-2: var(--bw-hair-2, light-dark(#b5ab99, #55575d));
    --faint: var(--bw-faint, light-dark(#928877, #6f7076));
    /* active now, nothing else */
    --now: var(--bw-now, light-dark(#0b5f45, #5fd3a6));
    --now-wash: var(--bw-now-wash, light-dark(#e0ece2, #16302a));
    /* bars */
    --neg: var(--bw-neg, light-dark(#2f6fad, #5b9fe0));
    --pos: var(--bw-pos, light-dark(#c8541c, #f08a4b));
    --sans: var(--bw-sans, -apple-system, 'Segoe UI', 'Noto Sans', Arial, sans-serif);
    --serif: var(--bw-serif, 'Iowan Old Style', 'Liberation Serif', serif);
    --mono: var(--bw-mono, ui-monospace, Menlo, Consolas, monospace);
    /* tables drawn with box characters, which Source Code Pro comes without */
    --mono-boxes: ui-monospace, Menlo, Consolas, monospace;
    --t-min: 11px;
    --t-s: 12px;
    --t-m: 13px;
    --t-l: 15px;
    --t-math: 18px;
    --t-xl: 24px;
    --t-num: 32px;
    --s1: 4px;
    --s2: 8px;
    --s3: 12px;
    --s4: 16px;
    --s5: 24px;
    --s6: 32px;
    /* circles only for stage numbers, play, slider */
    --r: 0;
    --step: 250ms;
    --slow: 400ms;
    /* Without effect here: scripts read from them what these colours come to on this page. */
    stop-color: var(--paper);
    flood-color: var(--ink);
    lighting-color: var(--neg);
    column-rule-color: var(--pos);
    text-decoration-color: var(--ink-2);
  }
  :host([theme='light']) {
    color-scheme: light;
  }
  :host([theme='dark']) {
    color-scheme: dark;
  }
  ::slotted([slot='caption']) {
    /* A caption is the page's own, in the direction of its words. */
    unicode-bidi: plaintext;
    display: block;
    margin: var(--s2) 0 0;
    font: var(--t-m) / 19px sans-serif;
    font-family: var(--bw-sans, inherit);
    color: var(--ink-2);
  }
  /* Of versions.ts */
  .strange {
    display: block;
    font: var(--t-m) / 18px sans-serif;
    font-family: var(--bw-sans, inherit);
    color: var(--ink);
  }
  @media (prefers-reduced-motion: reduce) {
    :host {
      --step: 0ms;
      --slow: 0ms;
    }
  }
`;
