# Erasing, handing out, retaining, backing up, restoring, telling of a breach: the words.

error-out-exists = The file { $file } exists already. Nothing was written: choose another name.
error-out-suffix = The name of the file must end in { $suffixes }. Nothing was written: change the name, or give a folder.
error-out-not-written = The file { $file } could not be written there: choose a folder that you may write into.

erase-confirm = Erase for good all that Arbitre holds about { $person }? Nobody can undo it.
erase-not-done = Nothing was erased.
erase-done = Erased on { $at }: proof no. { $seq } in the journal. { $entries ->
        [0] No entry of the journal had content about this person.
        [one] The content of one entry of the journal can be read by nobody any more.
       *[other] The content of { NUMBER($entries) } entries of the journal can be read by nobody any more.
    } The earlier backups were replaced.
erase-pseudonym = Pseudonym in the journal: { $pseudonym }.
erase-elsewhere = For you to do: { $backups ->
        [0] {""}
        [one] one backup made in another folder may hold this person
       *[other] { NUMBER($backups) } backups made in other folders may hold this person
    }{ $exports ->
        [0] {""}
        [one] { $backups ->
            [0] {""}
           *[other] {" "}and{" "}
        }one export of the file was handed out
       *[other] { $backups ->
            [0] {""}
           *[other] {" "}and{" "}
        }{ NUMBER($exports) } exports of the file were handed out
    }. Arbitre cannot delete them.
erasure-left-wal = The erasure is not complete: another program is reading the data. Close the other windows of Arbitre; the rest is done by itself at the next opening or closing.
erasure-left-backups = The erasure is not complete: the earlier backups could not be replaced. It will be tried at the next opening or closing.
erasure-left-aside = The erasure is not complete: data that were set aside still hold erased people ({ $folders }). When they are of no more use, “arbitre erase … --aside”, or deleting these folders, ends it.

proof-title = Proof of erasure
proof-what = The encryption keys and the file of the people named below were destroyed on the date given. The content of the entries about them can be read by nobody any more; the journal itself remains verifiable. This page holds neither a name nor a reference.
proof-seq = Entry of the journal
proof-at = Date
proof-pseudonym = Pseudonym
proof-entries = Entries without content
proof-no-pseudonym = (nothing had been recorded)
proof-check = To verify: “arbitre journal verify”, then “arbitre erasures”.

export-written = Written: { $file }
export-care = This file is in clear: hand it to the person, then delete it. The export is noted in the journal.

held-title = What Arbitre holds about you
held-what = File { $reference }, as of { $day }. This is all that the tool holds about you, and each time it was used (GDPR, articles 15 and 20). The JSON file beside this page also has every number of the calculation.
held-file = Your file
held-no-file = Your file is no longer among those that the tool uses.
held-delivered = Received for the last time on { $day }.
held-journal = What happened ({ NUMBER($count) })
held-unreadable = The content was destroyed at the end of its retention time.
held-line = { $name }: { $said }
held-yes = yes
held-no = no
held-withheld = What is not here
held-withheld-keys = The encryption keys: they say nothing about you.
held-withheld-staff = Who on the staff did what: it concerns them too. Your agency can answer a reasoned request.
held-rights = Your rights
held-rights-text = You may ask for these data to be corrected or erased, and refuse at any time that the tool be used for your guidance, without any effect on your rights. Turn to your adviser, to the data protection officer of the organisation, or to the supervisory authority.

held-state = Your choice
held-state-not-yet = not told yet
held-state-informed = told
held-state-agreed = told, agreed
held-state-declined = told, does not wish it
held-language = Language
held-notice = Text read out
held-said-at = Said on
held-mode = Meeting
held-candidates = Offers examined
held-shown = Offers shown
held-offer = Offer
held-seconds = Time (seconds)
held-verdict = Answer
held-reason = Reason
held-wording = Sentence shown
held-text = Added words
held-day = Day
held-kind = Subject
held-ground = What was seen
held-due = Answer owed by

field-reference = Reference
field-name = Name
field-place = Place
field-label = label
field-commune = commune
field-postcode = postcode
field-latitude = latitude
field-longitude = longitude
field-appointment = Appointment
field-at = on
field-mode = mode
field-agreed = Criteria of the contract of engagement
field-profile-latitude = Latitude
field-profile-longitude = Longitude
field-profile-target-occupations = Occupations looked for
field-profile-past-occupations = Past occupations
field-profile-skills = Skills
field-profile-education = Education
field-profile-credentials = Licences, titles and habilitations
field-profile-languages = Languages
field-profile-criteria = Search criteria
field-occupation = occupation
field-years = years
field-ended-on = ended
field-code = code
field-level = level
field-domain = domain
field-is-recognised = recognised
field-kind = kind
field-valid-until = valid until
field-radius-km = radius (km)
field-has-car = car
field-contracts = contracts
field-accepts-full-time = full time
field-accepts-part-time = part time
field-monthly-salary-floor = least salary (€ a month)
field-schedule-limits = hours excluded
field-available-from = available from

field-word-night = nights
field-word-weekend = weekends
field-word-licence = licence
field-word-title = title
field-word-habilitation = habilitation
field-word-target-occupations = occupations looked for
field-word-mobility = mobility
field-word-contracts = contracts
field-word-working-time = working time
field-word-monthly-salary-floor = least salary
field-word-schedule-limits = hours excluded
field-word-available-from = date of availability

