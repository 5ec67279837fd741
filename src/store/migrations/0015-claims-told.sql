-- Which claims may be of an event is asked for one event at a time: by the day a claim tells, and by whom a mended claim came after.

create index claim_told on claim ((coalesce(body -> 'time' ->> 'to', body -> 'time' ->> 'from') collate "C"));
create index review_replacement on review ((body ->> 'replacement')) where body ->> 'replacement' is not null;
