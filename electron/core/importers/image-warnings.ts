import { loss, type Loss } from '../../../shared/losses/loss.ts';

/** What to say of pictures that text cannot hold. */
export function imageWarnings(images: number): readonly Loss[] {
  return images === 0 ? [] : [loss('pictures', { count: images })];
}
