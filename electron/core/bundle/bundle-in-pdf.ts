/** What the bundle is called that rides in a PDF. */
export const BUNDLE_IN_PDF = 'annotations.slantwise';
