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
reason-skills-held = { $part ->
    [none] { $asked ->
        [one] the file does not hold the one skill asked for
       *[other] the file holds none of the { $asked } skills asked for
    }
    [all] { $asked ->
        [one] the file holds the one skill asked for
       *[other] the file holds all { $asked } skills asked for
    }
   *[some] the file holds { $held } of the { $asked } skills asked for
}
reason-skills-held-core = { $part ->
    [none] { $asked ->
        [one] the file does not hold the one main skill of the occupation (the offer lists none)
       *[other] the file holds none of the { $asked } main skills of the occupation (the offer lists none)
    }
    [all] { $asked ->
        [one] the file holds the one main skill of the occupation (the offer lists none)
       *[other] the file holds all { $asked } main skills of the occupation (the offer lists none)
    }
   *[some] the file holds { $held } of the { $asked } main skills of the occupation (the offer lists none)
}
reason-skills-held-core-alone = { $part ->
    [none] { $asked ->
        [one] the file does not hold the one main skill of the occupation (the repertoire knows none of the offer's)
       *[other] the file holds none of the { $asked } main skills of the occupation (the repertoire knows none of the offer's)
    }
    [all] { $asked ->
        [one] the file holds the one main skill of the occupation (the repertoire knows none of the offer's)
       *[other] the file holds all { $asked } main skills of the occupation (the repertoire knows none of the offer's)
    }
   *[some] the file holds { $held } of the { $asked } main skills of the occupation (the repertoire knows none of the offer's)
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
# A gap of the comparison that the sentence would not tell otherwise: for the adviser, then for the person.
sentence-noted = Note: { $gaps }.
odd-gap = { $clause } (a gap, yet counted for it)
odd-fits = { $clause } ({ $concept ->
    [experience] enough for the offer, yet counted against it
   *[other] fits, yet counted against it
})
odd-gap-person = { $clause } (a gap, yet counted in the offer's favour)
odd-fits-person = { $clause } ({ $concept ->
    [experience] enough for the offer, yet counted against it
   *[other] fits, yet counted against the offer
})
gap-occupation = the occupation is not the one sought
gap-occupation-person = the occupation is not the one you seek
gap-experience = the file holds less experience than asked for
gap-experience-person = your file holds less experience than asked for
gap-skills = { $part ->
    [none] { $asked ->
        [one] the skill asked for is not in the file
       *[other] none of the { $asked } skills asked for is in the file
    }
   *[some] { $missing } of the { $asked } skills asked for are not in the file
}
gap-skills-person = { $part ->
    [none] { $asked ->
        [one] the skill asked for is not in your file
       *[other] none of the { $asked } skills asked for is in your file
    }
   *[some] { $missing } of the { $asked } skills asked for are not in your file
}
gap-education = the level of education is below the one asked for
gap-education-person = your level of education is below the one asked for
gap-credentials = a title or licence of the offer is not in the file
gap-credentials-person = a title or licence of the offer is not in your file
gap-languages = a language of the offer is not in the file
gap-languages-person = a language of the offer is not in your file
gap-contract = the contract is none of those accepted
gap-contract-person = the contract is none of those you accept
gap-hours = the working time is not the one accepted
gap-hours-person = the working time is not the one you accept
gap-schedule = the schedule announced breaks the limits set
gap-schedule-person = the schedule announced breaks the limits you set
gap-place = the workplace is beyond the radius accepted
gap-place-person = the workplace is beyond the radius you accept
gap-salary = the salary is below the agreed floor
gap-salary-person = the salary is below the minimum you set
