# Trying an installation: arbitre --self-test.

self-test-window = Appointment played in the window, on a demonstration made by the process beside it: { $count } views
self-test-matching = { NUMBER($count) } offers matched with a person
self-test-answer = Answer no. { $seq } found again in the encrypted database
self-test-vault = The system's key vault: { $name }
self-test-no-vault = No key vault on this system: a passphrase takes its place

error-self-test-no-answer = The trial did not find the answer that it had recorded: do not use this installation for real appointments, and tell your support.
