# Backing up, restoring, erasing, retaining: what stands in the way.

error-backup-missing = There is no backup there. Check the name of the file: “arbitre backup list” shows those of this workstation.
error-backup-damaged = This backup is damaged or incomplete: Arbitre does not restore it. The present data were not touched: choose another backup.
error-backup-foreign = This backup belongs to another Arbitre folder: the key of this one does not open it. The present data were not touched.
error-backup-not-verified = The backup did not read back as it should: it is not kept. Your data and the earlier backups were not touched; verify the journal (“arbitre journal verify”), then try again.
error-backup-folder = Arbitre cannot write into this folder. No backup was left there: choose another, or make room.
error-nothing-held = Arbitre holds nothing about a person of reference { $person }. Check the reference: “arbitre people” gives the list.
