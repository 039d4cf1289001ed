# What counted: the same as the reasons, in a few words beside a bar.

bar-occupation-same-yes = The occupation looked for
bar-occupation-same-no = Another occupation
bar-occupation-mobility-order = { $value ->
    [0] The occupation looked for
    [20] Unlinked in the repertoire
   *[other] Neighbouring occupation (no. { $value })
}
bar-occupation-same-domain-yes = Same professional domain
bar-occupation-same-domain-no = Another professional domain
bar-occupation-wish-rank = { $value ->
    [1] First wish
    [6] Meets no wish
   *[other] Wish no. { $value }
}
bar-skills-held-share = Skills in the file: { NUMBER($value, style: "percent", maximumFractionDigits: 0) }
bar-skills-held-share-core = The occupation's skills: { NUMBER($value, style: "percent", maximumFractionDigits: 0) }
bar-skills-held-share-core-alone = The occupation's skills: { NUMBER($value, style: "percent", maximumFractionDigits: 0) }
bar-skills-overlap = The offer's skills: { NUMBER($value, style: "percent", maximumFractionDigits: 0) }
bar-skills-overlap-core = The occupation's skills: { NUMBER($value, style: "percent", maximumFractionDigits: 0) }
bar-skills-overlap-core-alone = The occupation's skills: { NUMBER($value, style: "percent", maximumFractionDigits: 0) }
bar-skills-missing = { $value ->
    [0] No missing skill
    [1] One skill not in the file
   *[other] { NUMBER($value, maximumFractionDigits: 0) } skills not in the file
}
bar-skills-missing-core = { $value ->
    [0] All the occupation's skills
    [1] One skill of the occupation missing
   *[other] { NUMBER($value, maximumFractionDigits: 0) } skills of the occupation missing
}
bar-skills-missing-core-alone = { $value ->
    [0] All the occupation's skills
    [1] One skill of the occupation missing
   *[other] { NUMBER($value, maximumFractionDigits: 0) } skills of the occupation missing
}
bar-experience-years = { $value ->
    [0] Never held the occupation
   *[other] In the occupation: { $years }
}
bar-experience-domain-years = { $value ->
    [0] New to the domain
   *[other] In the domain: { $years }
}
bar-experience-above = { $value ->
    [0] Experience just as asked
   *[other] Experience: { $years } more
}
bar-experience-below = Experience: { $years } less
bar-experience-recency = { $value ->
    [0] Very recent experience
   *[other] Experience { $years } ago
}
bar-education-above = { $value ->
    [0] Education at the level asked
   *[other] Education above what is asked
}
bar-education-below = Education below what is asked
bar-education-domain-same-yes = Education in the domain
bar-education-domain-same-no = Education in another domain
bar-distance-km = { $value ->
    [0] Distance: under 1 km
   *[other] Distance: { NUMBER($value, maximumFractionDigits: 0) } km
}
bar-radius-below = Within the accepted radius
bar-radius-above = Beyond the accepted radius
bar-distance-without-car-km = { $value ->
    [0] A car for the journey
   *[other] { NUMBER($value, maximumFractionDigits: 0) } km without a car
}
bar-contract-accepted-yes = Contract accepted
bar-contract-accepted-no = Contract not accepted
bar-contract-permanent-yes = Permanent contract
bar-contract-permanent-no = Fixed-term contract
bar-working-time-accepted-yes = Working time accepted
bar-working-time-accepted-no = Working time not accepted
bar-weekly-hours = { NUMBER($value, maximumFractionDigits: 1) } h a week
bar-schedule-conflicts = { $value ->
    [0] Schedule within the limits
   *[other] Schedule beyond the limits
}
bar-salary-monthly = About €{ NUMBER($value, maximumFractionDigits: 0) } gross
bar-salary-above = { $value ->
    [0] Salary at the agreed floor
   *[other] Salary { NUMBER($value, style: "percent", maximumFractionDigits: 0) } above
}
bar-salary-below = Salary { NUMBER($value, style: "percent", maximumFractionDigits: 0) } below the floor
bar-licences-missing = { $value ->
    [0] Licences asked are in the file
    [0.5] Licence wished for, not in the file
   *[other] Licence not in the file
}
bar-titles-missing = { $value ->
    [0] Titles asked are in the file
    [0.5] Title wished for, not in the file
   *[other] Title not in the file
}
bar-languages-missing = { $value ->
    [0] Languages asked are in the file
    [0.5] Language wished for, not in the file
   *[other] Language not in the file
}
bar-offer-age-days = { $value ->
    [0] Published today
    [one] Published yesterday
   *[other] Published { NUMBER($value, maximumFractionDigits: 0) } days ago
}
bar-offer-from-partner-yes = From a partner site
bar-offer-from-partner-no = From France Travail
bar-offer-posts = { $value ->
    [one] One post
   *[other] { NUMBER($value, maximumFractionDigits: 0) } posts to be filled
}
bar-contrary = { $concept ->
    [occupation] Occupation
    [skills] Skills
    [experience] Experience
    [education] Education
    [travel] Journey
    [contract] Contract and schedule
    [salary] Salary
    [demands] Demands
   *[offer] Notice
}, compared with other offers
