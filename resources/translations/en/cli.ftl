# The command line, and the words shared with the window.

number = { NUMBER($value) }

band-strong = strong
band-medium = medium
band-weak = weak
band-not-assessable = cannot be assessed
match-word = Match: { $word }, according to the tool

verdict-keep = Keep
verdict-adjust = Adjust
verdict-set-aside = Set aside
verdict-other = Other

mode-on-site = on site
mode-phone = phone
mode-video = video
mode-absent = absent
mode-postponed = postponed
mode-without-appointment = without appointment

source-france-travail = France Travail
source-partner = partner site
employer-unsaid = Employer not stated
contract-unsaid = contract not stated
hours-unsaid = hours not stated
offer-number = no. { $id }
distance-short = { $km ->
    [0] under 1 km
   *[other] { NUMBER($km, maximumFractionDigits: 0) } km
}
age = { $days ->
    [0] today
    [1] yesterday
   *[other] { NUMBER($days, maximumFractionDigits: 0) } days
}
published = { $days ->
    [0] published today
    [1] published yesterday
   *[other] published { NUMBER($days, maximumFractionDigits: 0) } days ago
}
published-on = Announcement of { $day }.
place-line = line { $number }
place-item = item { $number } of the file

caution-near-band-edge = The tool hesitates: this match lies at the edge of two words.
caution-regulated = Title required: to be checked (regulated occupation).
caution-lacks-licence = A required licence is not in the file: the match cannot be strong.
caution-lacks-title = A required title is not in the file: the match cannot be strong.
caution-lacks-habilitation = A required certificate is not in the file: the match cannot be strong.
caution-lacks-education = The diploma required is above the one in the file: the match cannot be strong.
caution-condition-apprenticeship = Apprenticeship: conditions to be checked.
caution-condition-iae = Work integration: conditions to be checked.
caution-condition-adapted-company = Adapted company: conditions to be checked.
caution-condition-self-employed = Self-employment.
caution-condition-reserved = Reserved offer: conditions to be checked.
caution-out-of-range = { $count ->
    [one] One item lies outside what the tool has learned: read with care.
   *[other] { $count } items lie outside what the tool has learned: read with care.
}

filter-project = Unrelated to the project
filter-distance = Far beyond the radius
filter-contract = Contract not accepted
filter-working-time = Working time not accepted
filter-salary = Salary below the floor
filter-schedule = Schedule beyond the limits
filter-self-employed = Self-employment
filter-answered = Already seen

banner-simulated = Demonstration model: learned from invented decisions. Not to be used with real people.
notice-information = “An artificial intelligence tool compares your file with job offers. It decides nothing: we are the ones who choose. You can say no, today or later, without any consequence for your rights or your support.”
explanation-unavailable = Explanation unavailable: the computation does not reproduce the model's result exactly. The comparison remains valid.

no-suggestion = No offer: the filters removed everything. The detail is below.
same-post = {"   "}{ $count } announcements for this post
indistinguishable-first = The first { $count } offers cannot be told apart, according to the tool.
indistinguishable-last = The last { $count } offers cannot be told apart, according to the tool.
indistinguishable = In this list the { $places } offers cannot be told apart, according to the tool.
place-ordinal = { $place ->
    [1] 1st
    [2] 2nd
    [3] 3rd
    [21] 21st
    [22] 22nd
    [23] 23rd
   *[other] { $place }th
}
indistinguishable-all = The tool cannot tell these { $count } offers apart.
not-assessable-note = Cannot be assessed: the offer says too little for a word to be given. It keeps its place; read its text.
offers-read = { NUMBER($offers) } offers read, { NUMBER($candidates) } kept by the filters. Distances as the crow flies. What the filters removed:
outside-suggestions = The tool had not suggested it: { $filter }.
comparison-header = {"                                  "}The offer asks  |  The file says
read-in-text = read in the text: “{ $passage }”
bars-header = What counted (← against, for →)
counts-much = counts a lot
counts-little = counts a little

informed-agreed = Noted: told, agreed.
informed-declined = Noted: told, does not wish it. The tool is not used for this person. Searching for offers remains available.
answer-recorded = Recorded (no. { $seq }): { $answer } – { $reason }.
answer-is-not = This answer is about the tool's suggestion. It is neither a proposal of a reasonable job offer nor a refusal by the person.

import-done = { NUMBER($read) } read: { NUMBER($imported) } imported, { NUMBER($updated) } updated, { NUMBER($unchanged) } unchanged, { NUMBER($refused) } refused.
import-refused = – { $place }: { $message }
import-refused-more = { $count ->
    [one] – and { NUMBER($count) } other (all of them with --json)
   *[other] – and { NUMBER($count) } others (all of them with --json)
}

demo-made = Demonstration ready in { $home }: { NUMBER($occupations) } occupations, { NUMBER($people) } people and { NUMBER($offers) } offers, all invented. Its key protects nothing. Start with: arbitre walk
trained = Model { $digest } learned from { NUMBER($rows) } invented answers (area under the curve on people set aside: { NUMBER($auc, maximumFractionDigits: 3) }).
journal-whole = Journal whole: { NUMBER($entries) } { $entries ->
    [one] entry
   *[other] entries
}, head { $head }.
journal-damaged = The journal is damaged from entry no. { $seq } on: what precedes remains evidence. Delete nothing and tell your support.
passphrase-prompt = Passphrase

progress-demo = Inventing the data
progress-rome = Reading the ROME repertoire
progress-communes = Reading the communes
progress-people = Reading the files
progress-offers = Reading the offers
progress-columns = Preparing the offers
progress-tables = Preparing the explanations
progress-pairs = Drawing the pairs
progress-fit = Learning
progress-refit = Learning again, to measure the noise
progress-export = Exporting and comparing
progress-write = Calibrating

doctor-store = Store open and encrypted: { $home }
doctor-repertoire = Repertoire { $name }: { NUMBER($count) } occupations
doctor-offers = { NUMBER($count) } offers ready
doctor-people = { NUMBER($count) } people
doctor-model = Model { $name } { $version }, verified byte by byte (origin of the answers: { $origin })
doctor-explanation = Explanation exact (gap { $gap }, bound 1e-5)
doctor-frugality = { NUMBER($cpu-seconds) } s of processor, { NUMBER($peak-memory-mb) } MB of memory at most for this check

walk-demo-made = First time: a demonstration with invented data was made in { $home }.
walk-inform = Told, agreed (o) · told, does not wish it (n) · not told yet (p)
walk-not-yet = Nothing is computed before the person has been told.
walk-open = Which offer to open?
walk-answer = Your answer: keep (g), adjust (a), set aside (e)
walk-reason = The reason
walk-text = In a few words
walk-left = Appointment left: no further answer was recorded.
