/** Looks of the loop: a grid whose columns and areas come from the plan. */

import { css } from 'lit';

export const loopStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    /* Height at which wires meet panels: the middle of the first row of weight images. */
    --wire-y: 122px;
  }
  .grid {
    display: grid;
    align-items: start;
    justify-content: center;
  }
  .cell {
    min-width: 0;
  }
  /* As high as the row beside it, whatever the language says there. */
  .wide .note {
    box-sizing: border-box;
    height: 0;
    min-height: 100%;
    overflow: auto;
    padding: 4px 16px 0 0;
  }
  .tray-room {
    position: relative;
  }
  .strip {
    margin-bottom: 14px;
  }
  .wide .strip {
    height: 30px;
    margin: 12px 0 10px;
  }
  .tablet .strip {
    margin: 4px 0;
  }
  /* Close, so that the note below ends above the deck. */
  .tablet {
    --bw-panel-gap: 4px;
    --bw-bias-gap: 5px;
    --bw-tray-gap: 4px;
    --wire-y: 117px;
  }
  .tablet .update {
    height: 28px;
  }
  .formula {
    align-self: end;
    margin-top: 6px;
  }
  .wire.forward,
  .wire.backward {
    align-self: start;
    padding-top: calc(var(--wire-y) - 6px);
  }
  /* Wires fill the room that panels leave; they must not make any. */
  .wire.bracket,
  .wire.middle {
    position: relative;
    align-self: stretch;
    padding: 0;
  }
  .wire.bracket {
    margin: var(--wire-y) 0 calc(-1 * var(--wire-y) - 3px);
  }
  .wire.bracket bw-wire,
  .wire.middle bw-wire {
    position: absolute;
    inset: 0;
    height: auto;
  }
  .wire.middle bw-wire {
    inset: 2px 24px 4px 4px;
  }
  /* The heading beside the text, with room for the longest note, so that the formula below stays where it is. */
  .tablet .note {
    min-height: 160px;
    padding-top: 2px;
  }
  @container (max-width: 755px) {
    .tablet .note {
      min-height: 174px;
    }
  }
  .tablet .note bw-note {
    display: grid;
    grid-template: auto 1fr / minmax(0, 27fr) minmax(0, 73fr);
    column-gap: 24px;
  }
  .tablet .note bw-note::part(text) {
    grid-area: 1 / 2 / 3 / 2;
  }
  .tablet .wire.bracket {
    margin-left: -12px;
    width: 12px;
  }
  .update {
    display: flex;
    align-items: stretch;
    gap: 8px;
    height: 44px;
    padding: 2px 0 2px 34px;
    font-size: var(--t-s);
    color: var(--ink-2);
  }
  .update bw-wire {
    width: auto;
  }
  .update button {
    all: unset;
    cursor: pointer;
    padding: 4px 0;
    align-self: center;
    white-space: nowrap;
  }
  .update button:hover .title {
    text-decoration: underline;
    text-underline-offset: 3px;
  }
  .update button:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }
  .update .number {
    display: inline-block;
    width: 16px;
    height: 16px;
    line-height: 16px;
    text-align: center;
    margin-right: 4px;
    font-size: var(--t-s);
  }
  .update .formula-text {
    align-self: center;
    font: var(--t-math) / 22px var(--serif);
    color: var(--ink-3);
    white-space: nowrap;
    margin: 0;
  }
  .update.active,
  .update.active .formula-text {
    color: var(--now);
  }
  .update.active .title {
    font-weight: 600;
  }
  .update.active .number {
    border-radius: 50%;
    background: var(--now);
    color: var(--paper);
    font-size: var(--t-min);
    font-weight: 700;
  }
  /* Room for an index behind ∇b. */
  .deep {
    --bw-bias-lead: 30px;
  }
  .against {
    font: var(--t-m) / 20px sans-serif;
    font-family: var(--bw-sans, inherit);
  }
  .of {
    font-size: var(--t-l);
    color: var(--ink-2);
    margin-left: 4px;
  }
  /* Below 960 px of height: less space, never smaller type. */
  @media (height < 960px) {
    :host {
      --bw-panel-gap: 4px;
      --bw-bias-gap: 5px;
      --bw-tray-gap: 2px;
      --wire-y: 114px;
    }
    .wide .strip {
      margin: 4px 0 2px;
    }
    .update {
      height: 28px;
    }
    .wire.middle {
      min-height: 28px;
    }
    .formula {
      margin-top: 2px;
    }
  }
  /* The bar above and the deck below lie over the page; above the deck the note begins. */
  .phone .cell {
    scroll-margin: 56px 0 290px;
  }
  .phone .grid {
    column-gap: 20px;
    row-gap: 22px;
  }
  .phone .update {
    margin: -22px 0;
  }
  .phone .note {
    margin-bottom: -14px;
  }
  .measured {
    margin: 8px 0 0;
    font: var(--t-s) / 17px sans-serif;
    font-family: var(--bw-sans, inherit);
    color: var(--ink-2);
    min-height: 34px;
    font-variant-numeric: tabular-nums;
  }
`;
