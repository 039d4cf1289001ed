# The page that stands in place of everything while the folder is closed.

top-lock = Lock, Ctrl+Shift+L
top-lock-menu = Lock
gate-locked-title = Locked
gate-locked-passphrase = Your data are closed and encrypted. Everything you had saved is kept. Give the passphrase to come back to your day.
gate-locked-keyring = Your data are closed and encrypted. Everything you had saved is kept. This workstation keeps their key.
gate-closed-title = Open Arbitre
gate-closed-passphrase = Your data are encrypted. Give the passphrase to open them.
gate-closed-keyring = Your data are encrypted. This workstation keeps their key.
gate-new-title = Choose a passphrase
gate-new-text = This workstation has no safe keyring that your organisation allows: a passphrase will keep your data. Take a few unrelated words. Nobody will be able to find it for you.
gate-new = New passphrase
gate-again = The same, once more
gate-passphrase = Passphrase
gate-unlock = Unlock
gate-create = Make the folder
gate-waiting = Opening…
gate-empty = The field is empty.
notice-informed = Told, no objection
