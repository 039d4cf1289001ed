# What counted: the same as the reasons, in a few words after the name of the theme.

bar-named = { $concept }: { $fact }
bar-gap = { $bar } (gap)
bar-fits = { $bar } (fits)

bar-occupation-same-yes = the one sought
bar-occupation-same-no = not the one sought
bar-occupation-mobility-order = { $value ->
    [0] the one sought
    [20] unlinked in the repertoire
   *[other] a neighbour (no. { $value })
}
bar-occupation-same-domain-yes = same domain
bar-occupation-same-domain-no = another domain
bar-occupation-wish-rank = { $value ->
    [1] first wish
    [6] meets no wish
   *[other] wish no. { $value }
}
bar-skills-held = { $held } of { $asked }
bar-skills-held-core = { $held } of { $asked } (occupation)
bar-skills-held-core-alone = { $held } of { $asked } (occupation)
bar-experience-years = { $value ->
    [0] never held the occupation
   *[other] { $years } in the occupation
}
bar-experience-domain-years = { $value ->
    [0] new to the domain
   *[other] { $years } in the domain
}
bar-experience-above = { $value ->
    [0] just what is asked
   *[other] { $years } more
}
bar-experience-below = { $years } less
bar-experience-recency = { $value ->
    [0] very recent
   *[other] { $years } ago
}
bar-education-above = { $value ->
    [0] at the level asked
   *[other] above the level asked
}
bar-education-below = below the level asked
bar-education-domain-same-yes = in the domain
bar-education-domain-same-no = in another domain
bar-distance-km = { $value ->
    [0] under 1 km
   *[other] { NUMBER($value, maximumFractionDigits: 0) } km
}
bar-radius-below = within the radius
bar-radius-above = { $value ->
    [0] at the edge of the radius
   *[other] beyond the radius
}
bar-distance-without-car-km = { $value ->
    [0] has a car
   *[other] { NUMBER($value, maximumFractionDigits: 0) } km without a car
}
bar-contract-accepted-yes = contract accepted
bar-contract-accepted-no = contract not accepted
bar-contract-permanent-yes = permanent
bar-contract-permanent-no = fixed-term
bar-working-time-accepted-yes = hours accepted
bar-working-time-accepted-no = hours not accepted
bar-weekly-hours = { NUMBER($value, maximumFractionDigits: 1) } h a week
bar-schedule-conflicts = { $value ->
    [0] within the limits
   *[other] beyond the limits
}
bar-salary-monthly = about €{ NUMBER($value, maximumFractionDigits: 0) } gross
bar-salary-above = { $value ->
    [0] at the agreed floor
   *[other] { NUMBER($value, style: "percent", maximumFractionDigits: 0) } above the floor
}
bar-salary-below = { NUMBER($value, style: "percent", maximumFractionDigits: 0) } below the floor
bar-licences-missing = { $value ->
    [0] licence in the file
    [0.5] wished licence lacking
   *[other] licence lacking
}
bar-titles-missing = { $value ->
    [0] title in the file
    [0.5] wished title lacking
   *[other] title lacking
}
bar-languages-missing = { $value ->
    [0] language in the file
    [0.5] wished language lacking
   *[other] language lacking
}
bar-offer-age-days = { $value ->
    [0] published today
    [1] published yesterday
   *[other] published { NUMBER($value, maximumFractionDigits: 0) } days ago
}
bar-offer-from-partner-yes = from a partner site
bar-offer-from-partner-no = from France Travail
bar-offer-posts = { $value ->
    [1] one post
   *[other] { NUMBER($value, maximumFractionDigits: 0) } posts
}
bar-contrary = beside other offers
