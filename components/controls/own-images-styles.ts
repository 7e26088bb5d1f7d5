/** The look of the dialog in which a learner brings images. */

import { css } from 'lit';

export const ownImagesStyles = css`
  p,
  ul {
    margin: 0 0 var(--s2);
    color: var(--ink-2);
  }
  ul {
    padding-left: var(--s4);
  }
  h3 {
    margin: 0 0 var(--s1);
    font: 600 var(--t-m) / 20px sans-serif;
    font-family: var(--bw-sans, inherit);
    overflow-wrap: anywhere;
  }
  .fault,
  .used {
    margin: var(--s2) 0 0;
    padding-left: var(--s2);
    border-left: 3px solid var(--ink);
    color: var(--ink);
    overflow-wrap: anywhere;
  }
  .used {
    margin: 0 0 var(--s3);
  }
  .used p {
    color: var(--ink);
  }
  .samples {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(68px, 1fr));
    gap: var(--s2);
    margin: 0 0 var(--s3);
    padding: 0;
    list-style: none;
    font: var(--t-min) / 14px sans-serif;
    font-family: var(--bw-sans, inherit);
    font-variant-numeric: tabular-nums;
  }
  .samples li {
    min-width: 0;
  }
  .sample {
    width: 56px;
    height: 56px;
    margin-bottom: 2px;
    outline: 1px solid var(--hair);
  }
  .samples canvas {
    display: block;
    image-rendering: pixelated;
  }
  .samples b {
    display: block;
    overflow: hidden;
    font-weight: 600;
    text-overflow: ellipsis;
    white-space: nowrap;
    color: var(--ink);
  }
  label {
    display: block;
  }
  textarea {
    box-sizing: border-box;
    display: block;
    width: 100%;
    height: 48px;
    padding: var(--s1) var(--s2);
    border: 1px solid var(--hair-2);
    border-radius: var(--r);
    background: var(--paper-2);
    font: var(--t-m) / 19px sans-serif;
    font-family: var(--bw-sans, inherit);
    color: var(--ink);
    resize: vertical;
  }
  textarea:focus-visible,
  input:focus-visible {
    outline: 2px solid var(--ink);
    outline-offset: 1px;
  }
  .ink {
    display: flex;
    align-items: center;
    gap: var(--s2);
    min-height: 28px;
  }
  .ink input {
    width: 16px;
    height: 16px;
    margin: 0;
    accent-color: var(--ink);
  }
  .names .buttons {
    margin: var(--s2) 0;
  }
  .use {
    font-weight: 600;
  }
  @media (pointer: coarse) {
    .ink {
      min-height: 44px;
    }
  }
`;
