# Words the window shows, made from the records.

weekday = { $weekday ->
    [1] Monday
    [2] Tuesday
    [3] Wednesday
    [4] Thursday
    [5] Friday
    [6] Saturday
   *[7] Sunday
}
month = { $month ->
    [1] January
    [2] February
    [3] March
    [4] April
    [5] May
    [6] June
    [7] July
    [8] August
    [9] September
    [10] October
    [11] November
   *[12] December
}
day-title = { weekday } { $day } { month }
date = { DATETIME($day, dateStyle: "short") }
time = { $hour }:{ $minute }
target-unsaid = No occupation looked for
announcements = { $count } announcements for this post
hours-short = { NUMBER($hours, maximumFractionDigits: 1) } h
contract-name = { $contract ->
    [MIS] agency work
    [SAI] seasonal
    [DIN] permanent agency work
    [LIB] self-employed profession
    [FRA] franchise
    [REP] business takeover
    [CCE] commercial profession
    [TTI] inclusion agency work
    [DDI] inclusion fixed-term
   *[other] { $contract }
}
contract-short = { $contract }, { NUMBER($months, maximumFractionDigits: 1) } months
source-short-france-travail = France Travail
source-short-partner = partner
list-footer = { $offers ->
    [one] { NUMBER($offers) } offer read
   *[other] { NUMBER($offers) } offers read
}. Distances as the crow flies.
seen-none = No offer has been answered with this person yet.

answered-keep = Kept
answered-adjust = Adjusted
answered-set-aside = Set aside
answered-other = Answered
saved-at = Recorded on this workstation at { $time }
leaves-after = Nothing leaves before { $time }.

hesitates = the tool hesitates, at the edge of two words
not-assessable-short = the offer says too little
outside-short = not suggested: { $filter }
other-themes = { $count ->
    [0] no other theme
    [one] and { $count } other theme
   *[other] and { $count } other themes
}
side-for = for
side-against = against
side-neither = neutral
counts-not = hardly weighs
element-unknown = { $element } (unknown)
table-whole = Together
table-part = – { $element }

concept-occupation = Occupation
concept-skills = Skills
concept-experience = Experience
concept-education = Education
concept-travel = Journey
concept-contract = Contract and hours
concept-salary = Salary
concept-demands = Requirements
concept-offer = Announcement

element-occupation-same = Occupation the same or not
element-occupation-mobility-order = Nearness of the occupations in the repertoire
element-occupation-same-domain = Domain the same or not
element-occupation-wish-rank = Rank of the wish
element-skills-held-share = Share of the skills asked for
element-skills-overlap = Shared skills, the rarer counting more
element-skills-missing = Number of skills lacking
element-experience-years = Years in the occupation
element-experience-domain-years = Years in the domain
element-experience-gap = Experience against what is asked
element-experience-recency = Time since the last experience
element-education-gap = Level of education against what is asked
element-education-domain-same = Domain of education
element-distance-km = Distance
element-distance-to-radius = Distance against the radius
element-distance-without-car-km = Distance without a car
element-contract-accepted = Contract accepted or not
element-contract-permanent = Permanent or not
element-working-time-accepted = Working time accepted or not
element-weekly-hours = Hours a week
element-schedule-conflicts = Schedule and limits
element-salary-monthly = Salary
element-salary-to-floor = Salary against the floor
element-licences-missing = Licences asked for
element-titles-missing = Titles and certificates asked for
element-languages-missing = Languages asked for
element-offer-age-days = Age of the announcement
element-offer-from-partner = Origin of the announcement
element-offer-posts = Number of posts

unknown-of-offer = The offer does not say: { $topics }.
unknown-of-file = The file says nothing of: { $topics }.
unknown-of-both = What is said is not enough to compare: { $topics }.
unknown-occupation = occupation
unknown-experience = experience
unknown-skills = skills
unknown-education = education
unknown-credentials = titles and licences
unknown-languages = languages
unknown-contract = contract
unknown-hours = working time
unknown-schedule = schedule
unknown-place = place
unknown-salary = salary

