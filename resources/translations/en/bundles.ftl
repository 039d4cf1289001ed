# Bringing a model: build, score, explain (“arbitre bundle …”).

bundle-built = Model ready: { $features } columns, { $rows } rows to compare with. Digest:
bundle-method-trees =
    { $outputs ->
        [one] Exact explanation, read from the trees of the file.
       *[other] Exact explanation of { $outputs } outputs, read from the trees of the file.
    }
bundle-method-coalitions = Exact explanation, by asking the model for every combination of columns; its trees are not read (cause: { $why }). Outputs explained: { $outputs }.
bundle-method-permutations = More than 12 columns and trees that are not read (cause: { $why }): values are estimated, with their error. With --concepts, up to 12 themes give exact values. Outputs explained: { $outputs }.
bundle-audited = Output { $output }: checked by the shap library on { $rows } rows, largest difference { $difference }.
bundle-audit-skipped = Output { $output }: not checked by the shap library, { $why ->
    [too_large] for which the model is too large.
    [infinite] which takes an infinite value for a missing one.
   *[double_thresholds] which rounds the thresholds of this model.
}
bundle-order-kept = Output { $output }: with other rows to compare with, the first three themes keep their order { $share } times in 100.
bundle-order-skipped = Output { $output }: how steady the order of the themes is was not measured, { $why ->
    [one_row] there is only one row to compare with.
   *[too_large] the model is too large for it.
}
bundle-card-title = What Arbitre checked
bundle-written =
    { $outputs ->
        [one] { $rows ->
            [one] 1 row written to { $file }.
           *[other] { $rows } rows written to { $file }.
        }
       *[other] { $rows } rows of { $outputs } outputs written to { $file }.
    }
bundle-unused = { $file }: columns that the model does not read were left aside ({ $columns }).
progress-read = Reading the files
progress-audit = Check by the shap library
progress-rows = Computing the rows

error-csv-missing = The file “{ $file }” does not exist: nothing is written. Check its name and folder.
error-csv-unreadable = The file “{ $file }” cannot be read as CSV in UTF-8: nothing is written. Save it as “CSV UTF-8”, with commas.
error-csv-empty = The file “{ $file }” holds no row of data: nothing is written. It takes a line of names, then at least one line of numbers.
error-csv-column-missing = The file “{ $file }” has no column “{ $column }” (it has: { $found }): nothing is written. Give its columns, separated by commas, the names that the model expects.
error-csv-column-twice = The file “{ $file }” has two columns “{ $column }”: nothing is written. Keep only one.
error-csv-ragged = The file “{ $file }”, line { $line }, has { $found } cells instead of { $expected }: nothing is written. Correct that line.
error-csv-not-a-number = The file “{ $file }”, line { $line }, column “{ $column }”, holds “{ $cell }”, which is no number: nothing is written. Write numbers with a point, and leave empty what is unknown.
error-model-file-missing = The file “{ $file }” cannot be opened: nothing is built. Check its name, its folder and your rights.
error-file-not-written = “{ $file }” could not be written: nothing has changed. Check the folder, the room left and your rights.
error-bundle-not-found = “{ $folder }” is not the folder of a model: nothing is computed. Give the one that “arbitre bundle build” wrote.
error-features-missing = The file of columns “{ $file }” cannot be opened: nothing is built. Check its name and folder.
error-features-unreadable = The file of columns “{ $file }” is not a JSON list of the form [{"{"}"name": "…"{"}"}, …]: nothing is built. Correct it.
error-feature-twice = The column “{ $feature }” is described twice: nothing is built. Keep only one.
error-feature-name-reserved = A column or a theme is called “{ $feature }”, a name kept for results: nothing is built. Give it another name.
error-model-file-unreadable = The model's file is no ONNX that this machine can run: nothing is built. Export it again.
error-model-input-type = The input “{ $input }” of the model expects { $type }: Arbitre only explains models of columns of numbers. Export the model after texts and categories were encoded.
error-model-inputs = The inputs of the model are not rows of columns of numbers named as in the file of columns: nothing is built. Export it with a single input (rows, columns).
error-model-outputs = The model returns no number (a label alone cannot be explained), or more than 256: nothing is built. Export it with its scores or probabilities.
error-model-run-failed = The model stops with an error on these rows: nothing is written. Try it with its own tool, then export it again.
error-model-not-pointwise = The result of a row changes with the rows computed beside it: such a model cannot be explained row by row. Nothing is built.
error-row-unexplained = Row { $row } cannot be explained exactly (a gap of { $gap } between the explanation and the model's result): nothing is written, rather than a wrong explanation. Look for a value that is infinite, beyond measure, or missing where the model does not allow it.
error-audit-failed = The shap library does not find the same values (difference { $difference }): the model is not kept. Pass it on to the authors of Arbitre.
error-against-several-rows = The file “{ $file }” has several rows: only one can be compared with. Nothing is written.
error-against-no-row = There is no row { $row }: the file has { $rows }, counted from 0. Nothing is written.
error-model-ends-process = The process that tried this model came to a sudden end (out of memory, or trees too deep for the engine): nothing is written. Close other programs, or export a model with shallower or fewer trees.
error-model-outputs-apart = The model returns its numbers as several outputs ({ $outputs }), and nothing says which to explain: nothing is built. Export it with a single one, “probabilities” for instance.
