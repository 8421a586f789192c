/** Exchange standards, out and in: resolutions as Akoma Ntoso 3.0, plans with their figures as StratML Part 2. */
export { decodeAkomaNtoso, isAkomaNtoso } from './akoma-ntoso/decode.ts';
export { encodeAkomaNtoso, lossesOfAkomaNtoso } from './akoma-ntoso/encode.ts';
export type { AkomaNtosoReading, CitedDocument, MarkedQuantity } from './akoma-ntoso/types.ts';
export { standardRefusals } from './refusals.ts';
export { decodeStratml, isStratml } from './stratml/decode.ts';
export { encodeStratml, lossesOfStratml } from './stratml/encode.ts';
export type { StratmlGoal, StratmlIndicator, StratmlObjective, StratmlPlan, StratmlResult } from './stratml/types.ts';
export { type XmlLimits, xmlLimits } from './xml/read-xml.ts';
