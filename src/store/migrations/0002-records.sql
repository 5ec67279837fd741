-- One table a kind, all of one shape. Columns beyond the four are generated from the body: they can't disagree with it.
-- Btrees on (id, from_n) stand in for WITHOUT OVERLAPS, which takes ten times as long to build; that versions of
-- one record neither overlap nor leave a gap is kept by the one function that writes, proved by a property test, and checked by verify.

create table report (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  source text collate "C" generated always as (body ->> 'source') stored,
  sha256 text collate "C" generated always as (body ->> 'sha256') stored,
  url    text collate "C" generated always as (body ->> 'url') stored,
  published text collate "C" generated always as (body ->> 'published') stored,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index report_now on report (id) where to_n = 9223372036854775807;
create index report_source on report (source);
create index report_sha256 on report (sha256);
create index report_url on report using hash (url);
create index report_published on report (published) where to_n = 9223372036854775807;

create table extraction (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  report text collate "C" generated always as (body ->> 'report') stored,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index extraction_now on extraction (id) where to_n = 9223372036854775807;
create index extraction_report on extraction (report);

create table coding (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  extraction text collate "C" generated always as (body ->> 'extraction') stored,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index coding_now on coding (id) where to_n = 9223372036854775807;
create index coding_extraction on coding (extraction);

create table claim (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  report text collate "C" generated always as (body ->> 'report') stored,
  kind   text collate "C" generated always as (body ->> 'kind') stored,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index claim_now on claim (id) where to_n = 9223372036854775807;
create index claim_report on claim (report);
create index claim_kind on claim (kind) where to_n = 9223372036854775807;

create table review (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  claim text collate "C" generated always as (body ->> 'claim') stored,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index review_now on review (id) where to_n = 9223372036854775807;
create index review_claim on review (claim);

create table judgement (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  claim text collate "C" generated always as (body ->> 'claim') stored,
  event text collate "C" generated always as (body ->> 'event') stored,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index judgement_now on judgement (id) where to_n = 9223372036854775807;
create index judgement_claim on judgement (claim);
create index judgement_event on judgement (event);

-- An open end of a time is the farthest day, so that overlap of two intervals is two comparisons.
create table event (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  kind      text collate "C" generated always as (body ->> 'kind') stored,
  status    text collate "C" generated always as (body ->> 'status') stored,
  first_day text collate "C" generated always as (
    case when jsonb_typeof(body -> 'time') = 'object' then coalesce(body -> 'time' ->> 'from', '0000-01-01') end) stored,
  last_day  text collate "C" generated always as (
    case when jsonb_typeof(body -> 'time') = 'object' then coalesce(body -> 'time' ->> 'to', '9999-12-31') end) stored,
  lat double precision generated always as ((body -> 'place' ->> 'lat')::double precision) stored,
  lon double precision generated always as ((body -> 'place' ->> 'lon')::double precision) stored,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index event_now on event (id) where to_n = 9223372036854775807;
create index event_days on event (last_day, first_day) where to_n = 9223372036854775807;
create index event_point on event (lat, lon) where to_n = 9223372036854775807;
create index event_kind on event (kind) where to_n = 9223372036854775807;
create index event_status on event (status) where to_n = 9223372036854775807;
create index event_claims on event using gin ((body -> 'claims'));

create table redirect (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  target text collate "C" generated always as (body ->> 'to') stored,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index redirect_now on redirect (id) where to_n = 9223372036854775807;
create index redirect_target on redirect (target);

create table edition (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  week text collate "C" generated always as (body ->> 'week') stored,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index edition_now on edition (id) where to_n = 9223372036854775807;
create index edition_week on edition (week);

create table publication (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index publication_now on publication (id) where to_n = 9223372036854775807;

create table tally (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index tally_now on tally (id) where to_n = 9223372036854775807;

create table assessment (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index assessment_now on assessment (id) where to_n = 9223372036854775807;

create table actor (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index actor_now on actor (id) where to_n = 9223372036854775807;

create table place (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index place_now on place (id) where to_n = 9223372036854775807;

create table source (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index source_now on source (id) where to_n = 9223372036854775807;

create table setting (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null default 9223372036854775807, body jsonb not null,
  primary key (id, from_n), check (from_n < to_n)
);
create unique index setting_now on setting (id) where to_n = 9223372036854775807;
