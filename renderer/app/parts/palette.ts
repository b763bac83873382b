/** Colours to tell actors, codes and analysts apart: at least 3:1 on light and dark paper, distinct for colour-blind readers. */
export const palette = [
  '#2f5d8c',
  '#b4532a',
  '#1f8a78',
  '#8a5fc7',
  '#a07a12',
  '#c2478a',
  '#5b7f2b',
  '#7c7468',
] as const;
