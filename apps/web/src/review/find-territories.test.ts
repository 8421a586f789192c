/** Looking a district up by its name, with and without its marks. */
import type { DeskTerritory } from '@moc/wire';
import { expect, it } from 'vitest';
import { findTerritories } from './find-territories.ts';

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
