# What folds away of “The offer asks / The file says”.

comparison-concurring = { $count } other points match
comparison-concurring-name = { $count } other points match, { $topics }: show them
comparison-fold = Fold what matches
