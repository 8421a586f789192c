/** Invitations: the account and its role exist from the day of inviting, the way in comes by a single-use link in a letter. */
import { randomUUID, timingSafeEqual } from 'node:crypto';
import type { Role } from '@moc/domain/assignment';
import type { TenantId } from '@moc/domain/values';
import type { Pool } from 'pg';
import { now } from '../clock.ts';
import type { Person } from './accounts.ts';
import { digestOf, newToken } from './kept.ts';

export const invitationDays = 7;

export interface Invited {
  readonly tenant: TenantId;
  readonly person: string;
  readonly role: Role;
  readonly agency?: string;
  readonly post?: string;
}

export interface Invitation extends Invited {
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly invitedByName: string;
  readonly invitedAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
}

interface InvitationRow {
  readonly id: string;
  readonly tenant: string;
  readonly person: string;
  readonly role: string;
  readonly agency: string | null;
  readonly post: string | null;
  readonly name: string;
  readonly email: string;
  readonly invited_by_name: string;
  readonly invited_at: Date;
  readonly expires_at: Date;
  readonly accepted_at: Date | null;
  readonly digest: string;
}

const columns = `i.id, i.tenant, i.person, i.role, i.agency, i.post, p.name, p.email, coalesce(b.name, '') as invited_by_name, i.invited_at, i.expires_at, i.accepted_at, i.digest
  from account_invitation i join account_person p on p.id = i.person left join account_person b on b.id = i.invited_by`;

const expiry = (): Date => new Date(now().getTime() + invitationDays * 24 * 60 * 60 * 1000);

export class Invitations {
  readonly #pool: Pool;

  constructor(pool: Pool) {
    this.#pool = pool;
  }

  /** Keeps the invitation; gives the secret part of its link, which is kept only as a hash. */
  async make({ tenant, person, role, agency, post }: Invited, by: Pick<Person, 'id'>): Promise<string> {
    const token = newToken();
    await this.#pool.query(
      `insert into account_invitation (id, tenant, person, role, agency, post, invited_by, invited_at, sent_at, expires_at, digest)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $8, $9, $10)`,
      [randomUUID(), tenant, person, role, agency ?? null, post ?? null, by.id, now(), expiry(), digestOf(token)],
    );
    return token;
  }

  async list(tenant: TenantId): Promise<readonly Invitation[]> {
    const { rows } = await this.#pool.query<InvitationRow>(`select ${columns} where i.tenant = $1 order by i.invited_at desc, p.name`, [tenant]);
    return rows.map(presentInvitation);
  }

  async find(id: string): Promise<Invitation | undefined> {
    const { rows } = await this.#pool.query<InvitationRow>(`select ${columns} where i.id = $1`, [id]);
    return rows[0] && presentInvitation(rows[0]);
  }

  /** The invitation of a link that still holds; does not use it up. */
  async findByToken(token: string): Promise<Invitation | undefined> {
    const digest = digestOf(token);
    const { rows } = await this.#pool.query<InvitationRow>(`select ${columns} where i.digest = $1 and i.accepted_at is null and i.expires_at > $2`, [
      digest,
      now(),
    ]);
    const [row] = rows;
    return row && timingSafeEqual(Buffer.from(row.digest), Buffer.from(digest)) ? presentInvitation(row) : undefined;
  }

  /** Uses the link up; of two who come at once only one gets it. */
  async use(token: string): Promise<boolean> {
    const { rowCount } = await this.#pool.query(
      'update account_invitation set accepted_at = $2 where digest = $1 and accepted_at is null and expires_at > $2',
      [digestOf(token), now()],
    );
    return rowCount === 1;
  }

  /** The same for somebody whose address a provider has vouched for. */
  async acceptFor(person: string): Promise<void> {
    await this.#pool.query('update account_invitation set accepted_at = $2 where person = $1 and accepted_at is null and expires_at > $2', [person, now()]);
  }

  /** A new link, which voids the old one; undefined when the invitation was accepted. */
  async renew(id: string): Promise<string | undefined> {
    const token = newToken();
    const { rowCount } = await this.#pool.query(
      'update account_invitation set digest = $2, sent_at = $3, expires_at = $4 where id = $1 and accepted_at is null',
      [id, digestOf(token), now(), expiry()],
    );
    return rowCount === 1 ? token : undefined;
  }

  /** Whether it was there and not yet accepted. */
  async remove(id: string): Promise<boolean> {
    return (await this.#pool.query('delete from account_invitation where id = $1 and accepted_at is null', [id])).rowCount === 1;
  }
}

function presentInvitation(row: InvitationRow): Invitation {
  const { id, person, name, email } = row;
  return {
    id,
    person,
    name,
    email,
    tenant: row.tenant as TenantId,
    role: row.role as Role,
    ...(row.agency !== null && { agency: row.agency }),
    ...(row.post !== null && { post: row.post }),
    invitedByName: row.invited_by_name,
    invitedAt: row.invited_at,
    expiresAt: row.expires_at,
    acceptedAt: row.accepted_at,
  };
}
