-- A million events and three million claims: narrow rows, words indexed, and counts kept with the data.

-- Bodies beyond a few words lie out of line, so that reading along a table for its columns reads the columns only.
alter table event     set (toast_tuple_target = 128);
alter table claim     set (toast_tuple_target = 128);
alter table judgement set (toast_tuple_target = 128);
alter table redirect  set (toast_tuple_target = 128);

-- Squares of the web's map at zoom 14, from the west and from the north; a square of zoom z is these shifted by 14 - z.
create function tile_x(lon double precision) returns int language sql immutable strict parallel safe as
  $$ select least(16383, greatest(0, floor((lon + 180) / 360 * 16384)))::int $$;
create function tile_y(lat double precision) returns int language sql immutable strict parallel safe as
  $$ select least(16383, greatest(0, floor((1 - ln(tan(radians(least(85.05, greatest(-85.05, lat)))) + 1 / cos(radians(least(85.05, greatest(-85.05, lat))))) / pi()) / 2 * 16384)))::int $$;
-- A degree to a tenth of a millimetre: the smallest doubles would underflow in sines.
create function degrees_in(value text) returns double precision language sql immutable strict parallel safe as
  $$ select round(value::numeric, 9)::double precision $$;
drop index event_days, event_kind, event_status, event_point;
alter table event drop column lat, drop column lon;
alter table event
  add column lat double precision generated always as (degrees_in(body -> 'place' ->> 'lat')) stored,
  add column lon double precision generated always as (degrees_in(body -> 'place' ->> 'lon')) stored,
  add column x int generated always as (tile_x(degrees_in(body -> 'place' ->> 'lon'))) stored,
  add column y int generated always as (tile_y(degrees_in(body -> 'place' ->> 'lat'))) stored;

-- Filter and count without the rows themselves.
create index event_days on event (last_day, first_day) include (kind, status, x, y) where to_n = 9223372036854775807;
create index event_kind on event (kind, last_day, first_day) include (status, x, y) where to_n = 9223372036854775807;
create index event_point on event (x, y) include (kind, status, first_day, last_day) where to_n = 9223372036854775807;

-- Who is in an event, in any role.
create function actors_in(body jsonb) returns text[] language sql immutable parallel safe as
  $$ select array(select distinct role ->> 'actor' from jsonb_array_elements(body -> 'roles') as role where role ->> 'actor' is not null) $$;
create index event_actors on event using gin (actors_in(body));

-- Words, stemmed as English; words of other scripts stand as they are. A tsvector holds at most a megabyte.
create index claim_words on claim using gin (to_tsvector('english', body -> 'span' ->> 'quote'));
create index extraction_words on extraction using gin (to_tsvector('english', left(body ->> 'text', 200000)));

-- How many events stand: by first day, and by square of the map at some zooms. Kept by each decision that writes events.
create table event_day_count (
  day text collate "C" not null, kind text collate "C" not null, status text collate "C" not null, n bigint not null,
  primary key (day, kind, status)
);
create table event_cell_count (
  z smallint not null, x int not null, y int not null, kind text collate "C" not null, status text collate "C" not null, n bigint not null,
  primary key (z, x, y, kind, status)
);
insert into event_day_count
  select coalesce(first_day, ''), kind, status, count(*) from event where to_n = 9223372036854775807 group by 1, 2, 3;
insert into event_cell_count
  select z, x >> (14 - z), y >> (14 - z), kind, status, count(*) from event, unnest(array[4, 6, 8, 10, 12, 14]) as z
   where to_n = 9223372036854775807 and x is not null and y is not null group by 1, 2, 3, 4, 5;
