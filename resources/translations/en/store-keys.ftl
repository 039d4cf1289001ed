# The recovery key, and who keeps the key.

error-key-is-demo = The key of a demonstration stays in its file and protects nothing. Nothing was changed: only real folders have a key to protect.
error-recovery-incomplete = A recovery key has { $groups } groups of { $length } characters. Nothing was changed: type the whole of it; dashes and spaces do not matter.
error-recovery-mistyped = Group { $group } of the recovery key is mistyped. Nothing was changed: read that group again, then retry.
error-recovery-missing = No recovery key was printed for this folder. Nothing was changed: only the passphrase or the keyring can open it.
error-recovery-wrong = This recovery key is well typed, but it does not open this folder: it comes from another one, or a later one replaced it. Nothing was changed: look for the last one printed.

# What the organisation decided for this workstation, and who works there.

error-policy-unreadable = The rules of this workstation ({ $path }) cannot be read. Arbitre does not work without them: ask support to make them readable.
error-policy-unprotected = The rules of this workstation are not protected: others than the administrator can write to { $path }. Arbitre does not follow them and opens nothing: tell support.
error-policy-damaged = The rules of this workstation cannot be followed ({ $detail }). Arbitre opens nothing without them: tell support.
error-enrolment-missing = There is no enrolment file there ({ $file }). Nothing was changed: check the place.
error-enrolment-unreadable = This file is not a readable enrolment. Nothing was changed: ask your organisation for a new one.
error-enrolment-foreign = This enrolment is not signed by your organisation, or it was changed. It gives no right: ask your organisation for a new one.
error-enrolment-expired = This enrolment ended on { $day }. Your data are intact: ask your organisation for a new one.
