-- Two indexes found accounts by their address; each had to be kept at every sign-in.
drop index if exists accounts_of_address;
