-- no-transaction
-- Two indexes found the mails to an address; each had to be kept for every mail. How many a tenant sent there within a day
-- is counted among the few that all have sent there.
drop index concurrently if exists messages_of_address;
