-- Counting as of a past decision reads an index alone; counts by month are found without passing those by day.

drop index event_kind;
create index event_kind on event (kind, first_day, status) include (from_n, to_n);
create index event_period_grain on event_period_count (length(period), kind);
