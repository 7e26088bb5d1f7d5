/** Looks of the simulator: bar on top, loop and drawer in the middle, deck below. */

import { css } from 'lit';

export const simulatorStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    height: 100%;
    min-height: 0;
    position: relative;
    background: var(--paper);
    color: var(--ink);
    font: var(--t-m) / 1.4 sans-serif;
    font-family: var(--bw-sans, inherit);
    container-type: inline-size;
    --edge: 22px;
  }
  .main {
    flex: 1;
    display: flex;
    min-height: 0;
    position: relative;
  }
  .scroll {
    flex: 1;
    min-width: 0;
    overflow: auto;
  }
  .page {
    display: flex;
    flex-direction: column;
    min-height: 100%;
    box-sizing: border-box;
    padding: 0 var(--edge) 8px;
  }
  bw-loop {
    flex: 1;
  }
  @media (height < 960px) {
    .page {
      padding-bottom: 0;
    }
  }
  @container (max-width: 1179px) {
    .main {
      flex-direction: column;
    }
  }
  @container (max-width: 719px) {
    .page {
      padding: 0 16px 8px;
    }
    bw-deck {
      position: sticky;
      bottom: 0;
      z-index: 2;
    }
    .main {
      display: block;
    }
    /* What stands below the loop would be in its place before it is drawn. */
    bw-loop.waits {
      min-height: 100vh;
    }
    .scroll {
      overflow: visible;
    }
  }
  /* In a window as low as this, enlarged or turned, it would leave no room to read. */
  @media (height < 480px) {
    bw-deck {
      position: static;
    }
  }
  :host([hide~='bar']) bw-top-bar,
  :host([hide~='drawer']) bw-drawer {
    display: none;
  }
`;
