# Errors of matching, of the model and of the appointment.

error-columns-unreadable = The offer columns cannot be read ({ $folder }): no suggestion is possible. Import the offers again; the answers are untouched.
error-bundle-missing = The model is incomplete ({ $file } is missing): no suggestion is possible. Reinstall the program or run “arbitre train”.
error-bundle-edited = The file { $file } of the model has been changed: it is not used. Reinstall the original model; nothing else has changed.
error-bundle-format = The model has a format this version does not read. Install a model made for it.
error-bundle-feature-unknown = The model expects “{ $feature }”, which this version does not compute. Install a model made for it.
error-model-unreadable = The model's ONNX file cannot be opened: no suggestion is possible. Reinstall the model.
error-export-differs = The exported model does not give the results of its source (gap { $gap }): it is not kept.
error-population-too-small = There are too few files and offers to train a model ({ $pairs } pairs). The model in place stays in use: try again with more data.
error-feature-never-known = The element “{ $feature }” is known in no pair: no model can learn it. The model in place stays in use: complete the data, then try again.
error-training-missing = Training needs modules that are not installed (extra “train”). The model in place stays in use.

error-rome-not-imported = No ROME repertoire is imported: without it nothing can be compared. Run “arbitre import rome FILE”.
error-offers-not-imported = No offer is imported. Run “arbitre import offers FILE”.
in-window-rome-not-imported = Tell your support: the repertoire of occupations is not loaded. Nothing can be compared without it; the appointment goes on without the tool.
in-window-offers-not-imported = Tell your support: offers not loaded. The appointment goes on without the tool.
in-window-bundle-missing = Tell your support: the model is incomplete, no suggestion is possible. The appointment goes on without the tool.
error-person-unknown = Nobody in this portfolio has the reference { $person }. “arbitre people” gives the list.
error-offer-unknown = No offer here has the number { $offer }: check the number or import the offers of the day.
error-person-without-target = The file { $person } names no occupation looked for: add one to the file, then import it again.
error-target-unknown = The occupations looked for in the file { $person } ({ $codes }) are not in the imported repertoire: correct the file or import the current repertoire.
error-target-not-in-repertoire = File { $person }: occupation looked for is absent from the repertoire ({ $codes }). It is kept, but does not take part in matching.
error-skills-not-in-repertoire = { $count ->
    [one] { NUMBER($count) } skill is not in the imported repertoire ({ $examples }). It is kept as it is, but cannot be compared.
   *[other] { NUMBER($count) } skills are not in the imported repertoire (for instance: { $examples }). They are kept as they are, but cannot be compared.
}
error-not-informed = Person { $person } has not been told about the tool yet: nothing is computed. Say the information text, then “arbitre inform { $person } agreed” or “declined”.
error-objected = Person { $person } does not wish the tool: it is not used for this person. Searching for offers remains available.
error-exposes-nothing = The appointment of { $person } is marked absent or postponed: nothing is shown.
error-reason-unknown = “{ $code }” is not a reason of the list: GAR1 to GAR4, AJU1 to AJU4, ECA1 to ECA8 or AUT.
error-reason-text-missing = The reason “Other” needs a few words: add --text "…".
error-reason-text-too-long = The text exceeds { $limit } characters: nothing is recorded, shorten it.
error-reason-of-another = The reason { $code } belongs to another answer: nothing is recorded.
error-passphrase-missing = This store asks for a passphrase and nobody is there to type it: run the command in a terminal, or give it in { $variable }.

error-values-impossible = The file “{ $file }” holds an impossible value (a date outside the calendar, a damaged text): nothing of this file was imported. Have it corrected by its sender.
error-number-endless = The file “{ $file }” holds a number without measure, near line { $line }: nothing of this file was imported. Have it corrected by its sender.
error-nobody-to-meet = No file of this store names an occupation looked for: import files with “arbitre import people FILE”.
