-- Which actors each version of an event names, as rows in order of their last day: an actor's events of a year are one stretch of
-- one index, where a bitmap of everything in that year had to be laid over one of everything the actor did.

create table event_actor (
  actor text collate "C" not null, last_day int not null, first_day int not null,
  event text collate "C" not null, from_n bigint not null, to_n bigint not null,
  primary key (actor, last_day, first_day, event, from_n) include (to_n)
);

-- Days as numbers, an open end as the farthest; who has no time is met by no days.
create function first_of(days int4range) returns int language sql immutable parallel safe as
  $$ select case when days is null then 2147483647 else coalesce(lower(days), -2147483648) end $$;
create function last_of(days int4range) returns int language sql immutable parallel safe as
  $$ select case when days is null then -2147483648 else coalesce(upper(days) - 1, 2147483647) end $$;

insert into event_actor
  select actor, last_of(days), first_of(days), id, from_n, to_n from event_facet, unnest(actors) as actor;
analyze event_actor;

create or replace function facets_follow() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op <> 'INSERT' then
    delete from event_facet as facet using gone where facet.id = gone.id and facet.from_n = gone.from_n;
    delete from event_claim as held using gone, jsonb_array_elements_text(gone.body -> 'claims') as claim
     where held.claim = claim.value and held.event = gone.id and held.from_n = gone.from_n;
    delete from event_actor as named using gone, unnest(actors_in(gone.body)) as actor
     where named.actor = actor.actor and named.last_day = last_of(gone.days) and named.first_day = first_of(gone.days)
       and named.event = gone.id and named.from_n = gone.from_n;
  end if;
  if tg_op <> 'DELETE' then
    insert into event_facet select id, from_n, to_n, kind, status, first_day, days, lat, lon, x, y, actors_in(body) from fresh;
    insert into event_claim
      select claim, id, from_n, to_n from fresh, jsonb_array_elements_text(body -> 'claims') as claim on conflict do nothing;
    insert into event_actor
      select actor, last_of(days), first_of(days), id, from_n, to_n from fresh, unnest(actors_in(body)) as actor;
  end if;
  return null;
end $$;
