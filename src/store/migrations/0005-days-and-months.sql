-- Days as numbers in a range, for overlap by index, now and as of then; counts by month beside those by day.

-- A day as a number that keeps the order, 31 to each month, so that a day that is in no calendar is no error here.
create function day_number(day text) returns int language sql immutable strict parallel safe as
  $$ select left(day, 4)::int * 372 + substr(day, 6, 2)::int * 31 + substr(day, 9, 2)::int $$;
-- Both ends inclusive; null = open.
create function days_in(first text, last text) returns int4range language sql immutable parallel safe as
  $$ select int4range(day_number(first), day_number(last), '[]') $$;
alter table event add column days int4range generated always as (
  case when jsonb_typeof(body -> 'time') = 'object' then
    -- A time that ends before it begins is a mistake of its claim: it counts by its first day.
    case when body -> 'time' ->> 'to' < body -> 'time' ->> 'from' then days_in(body -> 'time' ->> 'from', body -> 'time' ->> 'from')
         else days_in(body -> 'time' ->> 'from', body -> 'time' ->> 'to') end end) stored;

drop index event_days, event_kind, event_point;
create index event_days on event using gist (days) include (from_n, to_n, kind, status);
create index event_kind on event (kind, first_day) include (status) where to_n = 9223372036854775807;
create index event_status on event (status, first_day) where to_n = 9223372036854775807;
create index event_point on event (x, y) include (from_n, to_n, kind, status);

alter table event_day_count rename to event_period_count;
alter table event_period_count rename column day to period;
insert into event_period_count
  select left(period, 7), kind, status, sum(n) from event_period_count where period <> '' group by 1, 2, 3;
