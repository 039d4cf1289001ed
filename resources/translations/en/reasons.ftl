# Reasons: each message is a clause that follows "because".

sentence-for-against = Suggested mainly because { $for }; on the other hand, { $against }.
sentence-against-for = Little speaks for it according to the tool: { $against }; yet { $for }.
sentence-for = Suggested mainly because { $for }.
sentence-against = Little speaks for it according to the tool: { $against }.
sentence-none = The tool finds nothing in the offer and the file that clearly leans one way.
# An offer opened by its number, which the tool had not suggested.
sentence-near-for-against = What brings it closer to the file: { $for }; what sets it apart: { $against }.
sentence-near-for = What brings it closer to the file: { $for }.
sentence-near-against = What brings it closer to the file: nothing clear, according to the tool; what sets it apart: { $against }.
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
reason-skills-held-share = { $value ->
    [0] the file holds none of the skills asked for
    [1] the file holds all the skills asked for
   *[other] the file holds { NUMBER($value, style: "percent", maximumFractionDigits: 0) } of the skills asked for
}
reason-skills-held-share-core = { $value ->
    [0] the file holds none of the occupation's skills (the offer lists none)
    [1] the file holds all of the occupation's skills (the offer lists none)
   *[other] the file holds { NUMBER($value, style: "percent", maximumFractionDigits: 0) } of the occupation's skills (the offer lists none)
}
reason-skills-held-share-core-alone = { $value ->
    [0] the file holds none of the occupation's skills (the repertoire knows none of the offer's)
    [1] the file holds all of the occupation's skills (the repertoire knows none of the offer's)
   *[other] the file holds { NUMBER($value, style: "percent", maximumFractionDigits: 0) } of the occupation's skills (the repertoire knows none of the offer's)
}
reason-skills-overlap = { $value ->
    [0] the file holds none of the offer's skills
    [1] the file holds all of the offer's skills
   *[other] the file holds { NUMBER($value, style: "percent", maximumFractionDigits: 0) } of the offer's skills (rarer ones count more)
}
reason-skills-overlap-core = { $value ->
    [0] the file holds none of the occupation's skills (the offer lists none)
    [1] the file holds all of the occupation's skills (the offer lists none)
   *[other] the file holds { NUMBER($value, style: "percent", maximumFractionDigits: 0) } of the occupation's skills (the offer lists none)
}
reason-skills-overlap-core-alone = { $value ->
    [0] the file holds none of the occupation's skills (the repertoire knows none of the offer's)
    [1] the file holds all of the occupation's skills (the repertoire knows none of the offer's)
   *[other] the file holds { NUMBER($value, style: "percent", maximumFractionDigits: 0) } of the occupation's skills (the repertoire knows none of the offer's)
}
reason-skills-missing = { $value ->
    [0] the file holds all the skills asked for
    [1] one of the skills asked for is not in the file
   *[other] { NUMBER($value, maximumFractionDigits: 0) } of the skills asked for are not in the file
}
reason-skills-missing-core = { $value ->
    [0] the file holds all of the occupation's skills (the offer lists none)
    [1] one of the occupation's skills is not in the file (the offer lists none)
   *[other] { NUMBER($value, maximumFractionDigits: 0) } of the occupation's skills are not in the file (the offer lists none)
}
reason-skills-missing-core-alone = { $value ->
    [0] the file holds all of the occupation's skills (the repertoire knows none of the offer's)
    [1] one of the occupation's skills is not in the file (the repertoire knows none of the offer's)
   *[other] { NUMBER($value, maximumFractionDigits: 0) } of the occupation's skills are not in the file (the repertoire knows none of the offer's)
}
reason-experience-years = { $value ->
    [0] the file holds no experience in this occupation
   *[other] the file holds { $years } of experience in this occupation
}
reason-experience-domain-years = { $value ->
    [0] the file holds no experience in this domain
   *[other] the file holds { $years } of experience in this domain
}
reason-experience-above = { $value ->
    [0] the file holds exactly the experience asked for
   *[other] the file holds { $years } more experience than asked for
}
reason-experience-below = the file holds { $years } less experience than asked for
reason-experience-recency = { $value ->
    [0] the last experience in the domain is very recent
   *[other] the last experience in the domain ended { $years } ago
}
reason-education-above = { $value ->
    [0] the level of education is the one asked for
    [one] the level of education is one level above the one asked for
   *[other] the level of education is { NUMBER($value, maximumFractionDigits: 0) } levels above the one asked for
}
reason-education-below = { $value ->
    [one] the level of education is one level below the one asked for
   *[other] the level of education is { NUMBER($value, maximumFractionDigits: 0) } levels below the one asked for
}
reason-education-domain-same-yes = the education is in the domain asked for
reason-education-domain-same-no = the education is in another domain than the one asked for
reason-distance-km = { $value ->
    [0] the workplace is less than one kilometre away
   *[other] the workplace is { NUMBER($value, maximumFractionDigits: 0) } km away as the crow flies
}
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
    [0.5] the licence wished for is not in the file
    [1] the licence asked for is not in the file
   *[other] several licences asked for are not in the file
}
reason-titles-missing = { $value ->
    [0] the titles and certificates asked for are in the file
    [0.5] a title or certificate that the offer wishes for is not in the file
    [1] a title or certificate that the offer asks for is not in the file
   *[other] several titles or certificates that the offer asks for are not in the file
}
reason-languages-missing = { $value ->
    [0] the languages asked for are in the file
    [0.5] the language wished for is not in the file
    [1] the language asked for is not in the file
   *[other] several languages asked for are not in the file
}
reason-offer-age-days = { $value ->
    [0] the offer was published today
    [one] the offer was published yesterday
   *[other] the offer was published { NUMBER($value, maximumFractionDigits: 0) } days ago
}
reason-offer-from-partner-yes = the offer comes from a partner site
reason-offer-from-partner-no = the offer comes from France Travail
reason-offer-posts = { $value ->
    [1] only one post is to be filled
   *[other] { NUMBER($value, maximumFractionDigits: 0) } posts are to be filled
}
# What weighs on one side while its facts say the opposite: told only where there is nothing else.
reason-contrary = { $concept ->
    [occupation] the occupation
    [skills] the skills
    [experience] the experience
    [education] the education
    [travel] the journey
    [contract] the contract
    [salary] the salary
    [demands] the demands
   *[offer] the notice itself
} { $side ->
    [for] speaks rather for it
   *[against] speaks rather against it
}, compared with other offers
