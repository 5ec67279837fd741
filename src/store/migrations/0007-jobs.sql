-- Work that waits. No part of the ledger: neither backed up nor proved; what jobs decide is.
-- Who works on a job holds an advisory lock on it, so that the job of a worker that was killed is free at once.
create table job (
  id       bigint generated always as identity primary key,
  kind     text collate "C" not null,
  key      text collate "C",
  about    jsonb not null,
  -- Bytes that came with it; gone when it has ended.
  bytes    bytea,
  by       text not null,
  state    text collate "C" not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed')),
  attempts int not null default 0,
  -- What must be done before others that are due.
  rank     int not null default 0,
  asked    timestamptz not null default now(),
  due      timestamptz not null default now(),
  ended    timestamptz,
  outcome  jsonb,
  fault    jsonb
);
alter table job alter column bytes set storage external;
create unique index job_once on job (kind, key) where state = 'waiting' and key is not null;
create index job_due on job (rank, due, id) where state in ('waiting', 'running');

create table job_line (
  job   bigint not null references job on delete cascade,
  n     int not null,
  at    timestamptz not null default clock_timestamp(),
  text  text not null,
  done  bigint,
  total bigint,
  primary key (job, n)
);
