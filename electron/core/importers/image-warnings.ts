/** What to say of pictures that text cannot hold. */
export function imageWarnings(images: number): readonly string[] {
  if (images === 0) return [];
  return [images === 1 ? 'One picture was left out.' : `${images} pictures were left out.`];
}
