# The files that are imported: what prevents reading them, and what was left aside.

## The whole file; nothing of it was kept

error-file-missing = The file “{ $file }” cannot be found. Nothing was imported. Check its name and where it is.
error-file-unreadable = The file “{ $file }” cannot be opened. Nothing of it was imported. Check that you may read it and that no password protects it.
error-file-empty = The file “{ $file }” is empty. Nothing of it was imported. Ask the sender for it again.
error-gzip-broken = The compressed file “{ $file }” is incomplete or damaged. Nothing of it was imported. Download it again.
error-gzip-bomb = The compressed file “{ $file }” unzips to more than { $ratio } times its size: no ordinary delivery does. Nothing was imported from it. Check where it comes from.
error-file-too-large = The file “{ $file }” is over { $limit } million bytes, far more than what is published. Nothing was imported from it. Check that it is the right file.
error-json-too-deep = The file “{ $file }” nests its items more than { $limit } levels deep: no ordinary delivery does. Nothing was imported from it. Check where it comes from.
error-item-too-long = In the file “{ $file }”, an item is over { $limit } million bytes. Nothing was imported from it. Check where it comes from.
error-zip-broken = The archive “{ $file }” is incomplete or is not a zip. Nothing of it was imported. Download it again.
error-encoding-wrong = The file “{ $file }” is not in UTF-8 (line { $line }): its accents cannot be read. Nothing of it was imported. Ask for it in UTF-8.
error-json-broken = The file “{ $file }” is not valid JSON: reading stops after item { $items }. Nothing of it was imported. Download it again, it is probably incomplete.
error-layout-unknown = The file “{ $file }” can be read, but it is not laid out as expected. Nothing of it was imported. Check that it is the right file.

error-rome-table-missing = The ROME repertoire “{ $file }” lacks the table “{ $table }”. Nothing of it was imported. Take the complete archive published by France Travail.
error-rome-column-missing = In the ROME repertoire “{ $file }”, the table “{ $table }” lacks the column “{ $column }”. Nothing of it was imported. Take the archive published by France Travail, unchanged.
error-rome-table-broken = In the ROME repertoire “{ $file }”, the table “{ $table }” is damaged. Nothing of it was imported. Download the archive again.
error-rome-encoding-wrong = In the ROME repertoire “{ $file }”, the table “{ $table }” is not in UTF-8. Nothing of it was imported. Take the “utf8” archive published by France Travail.
error-rome-empty = The ROME repertoire “{ $file }” holds no occupation. Nothing of it was imported. Download the archive again.
error-rome-old = The repertoire “{ $file }” is an old ROME (version { $version }, { $occupations } occupations), which offers no longer use. Nothing of it was imported. Take a version of ROME 4.0.
error-rome-version-unknown = The version of the ROME repertoire “{ $file }” is written nowhere. Nothing of it was imported. Keep the original names of the files in the archive.

error-communes-layout-unknown = The file “{ $file }” is neither La Poste's postcodes nor INSEE's populations. Nothing was imported. Check that it is the right file.
error-communes-without-coordinates = None of the files says where the communes are. Nothing was imported. Add La Poste's file of postcodes.

## A part of the file; the rest was imported

error-line-broken = This line is not valid JSON: it was left aside. Have the sender correct it if it is missed.
error-commune-without-coordinates = The files do not say where the commune “{ $name }” is: it was left aside. Distances to it will stay unknown.
error-offer-without-id = This offer has no number: it was left aside, as it could not be found again.
error-offer-unreadable = This offer was left aside: “{ $field }” is not in the expected form. Report it to the sender of the file.
error-line-too-long = This line is over { $limit } million bytes: it was left aside. Check where the file comes from.
error-line-too-deep = This line nests its items more than { $limit } levels deep: it was left aside. Check where the file comes from.
error-offer-id-too-long = This offer has a number of more than { $limit } characters: it was left aside. Tell whoever sent the file.
error-offer-field-unreadable = Offer kept without “{ $field }”, which does not have the expected form: it stays unknown. Tell whoever sent the file.

error-person-unreadable = This file was left aside: “{ $field }” does not hold a possible value. Correct it at the source, then import again.
error-person-field-missing = This file was left aside: “{ $field }” is missing. Complete it at the source, then import again.
error-person-time-naive = This file was left aside: the time of the appointment (“{ $field }”) does not say its offset, for instance “+01:00”. Correct it at the source, then import again.
error-person-nir = This file was left aside: it holds a social security number, which Arbitre never keeps. Remove it at the source, then import again.
error-person-twice = This file was left aside: its reference already stands above in the same file. Check which of the two is right.

error-places-not-located = { $count ->
    [one] { NUMBER($count) } place names a commune that is not imported ({ $examples }): its distance stays unknown. Import the communes of La Poste, or have this code checked.
   *[other] { NUMBER($count) } places name a commune that is not imported (for instance: { $examples }): their distance stays unknown. Import the communes of La Poste, or have these codes checked.
}
error-columns-unwritten = The offers are imported, but what is prepared from them could not be written: the disk is full or cannot be written. Make room, then try again: it will go on by itself.
