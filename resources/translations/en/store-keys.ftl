# The recovery key, and who keeps the key.

error-key-is-demo = The key of a demonstration stays in its file and protects nothing. Nothing was changed: only real folders have a key to protect.
error-recovery-incomplete = A recovery key has { $groups } groups of { $length } characters. Nothing was changed: type the whole of it; dashes and spaces do not matter.
error-recovery-mistyped = Group { $group } of the recovery key is mistyped. Nothing was changed: read that group again, then retry.
error-recovery-missing = No recovery key was printed for this folder. Nothing was changed: only the passphrase or the keyring can open it.
error-recovery-wrong = This recovery key is well typed, but it does not open this folder: it comes from another one, or a later one replaced it. Nothing was changed: look for the last one printed.
