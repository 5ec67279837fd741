-- What events are filtered, counted and drawn by, in rows a tenth as wide as the events: a filter reads these and not the bodies.
-- Kept by the database itself with every write, whoever writes; made anew from the events at any time.

create function claims_in(body jsonb) returns text[] language sql immutable parallel safe as
  $$ select array(select jsonb_array_elements_text(body -> 'claims')) $$;

create table event_facet (
  id text collate "C" not null, from_n bigint not null, to_n bigint not null,
  kind text collate "C", status text collate "C", first_day text collate "C", days int4range,
  lat double precision, lon double precision, x int, y int, actors text[] not null, claims text[] not null,
  primary key (id, from_n)
);
insert into event_facet select id, from_n, to_n, kind, status, first_day, days, lat, lon, x, y, actors_in(body), claims_in(body) from event;

create function facets_follow() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op <> 'INSERT' then
    delete from event_facet as facet using gone where facet.id = gone.id and facet.from_n = gone.from_n;
  end if;
  if tg_op <> 'DELETE' then
    insert into event_facet select id, from_n, to_n, kind, status, first_day, days, lat, lon, x, y, actors_in(body), claims_in(body) from fresh;
  end if;
  return null;
end $$;
create trigger facet_of_new     after insert on event referencing new table as fresh for each statement execute function facets_follow();
create trigger facet_of_changed after update on event referencing old table as gone new table as fresh for each statement execute function facets_follow();
create trigger facet_of_removed after delete on event referencing old table as gone for each statement execute function facets_follow();

drop index event_days, event_kind, event_status, event_point, event_actors, event_claims;
-- What a page of events or a count asks stands in the index itself.
create index event_facet_days on event_facet using gist (days) include (id, from_n, to_n, kind, status, first_day);
create index event_facet_kind on event_facet (kind, first_day, status) include (from_n, to_n);
create index event_facet_status on event_facet (status, first_day) include (id, from_n, kind) where to_n = 9223372036854775807;
create index event_facet_point on event_facet (x, y) include (from_n, to_n, kind, status, first_day);
create index event_facet_actors on event_facet using gin (actors);
create index event_facet_claims on event_facet using gin (claims);
-- How many groups a count has, so that the database sees that several hands are worth it.
create statistics event_facet_months on (left(coalesce(first_day, ''), 7)), kind, status from event_facet;
create statistics event_facet_cells on (x >> 6), (y >> 6) from event_facet;