retention-rules = Content of the journal: { $content } months. Proof without content: { $proof } months. A person absent from the deliveries: { $days } days.
retention-why = Why the proof is kept longer: { $why }
retention-confirm = The clock of this workstation was moved; it says that today is { $day }. If this date is wrong, what would go is lost for good. Is it right?
retention-not-done = Nothing was deleted.
retention-nothing = Nothing is over its time.
retention-next = Next due: { $month }.
retention-content-due = Due to go: the content of the journal up to { $until } ({ NUMBER($keys) } keys).
retention-proof-due = Due to go: { NUMBER($count) } entries of the journal, up to no. { $seq }.
retention-people-due = Due to go: { $count ->
        [one] one person who is delivered no more
       *[other] { NUMBER($count) } people who are delivered no more
    } ({ $who }).
retention-waits = The clock of this workstation jumped by more than 31 days: nothing is destroyed by itself. Check the date of the workstation, look at “arbitre retention”, then run “arbitre retention --run”.
retention-doubtful = Left in place: { $months }. These months were written while the clock was wrong; “arbitre retention --run” lets them go as well.
retention-content-gone = Retention: the content of the journal up to { $until } was destroyed ({ NUMBER($keys) } keys). The journal remains verifiable.
retention-proof-gone = Retention: { NUMBER($count) } entries of the journal were deleted, up to no. { $seq }. What follows remains verifiable.
retention-people-gone = Retention: { $count ->
        [one] one person who is delivered no more has left
       *[other] { NUMBER($count) } people who are delivered no more have left
    } the working data.

backup-made = Backup written and read again: { $file }, of { $made }, { $answers ->
        [0] no answer
        [one] one answer
       *[other] { NUMBER($answers) } answers
    }, head no. { $seq } { $head }.
backup-line = { $made }  no. { $seq } { $head }  { $answers ->
        [0] no answer
        [one] one answer
       *[other] { NUMBER($answers) } answers
    }  { $file }
backup-none = No backup yet: “arbitre backup” makes one.
backup-unreadable = { $count ->
        [one] One backup file is damaged or comes from elsewhere
       *[other] { NUMBER($count) } backup files are damaged or come from elsewhere
    }: it is not counted.
restore-head = Backup of { $made } ({ $file }): { $answers ->
        [0] no answer
        [one] one answer
       *[other] { NUMBER($answers) } answers
    }, head no. { $seq } { $head }.
restore-loss = What the present data have more, and will be gone: { NUMBER($entries) } entries of the journal, among them { $answers ->
        [0] no answer
        [one] one answer, of { $last }
       *[other] { NUMBER($answers) } answers, the last of { $last }
    }.
restore-loss-nothing = The present data have nothing more.
restore-loss-unknown = What the present data have more cannot be told.
restore-confirm = Restore this backup? The present data are set aside, untouched.
restore-not-done = Nothing was changed.
restore-done = Backup restored. The earlier data are in { $folder }; delete this folder when it is of no more use.
restore-left-out = { $count ->
        [one] The file of one person was not brought back
       *[other] The files of { NUMBER($count) } people were not brought back
    }: somebody was erased since, and it might be one of them. The next delivery brings the others.
restore-since-unknown = The data that were there could not be read. If somebody was erased, or refused the tool, after this backup, erase them again or note their refusal again before going on.

incident-short = { $people ->
        [one] One person is concerned
       *[other] { NUMBER($people) } people are concerned
    }. To be notified to the supervisory authority by { $by }. “--out” writes the sheet.
incident-title = Personal data breach: sheet of facts
incident-what = Facts from the journal of the workstation, for the notification to the supervisory authority (GDPR, article 33). It holds no text written about a person.
incident-since = Since
incident-until = Until
incident-found = Found
incident-notify = To be notified by
incident-left = Time left
incident-hours = { $hours } h of 72
incident-workstation = Workstation
incident-organisation = Organisation
incident-unmanaged = (no organisation manages this workstation)
incident-actors = Who worked
incident-nobody = nobody
incident-data = Data concerned
incident-data-file = File: name, place, career, skills, search criteria, appointment
incident-data-access = Openings and exports of the file
incident-data-choice = The person's choice about the tool
incident-data-suggestions = Suggested offers and explanations
incident-data-answers = The adviser's answers, their reasons and added words
incident-data-reports = Reports
incident-people = People concerned ({ NUMBER($count) })
incident-people-why = Everyone about whom this workstation holds something; the last column says what happened since.
incident-reference = Reference
incident-pseudonym = Pseudonym in the journal
incident-since-then = Since then
incident-erased = (erased)
incident-departures = What left the workstation, or changed its protection
incident-at = When
incident-event = What
incident-detail = Detail
incident-actor = Who
incident-activity = Activity since
incident-number = Number
incident-to-write = For the organisation to complete
incident-to-write-nature = Nature of the breach: loss, theft, access, alteration; how it was found.
incident-to-write-effects = Likely consequences for the people.
incident-to-write-measures = Measures taken or proposed; contact of the data protection officer.

status-let-go = Data at the end of their time were deleted
status-care = Data: something to check (“arbitre retention”, “arbitre backup”)
