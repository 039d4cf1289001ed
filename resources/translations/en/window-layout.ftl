# What a narrow window needs.

answer-ways = Later, report, explanation sheet
part-checks-count = To check ({ $count })
banner-simulated-short = Demonstration: not for use with real people.
