-- Search by who says it, and by distance.

-- Ids of the actors that speak in a claim, and their names in small letters.
create function speakers_in(body jsonb) returns text[] language sql immutable parallel safe as
  $$ select array(select distinct word from jsonb_array_elements(body -> 'speakers') as speaker,
                         unnest(array[speaker ->> 'actor', lower(speaker ->> 'name')]) as word where word is not null) $$;
create index claim_speakers on claim using gin (speakers_in(body)) where body -> 'speakers' <> '[]';

-- Along the great circle of a sphere: within half a percent of the ellipsoid.
create function km_between(lat_a double precision, lon_a double precision, lat_b double precision, lon_b double precision)
  returns double precision language sql immutable strict parallel safe as
  $$ select 12742 * asin(sqrt(least(1, sin(radians(lat_b - lat_a) / 2) ^ 2 + cos(radians(lat_a)) * cos(radians(lat_b)) * sin(radians(lon_b - lon_a) / 2) ^ 2))) $$;
