# "The offer asks / The file says".

topic-occupation = Occupation
topic-experience = Experience
topic-skills = Skills
topic-education = Education
topic-credentials = Title, licence
topic-languages = Languages
topic-contract = Contract
topic-hours = Working time
topic-schedule = Schedule
topic-place = Place
topic-salary = Salary

fit-fits = agrees
fit-unknown = not stated
fit-gap = gap

unsaid = not stated
text = { $text }
text-wished = { $text } (wished for)
or = or
occupation-neighbour = neighbouring occupation (mobility no. { $order })
occupation-domain = same domain
years = { $years }
duration-months = { $count ->
    [one] { $count } month
   *[other] { $count } months
}
duration-years = { $count ->
    [one] { $count } year
   *[other] { $count } years
}
duration-years-and-a-half = { $count }½ years
beginners = beginners accepted
years-in-domain = { $years } in this domain
no-years = no experience in this domain
and-others = { $count ->
    [one] and one other
   *[other] and { $count } others
}
occupation-core = not listed; { $count ->
    [one] the core skill of the occupation serves as a guide
   *[other] the { $count } core skills of the occupation serve as a guide
}
skills-held = { $held } of { $asked }
skills-held-core = { $held } of { $asked }
skills-held-core-alone = { $held } of { $asked } main ones of the occupation (the repertoire knows none of the offer's)
skills-uncompared = { $count ->
    [one] one more is not in the repertoire
   *[other] { $count } more are not in the repertoire
}
level = { $level ->
    [2] no diploma asked for
    [3] CAP, BEP (level 3)
    [4] baccalauréat (level 4)
    [5] two years after the baccalauréat (level 5)
    [6] bachelor (level 6)
    [7] master (level 7)
   *[other] doctorate (level 8)
}
level-wished = { $level ->
    [2] no diploma asked for
   *[other] { level } wished for
}
level-unrecognised = foreign diploma not recognised to date
licence = licence { $label }
licence-wished = licence { $label } (wished for)
credential-level = { $label } category { $level }
credential-level-wished = { $label } category { $level } (wished for)
expired = { $label }: validity date passed
expired-licence = licence { $label }: validity date passed
none-held = none in the file
contract = { contract-name }
contract-months = { contract-name }, { $months ->
    [one] { NUMBER($months, maximumFractionDigits: 1) } month
   *[other] { NUMBER($months, maximumFractionDigits: 1) } months
}
hours = { NUMBER($hours, maximumFractionDigits: 1) } h a week
full-time = full time
part-time = part time
night-yes = night work
night-possible = night work possible, to be made clear
night-no = no night work
weekend-yes = weekend work
weekend-possible = weekend work possible, to be made clear
weekend-no = no weekend work
night-limit = no nights
weekend-limit = no weekends
distance = { $km ->
    [0] less than 1 km
   *[other] { NUMBER($km, maximumFractionDigits: 0) } km as the crow flies
}
radius = up to { NUMBER($km, maximumFractionDigits: 0) } km
car = has a car
no-car = has no car
salary = €{ NUMBER($amount, maximumFractionDigits: 0) } gross a month
salary-range = €{ NUMBER($low, maximumFractionDigits: 0) } to €{ NUMBER($high, maximumFractionDigits: 0) } gross a month
salary-said = “{ $text }”
salary-rate = { $unit ->
    [hour] €{ NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) }/h
    [month] €{ NUMBER($low, maximumFractionDigits: 0) }/month
   *[year] €{ NUMBER($low, maximumFractionDigits: 0) }/year
}
salary-rate-range = { $unit ->
    [hour] €{ NUMBER($low, minimumFractionDigits: 2, maximumFractionDigits: 2) } to €{ NUMBER($high, minimumFractionDigits: 2, maximumFractionDigits: 2) }/h
    [month] €{ NUMBER($low, maximumFractionDigits: 0) } to €{ NUMBER($high, maximumFractionDigits: 0) }/month
   *[year] €{ NUMBER($low, maximumFractionDigits: 0) } to €{ NUMBER($high, maximumFractionDigits: 0) }/year
}
salary-equal = that is €{ NUMBER($amount, maximumFractionDigits: 0) } gross/month
salary-full-time = that is €{ NUMBER($amount, maximumFractionDigits: 0) } gross/month full time
salary-equal-range = that is €{ NUMBER($low, maximumFractionDigits: 0) } to €{ NUMBER($high, maximumFractionDigits: 0) } gross/month
salary-full-time-range = that is €{ NUMBER($low, maximumFractionDigits: 0) } to €{ NUMBER($high, maximumFractionDigits: 0) } gross/month full time
salary-floor = €{ NUMBER($amount, maximumFractionDigits: 0) } gross or more
salary-doubtful = to check: “{ $text }”
