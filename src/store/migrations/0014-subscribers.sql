-- People who asked to get editions by mail, and what was sent to them. No part of the ledger: whoever leaves must be able to
-- be forgotten. No address stands here in clear: `sealed` is AES-256-GCM, `mark` a keyed hash; the key is not in the database.
create table subscriber_key (
  one    boolean primary key default true check (one),
  -- A mark of the key, so that another one is noticed before anything is written with it.
  mark   bytea not null
);

create table subscriber (
  id        text collate "C" primary key,
  mark      bytea not null unique,
  -- Null when they have left: then the mark alone stays, so that no import writes to them again.
  sealed    bytea,
  state     text collate "C" not null check (state in ('active', 'suspended', 'unsubscribed')),
  -- Empty = all.
  sections  text[] not null,
  lang      text collate "C" not null,
  -- How they agreed: 'confirmed by mail', or what an import says of it.
  consent   text not null,
  since     timestamptz not null,
  changed   timestamptz not null default now(),
  -- Why suspended or unsubscribed, in words of ours: never what a mail server said.
  reason    text,
  -- Failures in a row that may pass.
  soft      int not null default 0,
  check ((sealed is null) = (state = 'unsubscribed'))
);

create table mailing (
  edition text collate "C" primary key,
  by      text not null,
  asked   timestamptz not null default now()
);

-- One row for each edition and subscriber. `given` is written when all but the end of a message has gone out: whether it
-- was taken is known when it is `sent`.
create table delivery (
  edition    text collate "C" not null references mailing on delete cascade,
  subscriber text collate "C" not null references subscriber on delete cascade,
  message    text collate "C" not null unique,
  state      text collate "C" not null default 'waiting' check (state in ('waiting', 'given', 'sent', 'refused', 'dropped')),
  attempts   int not null default 0,
  -- How often it was given and nobody knows whether it was taken.
  doubts     int not null default 0,
  due        timestamptz not null default now(),
  ended      timestamptz,
  -- SMTP code, enhanced where there is one: 550 5.1.1.
  status     text,
  primary key (edition, subscriber)
);
create index delivery_due on delivery (edition, due) where state in ('waiting', 'given');

-- How often somebody knocked in the last while, by keyed hash of an address or a network.
create table knock (
  mark  bytea not null,
  at    timestamptz not null default now()
);
create index knock_mark on knock (mark, at);
