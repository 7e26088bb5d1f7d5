/** How the confusion matrix looks. */

import { css } from 'lit';

export const confusionStyles = css`
  [role='row'] {
    display: grid;
    grid-template-columns: 18px repeat(var(--classes), minmax(0, 1fr)) 26px;
    line-height: 20px;
    text-align: center;
  }
  [role='columnheader'],
  [role='rowheader'] {
    overflow: hidden;
    font-size: var(--t-min);
  }
  .pointed {
    font-weight: 700;
    color: var(--ink);
  }
  button {
    all: unset;
    box-sizing: border-box;
    display: block;
    width: 100%;
    height: 20px;
    border: 1px solid var(--paper);
    background: color-mix(in srgb, var(--ink) calc(var(--share) * 100%), transparent);
    background-clip: padding-box;
    font-size: var(--t-min);
    line-height: 18px;
    text-align: center;
    color: var(--ink);
    cursor: pointer;
    touch-action: manipulation;
  }
  .right button {
    border-color: var(--hair-2);
  }
  .nought button {
    color: var(--ink-3);
  }
  button:hover {
    border-color: var(--ink-3);
  }
  button[aria-pressed='true'] {
    border: 2px solid var(--ink);
    line-height: 16px;
    font-weight: 700;
  }
  button:focus-visible {
    position: relative;
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }
  .share {
    position: relative;
    font-size: var(--t-min);
    text-align: right;
  }
  .shares .share {
    text-align: center;
  }
  p {
    margin: 0;
    font-size: var(--t-min);
    line-height: 15px;
    text-align: right;
  }
  @media (pointer: coarse) {
    button {
      height: 30px;
      line-height: 28px;
    }
    [role='row'] {
      line-height: 30px;
    }
  }
`;
