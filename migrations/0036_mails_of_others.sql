-- Mails that tell of somebody else than whom they are kept at, to be found when that somebody is erased: digests, which
-- are kept at nobody, and those about visits, which give a reason.
create index messages_telling_of_others on messages (promised_at)
    where person_id is null or kind in ('visit_asked', 'visit_without_agreement');
