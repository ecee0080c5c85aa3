mail-steps = Wat de mailservers zeiden
mail-step-sent = Poging { $number }: de mailserver heeft hem aangenomen
mail-step-deferred = Poging { $number }: nu niet
mail-step-refused = Poging { $number }: geweigerd
mail-step-delayed = Onderweg: vertraagd, wordt nog geprobeerd
mail-step-failed = Onderweg: teruggekomen
mail-is-delayed = onderweg vertraagd
