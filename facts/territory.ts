/**
 * The provinces of Viet Nam with their days, the acts that changed them, and the end of the district level. Sources: the lists of
 * administrative units in force until 30 June 2025 and from 1 July 2025; Resolution 175/2024/QH15; Resolution 202/2025/QH15 on
 * the arrangement of provinces; Resolution 203/2025/QH15, by which the district level ended on 1 July 2025. Licence of the lists:
 * facts/LICENCES.md.
 */
import type { TerritoryRecord } from '@moc/domain/territory';
import provinces from './provinces.json' with { type: 'json' };

/** What holds for the whole country; lists that a tenant takes in are joined to it. */
export const nationalTerritory = provinces as unknown as TerritoryRecord;
