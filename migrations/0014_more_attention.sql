-- More reasons why an administrator should look at somebody. Values of an enumeration can be used only once
-- they are committed, so they have a migration of their own.

alter type person_attention add value 'held' after 'wants_to_join';
alter type person_attention add value 'asked_again' after 'not_in';
alter type person_attention add value 'changed_mind' after 'asked_again';
