/** Brings a place of the text before the reader's eyes: below the time bar, and on a narrow screen above the sheet. */

/** From this width on the panel stands beside the text; below it, it is a sheet over its lower part. */
export const wideScreen = '(min-width: 1180px)';

/** Beside a panel the middle is the calmest place; a sheet leaves only the top. The place is an element, or the id of one. */
export function comeIntoView(place: Element | string | null): void {
  const element = typeof place === 'string' ? document.getElementById(place) : place;
  element?.scrollIntoView({ block: matchMedia(wideScreen).matches ? 'center' : 'start' });
}