check-licence = Is licence { $label } valid?
check-credential = { $label }: does the person hold it, and is it up to date?
check-licence-wished = Licence { $label }, wished for: does the person hold it?
check-credential-wished = { $label }, wished for: does the person hold it?
check-lacks-licence = Licence { $label }: does the person hold it? Without it, never “strong”.
check-lacks-credential = { $label }: does the person hold it? Without it, never “strong”.
check-regulated-held = Regulated occupation: the title in the file is to be seen.
check-radius = Going to { $place }, a little beyond the radius: is it possible?
check-journey = Going to { $place } without a car: by what means?
check-salary = The announced salary cannot be right: to be asked from the employer.

chip-contracts = { $contracts }
chip-radius = Up to { NUMBER($km, maximumFractionDigits: 0) } km
chip-radius-place = { NUMBER($km, maximumFractionDigits: 0) } km around { $place }
origin-agreed = Agreed with the person, according to { $day ->
    [unknown] their file
   *[other] their file read on { $day }
}, which does not say since when. An agreed criterion is corrected in the file system, with the person; Arbitre will read it again.
origin-in-file = Written in the file without being agreed, according to { $day ->
    [unknown] its last reading
   *[other] its reading of { $day }
}. The file does not say since when. It is corrected in the file system; Arbitre will read it again.
either-time = full or part time

information-not-yet = Not told yet
information-agreed = Told at { $time }, agreed
information-declined = Told at { $time }, does not wish it

status-offers = { $count ->
    [one] { NUMBER($count) } offer
   *[other] { NUMBER($count) } offers
}
status-model = Demonstration model { $version }
status-waiting = { $count ->
    [0] Offline · no answer to send
    [one] Offline · { NUMBER($count) } answer to send
   *[other] Offline · { NUMBER($count) } answers to send
}
error-suspended = The AI is suspended: nothing is computed. Resume with F9 whenever you wish.
error-already-answered = This offer already has your answer: undo it first to give another.
error-nothing-to-undo = There is no answer to undo for this offer.
error-nothing-to-add-to = This offer has no answer any more: nothing is added. Answer first.
error-undo-too-late = The ten minutes have passed: the answer can no longer be undone here. It stays as recorded.

share = { NUMBER($share, style: "percent", maximumFractionDigits: 0) }

state-making-title = Preparing the demonstration
state-making-text = First start: Arbitre is inventing people and offers. A few seconds.
state-opening-title = Opening
state-opening-text = Arbitre is opening the store of this workstation.
state-nobody-title = No appointment open
state-nobody-text = Choose a person in the day. Nothing is computed before they have been told. F1 shows all the keys.
state-nobody-action = Open the day
state-closed-title = The store did not open
state-closed-text = The message above says why. Nothing is lost.
state-closed-action = Try again
state-not-here-title = Appointment without the person
state-not-here-text = It is noted as absent or postponed: nothing is shown or computed.
state-not-here-action = Back to the day
state-suspended-title = The AI is suspended
state-suspended-text = Suspended on this workstation, for everyone, until you resume. Nothing is computed or shown, and no reason is asked.
state-suspended-action = Resume (F9)
state-declined-title = The tool is not used for this person
state-declined-text = They do not wish it, and this has no consequence for them. Searching for offers remains available in your usual tools.
state-declined-action = The person has changed their mind
state-not-yet-title = Not told yet
state-not-yet-text = Nothing is computed before the person has been told. You can come back to it at any time.
state-not-yet-action = Back to the text to say

no-display = No display here: the tour is played without a window and leaves pictures.
tour-done = Tour finished: one answer is recorded, the pictures are in { $folder }.
error-tour-stuck = The tour was waiting for “{ $step }” and nothing came: it stops. Answers already recorded remain.
error-tour-nobody = Nobody in this store can be opened for the tour: import files with an occupation looked for.
error-tour-only-in-demonstration = The tour records an answer and shows names: it is played only in a demonstration, and nothing was done. Open the window on a workstation with a display.
