/** Imports every element: the build writes it. */

export {};
