# Beside the answers: later, report, explanation sheet, "not working as expected", "for me".

day-month = { $day } { month }

beside-later = Later…
beside-offer = Report a suspicious offer…
beside-fairness = Report a fairness concern…
beside-sheet = Explanation sheet…
beside-report = Report a suspicious offer or a fairness concern
beside-report-short = Report…
beside-close = Close
beside-keep-question = Keep these words? They are not recorded.
beside-keep = Keep these words
beside-drop = Close without keeping them

later-until = For { day-month }
later-left = Left for { $day }. You can answer whenever you like.
later-title = Later
later-about = “{ $offer }” will wait until the day you choose. This is not an answer: it is counted nowhere, and you can answer whenever you like.
later-calendar = The day to come back to it
later-previous = Previous month
later-next = Next month
later-no-day = No day chosen.
later-day = For { $day }
later-act = Put aside until then
later-failed = Not recorded. Try again.
error-day-not-ahead = That day is not within the coming year: nothing was put aside. Choose a day from tomorrow on.

report-offer-title = Report a suspicious offer
report-fairness-title = Report a fairness concern
report-about = Open offer: “{ $offer }”
report-question = What are you reporting?
ground-scam = A scam
ground-discrimination = A discriminatory wording
ground-misranked = An offer in the wrong place
ground-missing = An offer missing from the list
ground-explanation = An explanation that troubles you
ground-other = Something else
report-words = In a few words
report-words-needed = In a few words (needed here)
report-words-missing = Say which one: number or title (needed here)
report-hint = No name or number of a person, and nothing about health, family or opinions.
report-way = This report does not go to your managers. Today it stays on this workstation, encrypted; it will leave with the first synchronisation, for the ethics officer only.
report-act = Record the report
report-choose-first = First choose what you report.
report-words-first = First write a few words: this ground alone does not say enough.
report-too-long = More than { NUMBER($limit) } characters: shorten it a little.
report-recorded = Report recorded on this workstation at { $time }. Answer within { $days } days after it is sent; not sent yet: it will leave with the first synchronisation.
report-failed = Not recorded. Your text is still here: try again.
error-report-without-words = Without a few words nobody can know what this is about: nothing was recorded. Write them, then try again.

sheet-title = Explanation sheet
sheet-what = Why an artificial intelligence tool brought this offer and this file together. It decides nothing.
sheet-number = Offer { $number }
sheet-why = Why this suggestion
sheet-for = What counted for
sheet-against = What counted against
sheet-bar = { $text }: { $weight }
sheet-origin = Where this sheet comes from
sheet-model = Model { $model }, computed on this workstation. Sheet made on { $day }.
sheet-digest = Fingerprint of the model: { $digest }
sheet-is-not = This sheet is about the tool's suggestion. It is neither a reasonable job offer within the meaning of the law, nor a refusal by the person.
sheet-save = Save as PDF…
sheet-print = Print…
sheet-no-printer = No printer on this workstation: save the sheet as a PDF.
sheet-file = Explanation sheet { $number }.pdf
sheet-files = PDF documents (*.pdf)
sheet-saved = Sheet saved: { $file }
sheet-not-saved = The sheet could not be written there. Choose another folder.
sheet-printed = Sheet sent to the printer.

help-title = Not working as expected
help-now = What you can do right now
help-goes-on = The appointment goes on without the tool: the offer search of your usual tools remains available, and no answer is expected.
help-suspend = Suspending the AI stops every computation, no reason needed. You resume it whenever you like (F9).
help-suspended = The AI is suspended: nothing is computed. You resume it whenever you like (F9).
help-suspend-act = Suspend the AI
help-safe = What is shown as recorded is recorded, on this workstation.
help-report = Technical report for your support desk: no name, nothing of a file, no offer.
help-report-name = Technical report
help-report-waits = Reading…
help-copy = Copy the report
help-copied = Report copied.
help-closed = The store is not open: this note cannot be kept here. Copy the report and write to your support desk.
help-words = What happened, if you wish to note it
help-words-first = First write what happened.
help-act = Record this note
malfunction-recorded = Noted at { $time }, encrypted on this workstation. Nothing leaves before the first synchronisation: for help now, give the report to your support desk.

top-mine = My answers
top-private = For me
top-help = Not working as expected
top-more = More

own-title = For me: my answers
own-private = This page is for you alone: do not show or share it. Your answers on this workstation, latest first; no rate, no pace, no comparison with anyone.
own-name = My answers
own-column-when = When
own-column-person = Person
own-column-offer = Offer
own-column-verdict = Answer
own-column-reason = Reason
own-column-text = Your words
own-none = No answer recorded on this workstation.
own-older = { $count ->
    [one] { NUMBER($count) } older answer is kept on this workstation.
   *[other] { NUMBER($count) } older answers are kept on this workstation.
}
own-undo = Undo this answer (until { $time })
own-undo-none = This answer can no longer be undone here: the ten minutes are over.
own-back = Back (Esc)
