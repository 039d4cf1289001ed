# The three panes of the appointment: the offers, the offer and why, the answer.

panes-suggestions = Suggestions ({ $count })
panes-asked = The person's offer
panes-seen = Seen before ({ $count })
panes-suggestions-name = Suggestions
panes-seen-name = Seen before
panes-tabs-name = Lists of offers
panes-more = Show 5 more
panes-filters = What the filters removed
panes-filter = Filter
panes-removed = Offers removed
panes-close = Close

panes-asked-number = Number of the offer
panes-asked-compare = Compare
panes-asked-about = An offer that the person brings is compared like the others. If the tool had not suggested it, it says which filter kept it out.

panes-no-offer = No offer is open. Choose one in the list.
panes-offer-name = The offer and why
panes-number = no. { $number }
panes-demand = The offer asks for
panes-file = The file says
panes-cell = { $head }: { $words }
panes-read = read in the text
panes-read-show = Read in the text: show the passage
panes-read-hide = Read in the text: hide the passage
panes-passage = “{ $passage }”
panes-counted = What counted
panes-against = ← against
panes-for = for →
panes-table = Full table
panes-concept = Theme
panes-element = Element
panes-side = Side
panes-weight = Weight
panes-read-offer = Read the announcement
panes-follow = See it online
panes-same-post = { $count ->
    [one] Other announcement of this post
   *[other] Other announcements of this post ({ $count })…
}
address-title = No browser: copy the address
address-none = This workstation did not open the announcement. Here is its address.
address-name = Address of the announcement
address-copy = Copy the address
address-copied = Address copied.

panes-notes-name = What remains to be known
panes-unknown = What the tool does not know
panes-checks = To check with the person
panes-nothing-to-check = Nothing in particular to check for this offer.

panes-key-keep = K
panes-key-adjust = A
panes-key-set-aside = S
panes-key-report = R
panes-answer-name = { $answer }, key { $letter }
panes-answer-place = The answer and its reason
panes-before = A digit records; nothing before.
panes-not-read = What the tool does not read
panes-not-read-text = The tool reads neither age, sex, nationality nor address. Other elements (dates of experience, hours, journey) may carry a trace of them: this is checked with each version, and never perfect.
panes-which-reason = { $answer }: why?
panes-in-words = { $answer }: in a few words
panes-words-hint = No name or number, and nothing about health, family or opinions.
panes-back = Esc: go back
panes-back-name = Go back, Escape key
panes-save = Record
panes-save-as-is = Record as they are
panes-words-first = First write a few words: this reason says nothing without them.
screening-saw = “{ $words }” touches { $subject }
screening-identifier = somebody's identity
screening-health = health
screening-family = family
screening-opinion = opinions
screening-origin = origin
screening-union = union life
screening-religion = religion
screening-warning = Not recorded yet: { $seen }. An answer about the tool need not say it, and these words are kept. Take them out, or record them as they are: you decide.
panes-saving = Recording…
panes-not-saved = Not recorded. Try again.
panes-undo = Undo
panes-undo-name = Undo this answer
panes-next = Next suggestion
panes-add-words = Add a few words…
panes-add-question = A few more words about this answer
