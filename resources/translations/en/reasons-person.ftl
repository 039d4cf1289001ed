# The same reasons, told to the person: short, with "you".

person-for = The tool brought this offer and your file together mainly because { $for }.
person-near = What brings this offer closer to your file: { $for }.
person-against = On the other hand, { $against }.
person-only-against = The tool sees little that brings it closer to your file: { $against }.

person-occupation-same-yes = the occupation is the one you are looking for
person-occupation-same-no = the occupation is not the one you are looking for
person-occupation-mobility-order = { $value ->
    [0] the occupation is the one you are looking for
    [20] the occupation is not linked to the one you are looking for
   *[other] the occupation is close to the one you are looking for
}
person-occupation-same-domain-yes = the professional domain is that of your project
person-occupation-same-domain-no = the professional domain is not that of your project
person-occupation-wish-rank = { $value ->
    [1] the occupation meets your first wish
    [6] the occupation meets none of your wishes
   *[other] the occupation meets your wish no. { $value }
}
person-skills-held = { $part ->
    [none] { $asked ->
        [one] your file does not hold the one skill asked for
       *[other] your file holds none of the { $asked } skills asked for
    }
    [all] { $asked ->
        [one] your file holds the one skill asked for
       *[other] your file holds all { $asked } skills asked for
    }
   *[some] your file holds { $held } of the { $asked } skills asked for
}
person-skills-held-core = { $part ->
    [none] { $asked ->
        [one] your file does not hold the one main skill of the occupation
       *[other] your file holds none of the { $asked } main skills of the occupation
    }
    [all] { $asked ->
        [one] your file holds the one main skill of the occupation
       *[other] your file holds all { $asked } main skills of the occupation
    }
   *[some] your file holds { $held } of the { $asked } main skills of the occupation
}
person-skills-held-core-alone = { $part ->
    [none] { $asked ->
        [one] your file does not hold the one main skill of the occupation
       *[other] your file holds none of the { $asked } main skills of the occupation
    }
    [all] { $asked ->
        [one] your file holds the one main skill of the occupation
       *[other] your file holds all { $asked } main skills of the occupation
    }
   *[some] your file holds { $held } of the { $asked } main skills of the occupation
}
person-experience-years = { $value ->
    [0] your file holds no experience in this occupation
   *[other] you have { $years } of experience in this occupation
}
person-experience-domain-years = { $value ->
    [0] your file holds no experience in this domain
   *[other] you have { $years } of experience in this domain
}
person-experience-above = { $value ->
    [0] you have exactly the experience asked for
   *[other] you have { $years } more experience than asked for
}
person-experience-below = your file holds { $years } less experience than asked for
person-experience-recency = { $value ->
    [0] your last experience in the domain is very recent
   *[other] your last experience in the domain ended { $years } ago
}
person-education-above = { $value ->
    [0] your level of education is the one asked for
   *[other] your level of education is above the one asked for
}
person-education-below = { $value ->
    [one] your level of education is one level below the one asked for
   *[other] your level of education is { NUMBER($value, maximumFractionDigits: 0) } levels below the one asked for
}
person-education-domain-same-yes = your education is in the domain asked for
person-education-domain-same-no = your education is in another domain than the one asked for
person-distance-km = { $value ->
    [0] the workplace is less than one kilometre from you
   *[other] the workplace is { NUMBER($value, maximumFractionDigits: 0) } km from you as the crow flies
}
person-radius-below = the workplace lies within the radius you accept
person-radius-above = { $value ->
    [0] the workplace lies at the edge of the radius you accept
   *[other] the workplace lies beyond the radius you accept
}
person-distance-without-car-km = { $value ->
    [0] you have a car for this journey
   *[other] the journey of { NUMBER($value, maximumFractionDigits: 0) } km has to be made without a car
}
person-contract-accepted-yes = the contract is one of those you accept
person-contract-accepted-no = the contract is not one of those you accept
person-contract-permanent-yes = { reason-contract-permanent-yes }
person-contract-permanent-no = { reason-contract-permanent-no }
person-working-time-accepted-yes = the working time is one that you accept
person-working-time-accepted-no = the working time is not the one you accept
person-weekly-hours = { reason-weekly-hours }
person-schedule-conflicts = { $value ->
    [0] the announced schedule respects the limits you set
   *[other] the announced schedule goes beyond the limits you set
}
person-salary-monthly = { reason-salary-monthly }
person-salary-above = { $value ->
    [0] the salary is at the minimum you named
   *[other] the salary exceeds the minimum you named by { NUMBER($value, style: "percent", maximumFractionDigits: 0) }
}
person-salary-below = the salary is { NUMBER($value, style: "percent", maximumFractionDigits: 0) } below the minimum you named
person-licences-missing = { $value ->
    [0] the licences asked for are in your file
    [0.5] the licence wished for is not in your file
    [1] the licence asked for is not in your file
   *[other] several licences asked for are not in your file
}
person-titles-missing = { $value ->
    [0] the titles and certificates asked for are in your file
    [0.5] a title or certificate that the offer wishes for is not in your file
    [1] a title or certificate that the offer asks for is not in your file
   *[other] several titles or certificates that the offer asks for are not in your file
}
person-languages-missing = { $value ->
    [0] the languages asked for are in your file
    [0.5] the language wished for is not in your file
    [1] the language asked for is not in your file
   *[other] several languages asked for are not in your file
}
person-offer-age-days = { reason-offer-age-days }
person-offer-from-partner-yes = { reason-offer-from-partner-yes }
person-offer-from-partner-no = { reason-offer-from-partner-no }
person-offer-posts = { reason-offer-posts }
person-contrary = { reason-contrary }
