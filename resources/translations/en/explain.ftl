# What prevents a model from being read or a suggestion from being explained.

error-explanation-unavailable = The explanation is not available: the calculation does not give exactly the model’s own result. The suggestion and the comparison with the file still hold; decide without the tool’s reasons, and report it if this happens again.
error-model-unsupported = This model cannot be explained exactly, so it is not used (cause: { $what }). The model in place goes on serving: pass this cause on to the model’s owner.
error-model-too-large = This model is too large to be explained on a workstation. The model in place goes on serving: ask its owner for one with fewer or shallower trees.
error-rows-wrong-width = The model expects { $expected } elements and is given { $found }. The files of the model do not belong together: install the model again, or tell its owner.
error-background-empty = The model comes without examples to compare with. No explanation is possible without them: ask the model’s owner for a complete file.
error-feature-without-concept = The element “{ $feature }” of the model belongs to no theme. Nothing was installed: tell the model’s owner.
error-tables-unusable = What this workstation had kept ready for explanations cannot be used. Nothing is lost: it is made again from the model.
error-explanation-outside-training = The explanation is not available: it would rest mostly on values that the model has never met ({ $features }). The suggestion and the comparison with the file stay in view; check these values, and decide without the tool’s reasons.
