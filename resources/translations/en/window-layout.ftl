# What a narrow window needs.

answer-ways = Later, report, explanation sheet
part-checks-count = To check ({ $count })
banner-simulated-short = Demonstration: not for use with real people.
list-kept = { $kept ->
    [one] { $kept } offer kept of { $offers }.
   *[other] { $kept } offers kept of { $offers }.
}
day-current = Under way
day-to-come = To come
day-past = Time past
day-done = Done
day-subtitle = { $target } · { $mode }
reason-other = Other
status-answer = { $answer }: { $title }
