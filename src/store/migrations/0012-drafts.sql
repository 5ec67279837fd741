-- Drafts of editions: records like all others, so that a line written is never lost to another's.
create table draft (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index draft_now on draft (id) where to_n = 9223372036854775807;
create view now_draft as select id, from_n, body from draft where to_n = 9223372036854775807;
