import * as z from 'zod';
import { Id, Instant } from '../schema/ids.ts';

/** How the article's text is set. */
export const Look = z.strictObject({
  font: z.enum(['serif', 'sans']),
  /** CSS pixels. */
  textSize: z.int().min(12).max(36),
  /** Characters in a line, about. */
  columnWidth: z.int().min(40).max(110),
  /** In tenths of the text size. */
  lineHeight: z.int().min(12).max(24),
});
export type Look = z.infer<typeof Look>;

/** How far an article was read. */
export const Reading = z.strictObject({
  /** The farthest offset that was in view (UTF-16 code units). */
  reached: z.int().nonnegative(),
  /** When it was read last. */
  at: Instant,
});
export type Reading = z.infer<typeof Reading>;

/**
 * Where the analyst was: kept for this machine, beside the workspace, never in the journal.
 * Everything in it can be lost without losing work.
 */
export const DeskState = z.strictObject({
  analystId: Id.nullable(),
  articleId: Id.nullable(),
  /** The offset at the top of the view in each article that was read lately (UTF-16 code units). */
  places: z.record(Id, z.int().nonnegative()),
  /** How far each article was read, of those that were read lately. */
  reading: z.record(Id, Reading),
  screen: z.string().max(40),
  theme: z.enum(['system', 'light', 'dark', 'contrast']),
  /** A form that was not finished, as the renderer wrote it; it comes back with the article. */
  draft: z.strictObject({ articleId: Id, json: z.string().max(100_000) }).nullable(),
  hintSeen: z.boolean(),
  showSuggestions: z.boolean(),
  /** Layers that are out of view: analysts' ids, and `consensus`. */
  hiddenLayers: z.array(z.string().max(40)).max(1000),
  /** Where several layers are in view, marks have their analysts' colours. */
  layerColours: z.boolean(),
  look: Look,
  /** BCP 47 of the interface; null follows the system. */
  language: z.string().max(35).nullable(),
  /** Shortcuts that the analyst changed, by the command's id; an empty list takes a command's shortcut away. */
  shortcuts: z.record(z.string().max(100), z.array(z.string().max(60)).max(4)),
  /** Articles that are open as tabs, in their order. */
  tabs: z.array(Id).max(100),
  /** Articles that were read lately, the last one first. */
  recent: z.array(Id).max(100),
  /** The format that was exported last, and what was chosen for each one, as the export screen reads it. */
  exports: z.strictObject({
    format: z.string().max(40).nullable(),
    options: z.record(z.string().max(40), z.record(z.string().max(40), z.string().max(40))),
  }),
});
export type DeskState = z.infer<typeof DeskState>;

export const emptyDeskState: DeskState = {
  analystId: null,
  articleId: null,
  places: {},
  reading: {},
  screen: 'library',
  theme: 'system',
  draft: null,
  hintSeen: false,
  showSuggestions: true,
  hiddenLayers: [],
  layerColours: false,
  look: { font: 'serif', textSize: 18, columnWidth: 68, lineHeight: 17 },
  language: null,
  shortcuts: {},
  tabs: [],
  recent: [],
  exports: { format: null, options: {} },
};
