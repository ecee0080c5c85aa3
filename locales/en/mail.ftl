# What became of a mail, at the person's page
mail-steps = What the mail servers said
# { $number } counts the attempts to send this mail
mail-step-sent = Attempt { $number }: the mail server took it
mail-step-deferred = Attempt { $number }: not now
mail-step-refused = Attempt { $number }: refused
# What a mail server on the way told later
mail-step-delayed = On its way: delayed, still being tried
mail-step-failed = On its way: came back
mail-is-delayed = delayed on its way
