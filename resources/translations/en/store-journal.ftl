# The journal as it is read, and what is said of a damaged store.

entry-start = Use began
entry-end = Use ended
entry-access = File opened
entry-information = Person informed
entry-slate = Suggestions shown
entry-explanation = Explanation shown
entry-answer = Answer recorded
entry-undo = Answer taken back
entry-later = Offer left for later
entry-report = Report
entry-suspension = Tool suspended or resumed
entry-import = Data imported
entry-export = Data exported
entry-model = Model changed
entry-setting = Setting changed
entry-error = Error
entry-lock = Locked
entry-unlock = Unlocked
entry-key = Keeper of the key changed
entry-erasure = Person erased
entry-purge = End of retention
entry-backup = Backup written
entry-restore = Backup restored
entry-loss = Loss accepted
entry-clock-moved = Clock moved back
entry-erased = content erased

journal-pages = { $pages ->
        [0] Every page of the file is intact.
        [one] One page of the file is damaged.
       *[other] { $pages } pages of the file are damaged.
    }
journal-purged = { $count ->
        [one] The entry before was deleted at the end of its retention time; a signed point stands for it.
       *[other] The { $count } entries before were deleted at the end of their retention time; a signed point stands for them.
    }
notice-unfinished-write = A write was not finished when the program stopped. It had not been confirmed: nothing recorded is missing.
notice-head-slot-damaged = One of the two copies of the witness is damaged. The other is good: nothing recorded is missing.

error-loss-not-acceptable = What is left of this folder does not allow to go on. Restore the last backup (arbitre repair --restore), or call support.
error-home-vanished = The Arbitre folder is no longer there: the network is down, or the folder was moved. Take it that nothing was recorded this time: get access back, then try again.
error-person-erased = This person has just been erased ({ $person }): nothing was written about them. Go back to the day.
error-restore-unfinished = The return to the backup has begun and could not end. Both states are whole: check that the disk is not full and that the folder can be written, then open Arbitre again; it will end by itself.
