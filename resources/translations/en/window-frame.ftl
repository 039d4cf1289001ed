# The frame of the window: top bar, day, strip of the person, text to say, states, pause.

window-title = Arbitre
window-is-open = Arbitre is already open: its window comes to the front.

top-day = The day, Ctrl+L
top-appointment = Appointment
top-notice = Suggestions from an AI, you decide
top-suspend = Suspend the AI
top-resume = Resume the AI
top-pause = Pause

drawer-title = The day
drawer-fold = Fold away
drawer-search = Look for a name
drawer-people = People
drawer-row = { $time }, { $name }, { $subtitle }, { $state }
drawer-nobody = There is nobody in this file yet.
drawer-no-match = No name matches. Delete a few letters to see the list again.
drawer-private = This panel shows names: it folds away as soon as an appointment is open.

rail-search = Look for a person
rail-own-offer = The person's own offer

strip-mode = How you meet
strip-agreed = Agreed
strip-in-file = In the file
strip-information = What the person said about the tool
strip-say = Say the text now…
strip-declines = The person does not want the tool
strip-no-more = The person no longer wants the tool
strip-mistake = Undo, entered by mistake
strip-criteria = { $count ->
    [one] { $count } criterion
   *[other] { $count } criteria
}
strip-criteria-agreed = { $count ->
    [one] { $count } agreed criterion
   *[other] { $count } agreed criteria
}
strip-more = + { $count }
strip-more-name = { $count ->
    [one] { $count } more criterion
   *[other] { $count } more criteria
}

notice-title = To say before starting
notice-agreed = Said, agrees
notice-declined = Said, would rather not
notice-not-yet = Not said yet
notice-nothing-before = Nothing is computed until this text has been said. If the person would rather not, the tool is not used for them and the appointment goes on without it.

part-offers = Offers
part-comparison = Offer and file
part-why = Why
part-checks = To check
state-name = Message
answer-column = Your answer
parts-name = Parts of the appointment

status-name = Status
status-saved = Saved
status-saved-dash = Saved —
status-undo = Undo
status-undo-name = Undo the last answer

problem-name = Problem
problem-close = Close

pause-title = Pause
pause-text = The screen is hidden. The appointment will go on where it stopped.
pause-resume = Resume
