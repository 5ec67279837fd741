-- Which claims each version of an event holds, as rows: thousands of claims are looked up in them one by one, where a list that is
-- held against a list cost seconds.

create table event_claim (
  claim text collate "C" not null, event text collate "C" not null, from_n bigint not null, to_n bigint not null,
  primary key (claim, event, from_n) include (to_n)
);
insert into event_claim
  select claim, id, from_n, to_n from event, jsonb_array_elements_text(body -> 'claims') as claim on conflict do nothing;

create or replace function facets_follow() returns trigger language plpgsql set search_path from current as $$
begin
  if tg_op <> 'INSERT' then
    delete from event_facet as facet using gone where facet.id = gone.id and facet.from_n = gone.from_n;
    delete from event_claim as held using gone, jsonb_array_elements_text(gone.body -> 'claims') as claim
     where held.claim = claim.value and held.event = gone.id and held.from_n = gone.from_n;
  end if;
  if tg_op <> 'DELETE' then
    insert into event_facet select id, from_n, to_n, kind, status, first_day, days, lat, lon, x, y, actors_in(body) from fresh;
    insert into event_claim
      select claim, id, from_n, to_n from fresh, jsonb_array_elements_text(body -> 'claims') as claim on conflict do nothing;
  end if;
  return null;
end $$;

drop index event_facet_claims;
alter table event_facet drop column claims;
drop function claims_in;
