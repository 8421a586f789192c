/** Tables of our own beside better-auth's: what sign-in must remember that a session does not say. Secrets stand there hashed or sealed. */
import type { Pool } from 'pg';

/** Each statement may be run again on a database that has it already. */
const statements = [
  `create table if not exists account_kept (
    digest text primary key, kind text not null, person text, body jsonb not null, attempts int not null default 0, expires_at timestamptz not null)`,
  'create index if not exists account_kept_person on account_kept (person, kind)',
  `create table if not exists account_throttle (
    key text primary key, failures int not null, next_at timestamptz not null, last_at timestamptz not null)`,
  `create table if not exists account_device (
    digest text primary key, person text not null references account_person (id) on delete cascade, made_at timestamptz not null, used_at timestamptz not null)`,
  `create table if not exists account_second_factor (
    person text primary key references account_person (id) on delete cascade, secret text not null, last_step bigint not null default 0, confirmed_at timestamptz)`,
  `create table if not exists account_backup_code (
    id text primary key default gen_random_uuid()::text, person text not null references account_person (id) on delete cascade, hash text not null)`,
  `create table if not exists account_passkey (
    id text primary key, person text not null references account_person (id) on delete cascade, public_key bytea not null, counter bigint not null,
    transports text[] not null, name text not null, made_at timestamptz not null, used_at timestamptz)`,
  `create table if not exists account_identity (
    issuer text not null, subject text not null, person text not null references account_person (id) on delete cascade, made_at timestamptz not null,
    primary key (issuer, subject))`,
  `create table if not exists account_invitation (
    id text primary key, tenant text not null, person text not null references account_person (id) on delete cascade, role text not null, agency text, post text,
    invited_by text not null, invited_at timestamptz not null, sent_at timestamptz, expires_at timestamptz not null,
    accepted_at timestamptz, digest text not null)`,
];

export async function makeIdentityTables(pool: Pick<Pool, 'query'>): Promise<void> {
  for (const statement of statements) await pool.query(statement);
}
