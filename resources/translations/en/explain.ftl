# What prevents a model from being read or a suggestion from being explained.

error-explanation-unavailable = The explanation is not available: the calculation does not give exactly the model’s own result. The suggestion and the comparison with the file still hold; decide without the tool’s reasons, and report it if this happens again.
error-model-unsupported = This model cannot be explained exactly, so it is not used (cause: { $what }). The model in place goes on serving: pass this cause on to the model’s owner.
error-model-too-large = This model is too large to be explained on a workstation. The model in place goes on serving: ask its owner for one with fewer or shallower trees.
error-rows-wrong-width = The model expects { $expected } elements and is given { $found }. The files of the model do not belong together: install the model again, or tell its owner.
error-background-empty = The model comes without examples to compare with. No explanation is possible without them: ask the model’s owner for a complete file.
error-feature-without-concept = The element “{ $feature }” of the model belongs to no theme. Nothing was installed: tell the model’s owner.
error-tables-unusable = What this workstation had kept ready for explanations cannot be used. Nothing is lost: it is made again from the model.
error-explanation-outside-training = The explanation is not available: it would rest mostly on values that the model has never met ({ $features }). The suggestion and the comparison with the file stay in view; check these values, and decide without the tool’s reasons.
error-offer-compared-with-itself = An offer is not compared with itself ({ $offer }). Give the number of another offer.
explanation-outside = Explanation unavailable: it would rest mostly on values that the tool has never met ({ $elements }). The comparison still holds: check these values.

sentence-tied = { $concepts } count alike, according to the tool.
quoted = “{ $text }”
sources = Sources: { $list }.
source-file = file of { $day }
source-offer = announcement of { $day }
source-read-licences = licence read in the text
source-read-titles = title or certificate read in the text
source-read-hours = working time read in the text
source-read-schedule = schedule read in the text
day-month-year = { day-month } { $year }

rather-for-against = Rather than “{ $title }”: mainly because { $for }; on the other hand, { $against }.
rather-for = Rather than “{ $title }”: mainly because { $for }.
rather-against = The tool puts this one before “{ $title }” without a reason known of both; against it, { $against }.
rather-behind-against-for = The tool would rather put “{ $title }” first, because here { $against }; in favour of this one, { $for }.
rather-behind-against = The tool would rather put “{ $title }” first, because here { $against }.
rather-behind-for = The tool would rather put “{ $title }” first, without a reason known of both; in favour of this one, { $for }.
rather-none = Between this offer and “{ $title }”, no fact known of both makes the difference.
rather-unsaid = { $count ->
    [one] { $concepts } counts too, but one of the two offers or the file does not say enough of it.
   *[other] { $concepts } count too, but one of the two offers or the file does not say enough of them.
}
rather-because = { $first }, and { $last }
rather-and = { $first }, and { $last }
rather-both = { $here }, where the other says “{ $there }”
rather-contrary = { $concept ->
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
}, all in all
rather-link = Compare with…
rather-link-name = Compare with another offer in view
rather-title = This offer rather than another
rather-back = Back to the offer
rather-here = This one: { $title }
rather-there = The other: { $title }
rather-failed = The comparison is not available. { $why }
