-- "Now" is a view: what stands at the head of the chain.
create view now_report as select id, from_n, body from report where to_n = 9223372036854775807;
create view now_extraction as select id, from_n, body from extraction where to_n = 9223372036854775807;
create view now_coding as select id, from_n, body from coding where to_n = 9223372036854775807;
create view now_claim as select id, from_n, body from claim where to_n = 9223372036854775807;
create view now_review as select id, from_n, body from review where to_n = 9223372036854775807;
create view now_judgement as select id, from_n, body from judgement where to_n = 9223372036854775807;
create view now_event as select id, from_n, body from event where to_n = 9223372036854775807;
create view now_redirect as select id, from_n, body from redirect where to_n = 9223372036854775807;
create view now_edition as select id, from_n, body from edition where to_n = 9223372036854775807;
create view now_publication as select id, from_n, body from publication where to_n = 9223372036854775807;
create view now_tally as select id, from_n, body from tally where to_n = 9223372036854775807;
create view now_assessment as select id, from_n, body from assessment where to_n = 9223372036854775807;
create view now_actor as select id, from_n, body from actor where to_n = 9223372036854775807;
create view now_place as select id, from_n, body from place where to_n = 9223372036854775807;
create view now_source as select id, from_n, body from source where to_n = 9223372036854775807;
create view now_setting as select id, from_n, body from setting where to_n = 9223372036854775807;
