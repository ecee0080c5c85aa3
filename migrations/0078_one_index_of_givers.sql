-- no-transaction
-- Those that a giver vouches for are found in their order: the index without it is one more to keep.
drop index concurrently if exists people_open_by_giver;
