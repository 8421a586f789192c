/** Looking a district up by its name, with and without its marks. */
import type { TenantId } from '@moc/domain/values';
import type { DeskTerritory } from '@moc/wire';
import { expect, it } from 'vitest';
import { findOwnTerritory, findTerritories } from './find-territories.ts';

const names = ['Tỉnh Bến Tre', 'Huyện Ba Tri', 'Huyện Bình Đại', 'Huyện Châu Thành', 'Thành phố Bến Tre', 'Huyện Cai Lậy', 'Huyện Cái Bè'];
const territories = names.map((name, index) => ({ code: `${index}`, name }) as DeskTerritory);
const find = (typed: string) => findTerritories(typed, territories).map(({ name }) => name);

it.each([
  ['Bến Tre', ['Tỉnh Bến Tre', 'Thành phố Bến Tre']],
  ['ben tre', ['Tỉnh Bến Tre', 'Thành phố Bến Tre']],
  ['BÌNH', ['Huyện Bình Đại']],
  ['Cái', ['Huyện Cái Bè']],
  ['cai', ['Huyện Cai Lậy', 'Huyện Cái Bè']],
  ['thành', ['Thành phố Bến Tre', 'Huyện Châu Thành']],
  ['đại', ['Huyện Bình Đại']],
  ['dai', ['Huyện Bình Đại']],
  ['Bến Tre'.normalize('NFD'), ['Tỉnh Bến Tre', 'Thành phố Bến Tre']],
  ['xyz', []],
])('%s', (typed, wanted) => expect(find(typed)).toEqual(wanted));

it('offers the list while nothing is typed', () => expect(find(' ')).toEqual(names));

it.each([
  ['HỘI ĐỒNG NHÂN DÂN TỈNH BẾN TRE', '0'],
  ['Hội đồng nhân dân huyện Bình Đại', '2'],
  ['HỘI ĐỒNG NHÂN DÂN TỈNH SÔNG TRĂNG', ''],
  [undefined, '0'],
])('takes the unit whose Council adopted the text: %s', (council, wanted) => {
  const issuer = council === undefined ? {} : { issuer: { text: council, span: { start: 0, end: council.length } } };
  expect(findOwnTerritory({ tenant: '0' as TenantId, territories, resolution: issuer })).toBe(wanted);
});
