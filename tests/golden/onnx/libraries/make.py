"""Keep a few of the exported models as golden files, with their digest.

Run by hand when one is added; never by the tests, which must keep reading what earlier exporters
wrote.
"""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

from tests.golden.onnx.libraries import FOLDER

KEPT = (
    "catboost-binary-missing",
    "catboost-multi-class",
    "catboost-regression",
    "lightgbm-binary-categories",
    "lightgbm-multi-class-missing",
    "lightgbm-multi-class-zipmap",
    "lightgbm-poisson",
    "lightgbm-regression-categories",
    "sklearn-boosting-multi-class",
    "sklearn-extra-trees",
    "sklearn-forest-two-targets",
    "sklearn-imputer-range-forest",
    "sklearn-scaler-boosting",
    "sklearn-tree-multi-class",
    "xgboost-binary-base",
    "xgboost-multi-class-missing",
    "xgboost-regression-missing",
)


def main(exported: Path) -> None:
    """Copy the kept models from ``exported``."""
    for name in KEPT:
        content = (exported / f"{name}.onnx").read_bytes()
        said = json.loads((exported / f"{name}.json").read_text(encoding="utf-8"))
        said["sha256"] = hashlib.sha256(content).hexdigest()
        (FOLDER / f"{name}.onnx").write_bytes(content)
        (FOLDER / f"{name}.json").write_text(json.dumps(said) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
