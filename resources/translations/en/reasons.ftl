# Reasons: each message is a clause that follows "because".

sentence-for-first = Suggested mainly because { $for }; on the other hand, { $against }.
sentence-both = Little speaks for it according to the tool: { $against }; yet { $for }.
sentence-for = Suggested mainly because { $for }.
sentence-against = Little speaks for it according to the tool: { $against }.
sentence-none = The tool finds nothing in the offer and the file that clearly leans one way.
list-because = { $first } and { $last }
list-and = { $first } and { $last }

reason-occupation-same-yes = the occupation is the one looked for
reason-occupation-same-no = the occupation is not the one looked for
reason-occupation-mobility-order = { $value ->
    [0] the occupation is the one looked for
    [20] the repertoire does not link this occupation to the project
   *[other] the occupation is close to the one looked for (mobility no. { $value } of the repertoire)
}
reason-occupation-same-domain-yes = the professional domain is that of the project
reason-occupation-same-domain-no = the professional domain is not that of the project
reason-occupation-wish-rank = { $value ->
    [1] the occupation meets the first wish
    [6] the occupation meets none of the wishes
   *[other] the occupation meets wish no. { $value }
}
reason-skills-held-share = the file holds { NUMBER($value, style: "percent", maximumFractionDigits: 0) } of the skills asked for
reason-skills-overlap = the file and the offer share { NUMBER($value, style: "percent", maximumFractionDigits: 0) } of the skills, the rarer counting more
reason-skills-missing = { $value ->
    [0] every skill asked for is in the file
    [one] one skill asked for is not in the file
   *[other] { NUMBER($value, maximumFractionDigits: 0) } skills asked for are not in the file
}
reason-experience-years = { $value ->
    [0] the file holds no experience in this occupation
    [one] the file holds { NUMBER($value, maximumFractionDigits: 1) } year of experience in this occupation
   *[other] the file holds { NUMBER($value, maximumFractionDigits: 1) } years of experience in this occupation
}
reason-experience-domain-years = { $value ->
    [0] the file holds no experience in this domain
    [one] the file holds { NUMBER($value, maximumFractionDigits: 1) } year of experience in this domain
   *[other] the file holds { NUMBER($value, maximumFractionDigits: 1) } years of experience in this domain
}
reason-experience-above = { $value ->
    [0] the experience is exactly what is asked for
    [one] the experience exceeds what is asked for by { NUMBER($value, maximumFractionDigits: 1) } year
   *[other] the experience exceeds what is asked for by { NUMBER($value, maximumFractionDigits: 1) } years
}
reason-experience-below = { $value ->
    [one] the experience is { NUMBER($value, maximumFractionDigits: 1) } year short of what is asked for
   *[other] the experience is { NUMBER($value, maximumFractionDigits: 1) } years short of what is asked for
}
reason-experience-recency = { $value ->
    [0] the last experience in the domain is very recent
    [one] the last experience in the domain ended { NUMBER($value, maximumFractionDigits: 1) } year ago
   *[other] the last experience in the domain ended { NUMBER($value, maximumFractionDigits: 1) } years ago
}
reason-education-above = { $value ->
    [0] the level of education is the one asked for
    [one] the level of education is one above the one asked for
   *[other] the level of education is { NUMBER($value, maximumFractionDigits: 0) } above the one asked for
}
reason-education-below = { $value ->
    [one] the level of education is one below the one asked for
   *[other] the level of education is { NUMBER($value, maximumFractionDigits: 0) } below the one asked for
}
reason-education-domain-same-yes = the education is in the domain asked for
reason-education-domain-same-no = the education is in another domain than the one asked for
reason-distance-km = the workplace is { NUMBER($value, maximumFractionDigits: 0) } km away as the crow flies
reason-radius-below = the workplace lies within the accepted radius
reason-radius-above = { $value ->
    [0] the workplace lies at the edge of the accepted radius
   *[other] the workplace lies beyond the accepted radius
}
reason-distance-without-car-km = { $value ->
    [0] no car is missing for this journey
   *[other] the journey of { NUMBER($value, maximumFractionDigits: 0) } km has to be made without a car
}
reason-contract-accepted-yes = the contract is accepted
reason-contract-accepted-no = the contract is not one of those accepted
reason-contract-permanent-yes = the contract is permanent
reason-contract-permanent-no = the contract is not permanent
reason-working-time-accepted-yes = the working time is accepted
reason-working-time-accepted-no = the working time is not the one accepted
reason-weekly-hours = the week has { NUMBER($value, maximumFractionDigits: 1) } h
reason-schedule-conflicts = { $value ->
    [0] the announced schedule respects the limits that were set
   *[other] the announced schedule goes beyond the limits that were set
}
reason-salary-monthly = the salary is about €{ NUMBER($value, maximumFractionDigits: 0) } gross a month
reason-salary-above = { $value ->
    [0] the salary is at the agreed floor
   *[other] the salary exceeds the agreed floor by { NUMBER($value, style: "percent", maximumFractionDigits: 0) }
}
reason-salary-below = the salary is { NUMBER($value, style: "percent", maximumFractionDigits: 0) } below the agreed floor
reason-licences-missing = { $value ->
    [0] the licences asked for are in the file
   *[other] the licence asked for is not in the file
}
reason-titles-missing = { $value ->
    [0] the titles and certificates asked for are in the file
   *[other] the title or certificate asked for is not in the file
}
reason-languages-missing = { $value ->
    [0] the languages asked for are in the file
   *[other] the language asked for is not in the file
}
reason-offer-age-days = { $value ->
    [0] the offer was published today
    [one] the offer was published yesterday
   *[other] the offer was published { NUMBER($value, maximumFractionDigits: 0) } days ago
}
reason-offer-from-partner-yes = the offer comes from a partner site
reason-offer-from-partner-no = the offer comes from France Travail
reason-offer-posts = { $value ->
    [one] one post is to be filled
   *[other] { NUMBER($value, maximumFractionDigits: 0) } posts are to be filled
}
