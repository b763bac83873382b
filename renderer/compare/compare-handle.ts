/** What commands ask of the compare screen. */
export interface CompareHandle {
  /** Goes to the next or the previous difference, or to one that is not settled; on into other articles. */
  step(by: 1 | -1, wanted: 'any' | 'open'): void;
  /** Takes what the layer of this place (0 for the first) says, and goes on to what is open. */
  accept(place: number): void;
  acceptAll(): void;
  acceptNone(): void;
  /** Opens the form of a reading of the adjudicator's own. */
  beginReading(): void;
  /** Gives the keyboard to the field for the reason. */
  giveReason(): void;
  openAgain(): void;
  /** Shows the passage on the reading screen. */
  showInArticle(): void;
}
