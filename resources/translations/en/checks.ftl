# What is to be checked: each "check-if-…" is a question without its question mark.
# Never on a page for the person.

check-if-licence = is licence { $label } valid
check-if-credential = is “{ $label }” held and up to date
check-if-language = is the language asked for ({ $label }) spoken
check-if-diploma = has the foreign diploma been recognised since
check-if-car = is a car available
check-if-radius = would going as far as { NUMBER($km) } km be possible (radius named: { NUMBER($radius, maximumFractionDigits: 0) } km)
check-if-skill = is the skill “{ $label }” mastered
check-if-beginners = is the offer open to beginners
check-if-salary = is the salary at least €{ NUMBER($amount, maximumFractionDigits: 0) } gross a month
check-if-step = obtaining “{ $label }”
check-if-step-licence = obtaining licence { $label }

check-moves = this offer would move from { $present } to { $reached }
check-person = { $count ->
    [one] To check: { $asked }? If so, { check-moves }.
   *[other] To check: { $asked }? If so for both, { check-moves }.
}
check-employer = { $count ->
    [one] To ask the employer: { $asked }? If so, { check-moves }.
   *[other] To ask the employer: { $asked }? If so for both, { check-moves }.
}
check-both-sides = To check: { $person }? To ask the employer: { $employer }? If so for both, { check-moves }.
check-step = { $count ->
    [one] A possible step: { $asked }. Once done, { check-moves }.
   *[other] Possible steps: { $asked }. Once both are done, { check-moves }.
}
check-person-and-step = To check: { $question }? If so, and after a step ({ $step }), { check-moves }.
check-employer-and-step = To ask the employer: { $question }? If so, and after a step ({ $step }), { check-moves }.

unread-title = What the tool does not read
unread-list = The list…
unread-list-name = The list of what the tool does not read
unread-intro = Nothing of what follows enters the computation, even where the offer or the file says it.
unread-offer = In the offer: { $groups }.
unread-file = In the file: { $groups }.
unread-offer-text = the text of the notice (save what is marked “read in the text”)
unread-offer-title = the exact job title
unread-offer-employer = the employer
unread-offer-duration = how long the contract lasts
unread-offer-conditions = special conditions (apprenticeship, integration…)
unread-offer-experience-required = whether experience is required or only wished for
unread-offer-occupation = the occupation
unread-offer-skills = the skills asked for
unread-offer-experience = the experience asked for
unread-offer-education = the level of education asked for
unread-offer-education-domain = the domain of education asked for
unread-offer-credentials = the licences, titles and certificates asked for
unread-offer-languages = the languages asked for
unread-offer-contract = the kind of contract
unread-offer-hours = the hours a week
unread-offer-working-time = full or part time
unread-offer-schedule = night or weekend work
unread-offer-salary = the salary
unread-offer-place = the workplace
unread-offer-date = the date of the notice
unread-offer-source = the site that the notice comes from
unread-offer-posts = the number of posts
unread-file-language-level = the level in each language
unread-file-available-from = the day of availability
unread-file-wishes = the occupations looked for
unread-file-skills = the skills
unread-file-jobs = the occupations held
unread-file-job-years = how long each job lasted
unread-file-job-ends = when each job ended
unread-file-education = the level of education
unread-file-education-domain = the domain of education
unread-file-credentials = the licences, titles and certificates
unread-file-languages = the languages
unread-file-place = where the person lives
unread-file-radius = the accepted radius
unread-file-car = the car
unread-file-contracts = the accepted contracts
unread-file-working-time = the accepted working time
unread-file-salary-floor = the salary floor
unread-file-schedule = the limits to schedules
