# Ce qui se replie de « L'offre demande / Le dossier dit ».

comparison-concurring = { $count } autres points concordent
comparison-concurring-name = { $count } autres points concordent, { $topics } : les montrer
comparison-fold = Replier ce qui concorde
