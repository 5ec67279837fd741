-- Decisions, the changes they made, and original bytes.
-- Every record has versions; a version is valid from decision from_n until before decision to_n.
-- 9223372036854775807 in to_n means: still. Decision numbers are bounds instead of clock times, because two
-- edits in one transaction would give an empty range of time, and concurrent ones a range that runs backwards.

create table decision (
  n        bigint      primary key check (n >= 1),
  at       timestamptz not null,
  by       text        not null,
  act      text        not null,
  why      text        not null,
  previous bytea       not null check (octet_length(previous) = 32),
  hash     bytea       not null check (octet_length(hash) = 32)
);
create index decision_at on decision (at);

create table change (
  n     bigint not null,
  place int    not null,
  kind  text   collate "C" not null,
  id    text   collate "C" not null,
  hash  bytea  not null,
  primary key (n, place)
);
create unique index change_of on change (kind, id, n);

-- Bytes are kept as they came: compressing them again costs time and saves little.
create table blob (
  sha256 bytea primary key,
  bytes  bytea not null
);
alter table blob alter column bytes set storage external;
