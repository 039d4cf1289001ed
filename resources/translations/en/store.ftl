# What keeps Arbitre's folder from being opened, read or written.

error-home-missing = There is no Arbitre folder at this place. Check the location you gave, or create a folder first.
error-home-exists = There is already an Arbitre folder at this place. Nothing was changed: open it, or choose another location.
error-home-incomplete = The Arbitre folder is not complete: creating it did not finish, or its data file has gone. If you had saved nothing in it, delete it and start again; otherwise leave it alone and call support.
error-home-not-a-folder = The location you gave is not a folder. Nothing was written: choose another location.
error-home-busy = Arbitre is busy elsewhere on this computer, with an import or in another window. Nothing was saved this time: wait until it has finished, then try again.
error-home-read-only = Arbitre cannot write in its folder. Nothing was saved this time: check that the folder is on this computer and that you may write there, then try again.
error-disk-full = The disk is full. Nothing was saved this time; what was saved before is intact: free some space, then try again.
error-disk-failed = The disk could not read or write the data. Consider that nothing was saved this time: try again, and call support if it happens again.
error-database-damaged = Arbitre's data file is damaged. It was not changed: leave it alone and call support, who can go back to the last backup.
error-database-plain = The data file is not encrypted: Arbitre does not open it, because it always should be. Leave it alone and call support.
error-cipher-missing = Encryption is missing from this installation of Arbitre. Nothing was opened or written: install the program again.
error-schema-too-new = These data come from a newer version of Arbitre (format { $found }; this program knows { $known }). They were not changed: update Arbitre on this computer.
error-journal-unguarded = The protections of the journal were changed. Arbitre does not open these data, because answers may have been altered: leave them alone and call support.
error-journal-damaged = Entry { $seq } of the journal can no longer be read: it was changed or damaged. The others are still there: call support before you go on.
error-head-missing = The witness of how far your records went has disappeared from the folder. Nothing was changed, but Arbitre cannot guarantee that nothing is missing: call support.
error-head-damaged = The witness of how far your records went is damaged. Nothing was changed, but Arbitre cannot guarantee that nothing is missing: call support.
error-entries-missing = { $answers ->
        [0] { $count ->
                [one] One record is missing at the end of the journal, but no answer
               *[other] { $count } records are missing at the end of the journal, but no answer
            }
        [one] One answer is missing, that of { $last }
       *[other] { $answers } answers are missing, the last of { $last }
    }: the data file was damaged or replaced by an older one. A copy of what was found is put aside: call support, or see what can be recovered (command “arbitre repair”).
error-changes-missing = { $count ->
        [one] The last update of the data is missing
       *[other] The last { $count } updates of the data are missing
    }; your answers are all there. A copy of what was found is put aside: call support, or see what can be recovered (command “arbitre repair”).
error-journal-forked = The journal is no longer the one of this workstation: entry { $seq } is not the right one. Arbitre does not open these data: leave them alone and call support.
error-key-wrong = The key does not open this data file: it belongs to another, or the file is damaged. Nothing was changed: check that you are opening the right folder; if so, call support.
error-key-lost = The key of this folder cannot be found on this computer. The data are intact but cannot be read: open the session that created the folder, or call support.
error-key-file-damaged = The file that keeps the key is damaged. The data are intact but cannot be read: leave them alone and call support.
error-keyring-missing = This computer has no safe keyring. No key was written: choose a passphrase, or open a session that has a keyring.
error-keyring-locked = The keyring of this computer is locked. Unlock it, then try again.
error-passphrase-needed = This folder opens with a passphrase. Give it to go on.
error-passphrase-wrong = This is not the right passphrase. Nothing was changed: try again.
error-passphrase-empty = The passphrase is empty. Choose one that you will remember: without it the data can no longer be read.
error-rome-older = This ROME repertoire (version { $found }) is older than the installed one (version { $installed }). The installed one is kept: import a newer version.
error-import-running = Another import of the same kind is under way on this workstation. Nothing was imported this time: wait until it ends, then try again.
error-home-unreachable = No folder can be made or opened at that place. Nothing was written: choose another place.
