# What “arbitre repair” says of a damaged folder.

error-no-good-backup = This folder has no good backup to restore. Nothing was changed: call support.

repair-whole = Nothing is missing and nothing is damaged: { NUMBER($entries) } { $entries ->
        [one] entry verified
       *[other] entries verified
    }.
repair-changes-missing = The answers are all there, but { $changes ->
        [one] the last update of the data is missing
       *[other] the last { $changes } updates of the data are missing
    }.
repair-entries-missing = { $answers ->
        [0] No answer is missing
        [one] One answer is missing, that of { $last }
       *[other] { $answers } answers are missing, the last of { $last }
    } ({ $entries ->
        [one] one record of the journal in all
       *[other] { $entries } records of the journal in all
    }).
repair-head-missing = The witness of how far the records went is gone: nobody can tell whether some are missing at the end.
repair-head-damaged = The witness of how far the records went is damaged: nobody can tell whether some are missing at the end.
repair-journal-forked = The journal is not the one that this folder had: what was recorded since they parted is missing, nobody can tell how much.
repair-journal-damaged = The journal is damaged or changed from entry { $seq } on. What precedes remains evidence.
repair-journal-unguarded = The protections of the journal were changed: answers may have been altered.
repair-database-damaged = { $pages ->
        [0] The data file is damaged and does not open.
        [one] One page of the data file is damaged.
       *[other] { $pages } pages of the data file are damaged.
    }
repair-key-wrong = The key does not open the data file: its beginning is damaged, or the key belongs to another.
repair-home-incomplete = The data file is gone or empty.
repair-known = The witness knew { NUMBER($entries) } { $entries ->
        [one] record
       *[other] records
    }, { $answers ->
        [0] no answer among them.
        [one] one answer among them, of { $last }.
       *[other] { NUMBER($answers) } answers among them, the last of { $last }.
    }
repair-backup = Last good backup: { $made }. { $answers ->
        [-1] Nobody can tell how many answers it lacks.
        [0] It holds all the answers.
        [one] It lacks one answer, that of { $last }.
       *[other] It lacks { $answers } answers, the last of { $last }.
    }
repair-no-backup = This folder has no good backup.
repair-choose-restore = To restore the backup (this store is put aside, whole): arbitre repair --restore
repair-choose-accept = To go on with what is left (the journal will say so): arbitre repair --accept-loss
repair-choose-nothing = Leave it alone and call support.
repair-accepted = Work goes on with what is left; the journal says so. What was found is kept in “{ $folder }”.
repair-restored = The backup is in place. What was there is kept in “{ $folder }”.

damage-title = This base is damaged or incomplete
damage-note = Before anything changes, what is there is put aside, whole. The journal will say what you chose.
damage-no-way = Leave it alone and call support.
damage-restore = Restore the backup
damage-accept = Go on with what is left
