/**
 * Of elements that stand below one another, the first whose bottom lies below a height of the viewport (CSS pixels);
 * their number when none does. Looks at few of them.
 */
export function indexBelow(elements: ArrayLike<Element>, y: number): number {
  let low = 0;
  let high = elements.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((elements[middle]?.getBoundingClientRect().bottom ?? 0) > y) high = middle;
    else low = middle + 1;
  }
  return low;
}
