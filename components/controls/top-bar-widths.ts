/** What the top bar shows by its own width: everything written out, icons alone, or a menu. */

import { css } from 'lit';

export const topBarWidths = css`
  /* Room for either language, so that nothing beside the settings moves when it changes. */
  @container (min-width: 1180px) {
    ::slotted([name='learningRate']) {
      min-width: 138px;
    }
    ::slotted([name='batchSize']) {
      min-width: 116px;
    }
    ::slotted(bw-settings) {
      min-width: 108px;
    }
  }
  @container (max-width: 1179px) {
    header {
      gap: 22px;
    }
    .settings {
      gap: 16px;
    }
    .tools > button .label {
      display: none;
    }
    ::slotted(bw-settings) {
      --bw-settings-label: none;
    }
  }
  @container (max-width: 899px) {
    ::slotted(bw-setting) {
      display: none;
    }
  }
  @container (max-width: 1399px) {
    .many .tools > button .label {
      display: none;
    }
    .many ::slotted(bw-settings) {
      --bw-settings-label: none;
      min-width: 0;
    }
  }
  @container (max-width: 1059px) {
    .many .programs {
      display: none;
    }
    .many .program {
      display: block;
    }
  }
  @container (max-width: 719px) {
    header {
      gap: 14px;
      padding: 0 16px;
    }
    .programs,
    .tools > .in-bar,
    .dots {
      display: none;
    }
    .program,
    .in-menu,
    .bars {
      display: block;
    }
    .program {
      flex: 0 1 auto;
    }
    .menu > button {
      min-width: 44px;
      min-height: 44px;
      margin-right: -13px;
    }
    .list {
      top: 100%;
      right: -8px;
    }
    .list button {
      min-height: 44px;
    }
    .settings {
      gap: var(--s2);
    }
  }
`;
