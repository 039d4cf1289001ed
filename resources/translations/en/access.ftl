# Who may do what, and on what ground.

error-role-needed = { $rule ->
    [adviser] This is reserved for advisers
    [owner] This is reserved for advisers and model owners
    [audit] This is reserved for advisers, the ethics role and auditors
    [enrolled] This is reserved for people enrolled on this workstation
   *[nobody] No role allows this
}. Nothing was read or changed: if the role is yours, ask your organisation for a new enrolment.
error-not-enrolled = Nobody is enrolled yet on this workstation, which your organisation manages. Nothing was read or changed: enrol with the file that it gave you (arbitre enrol FILE).
error-policy-of-demonstration = The rules of this workstation bear the key of a demonstration, which protects nothing. Arbitre opens nothing: tell support.
error-role-only-in-demonstration = A role can be chosen in a demonstration only. Elsewhere it comes from the enrolment that your organisation signed. Nothing was read or changed.
error-keeper-forbidden = { $keeper ->
    [keyring] Your organisation does not allow the key to be kept in this workstation’s keyring
   *[passphrase] Your organisation does not allow the key to be kept under a passphrase
}. Nothing was changed: choose the other way.
error-enrolment-unmanaged = No organisation manages this workstation: an enrolment would mean nothing here. Nothing was changed.
informed-informed = Noted: told, no objection.
information-informed = Told at { $time }, no objection
information-invited = Told by the invitation

role-adviser = adviser
role-team-lead = team lead
role-model-owner = model owner
role-ethics = ethics
role-auditor = auditor
enrolled = Enrolment kept: { $pseudonym } ({ $roles }), { $agency }, valid through { $day }.
lock-after = { $minutes ->
    [one] The window locks after one minute without a gesture
   *[other] The window locks after { $minutes } minutes without a gesture
} (at most { $most }).
error-idle-too-long = Your organisation asks for a lock after { $most } min without a gesture at the latest. Nothing was changed: choose less.

passphrase-new = New passphrase
recovery-prompt = Recovery key
key-demo = The key of this demonstration stands in a readable file: it protects nothing.
key-keyring = The key is kept by this workstation’s keyring.
key-passphrase = The key is kept under a passphrase.
key-has-recovery = A recovery key was printed.
key-no-recovery = No recovery key was printed: without one, a forgotten passphrase or a lost keyring makes the data unreadable (arbitre key recovery).
key-passphrase-changed = The passphrase was changed. An older copy of the folder still opens with the former one.
recovery-printed = This recovery key will not be shown again. Print it or copy it, and keep it away from this workstation: it opens your data to whoever holds it.
recovery-replaced = This recovery key will not be shown again, and the former one no longer opens this folder. Print it or copy it, and keep it away from this workstation: it opens your data to whoever holds it.
error-passphrase-short = This passphrase is too short. Nothing was changed: take at least { $length } characters; a few unrelated words will do.
